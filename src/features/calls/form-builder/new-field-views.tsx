import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button, Choice, Field, FormRefusal } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import type { Locale } from '#web/locale.ts';
import type { Section } from '../form/form.ts';
import type { BuilderAddresses } from './builder-addresses.ts';
import { builderMessages } from './builder-messages.ts';
import { fieldKinds } from './new-field.ts';
import { settingMessages } from './setting-messages.ts';

export type NewFieldPage = {
  locale: Locale;
  callName: string;
  at: BuilderAddresses;
  section: Section;
  typed: { label: string; kind: string };
  isRefused: boolean;
};

/** A label and a kind; its settings come on the next page. */
export function NewFieldView({ locale, callName, at, section, typed, isRefused }: NewFieldPage) {
  const words = builderMessages[locale];
  const { newTitle, label, labelHelp, kind, add, cancel, wrong } = settingMessages[locale];
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[
          { href: at.call, label: callName },
          { href: at.outline, label: words.title },
        ]}
        current={newTitle}
      />
      <PageTitle over={section.title}>{newTitle}</PageTitle>
      <form class="form" method="post" action={at.newField(section.key)} noValidate>
        {isRefused && (
          <FormRefusal>
            <p>
              <a href="#label">{wrong.missing}</a>
            </p>
          </FormRefusal>
        )}
        <Field
          name="label"
          label={label}
          help={labelHelp}
          value={typed.label}
          error={isRefused ? wrong.missing : undefined}
        />
        <fieldset>
          <legend>{kind}</legend>
          {fieldKinds.map((value) => (
            <Choice
              key={value}
              type="radio"
              name="kind"
              value={value}
              label={words.kinds[value]}
              help={words.kindHelp[value]}
              checked={typed.kind === value}
            />
          ))}
        </fieldset>
        <div class="form__buttons">
          <Button>{add}</Button>
          <a href={at.outline}>{cancel}</a>
        </div>
      </form>
    </>
  );
}
