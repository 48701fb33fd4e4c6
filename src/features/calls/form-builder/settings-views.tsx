import type { ComponentChildren } from 'preact';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button, FormRefusal } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import type { Field, Section } from '../form/form.ts';
import { builderMessages } from './builder-messages.ts';
import { ConditionEditor } from './condition-editor.tsx';
import { KindInputs } from './kind-inputs.tsx';
import { LongSetting, TextSetting } from './setting-inputs.tsx';
import { settingMessages } from './setting-messages.ts';
import type { SettingsPage } from './settings-page.ts';

type FieldPageParts = { page: SettingsPage; field: Field };

export function FieldSettingsView({ page, field }: FieldPageParts) {
  const { locale, at } = page;
  const words = settingMessages[locale];
  return (
    <SettingsFrame page={page} title={field.label} action={at.field(field.key)}>
      <p class="field__help">{words.kindFixed(builderMessages[locale].kinds[field.kind])}</p>
      <p class="field__help">{words.key(field.key)}</p>
      <TextSetting page={page} name="label" label={words.label} help={words.labelHelp} />
      <LongSetting page={page} name="help" label={words.help} help={words.helpHelp} rows={3} />
      <KindInputs page={page} field={field} />
      {field.kind !== 'total' && (
        <ConditionEditor page={page} name="required" modes={['always', 'never', 'rows', 'text']} />
      )}
      <ConditionEditor page={page} name="shown" modes={['always', 'rows', 'text']} />
    </SettingsFrame>
  );
}

type SectionPageParts = { page: SettingsPage; section: Section };

export function SectionSettingsView({ page, section }: SectionPageParts) {
  const words = settingMessages[page.locale];
  const { sectionTitle } = builderMessages[page.locale];
  return (
    <SettingsFrame page={page} title={section.title} action={page.at.section(section.key)}>
      <TextSetting page={page} name="title" label={sectionTitle} />
      <LongSetting page={page} name="help" label={words.help} help={words.helpHelp} rows={3} />
      <ConditionEditor page={page} name="shown" modes={['always', 'rows', 'text']} />
    </SettingsFrame>
  );
}

type FrameParts = {
  page: SettingsPage;
  title: string;
  action: string;
  children: ComponentChildren;
};

function SettingsFrame({ page, title, action, children }: FrameParts) {
  const { locale, at, callName, seen } = page;
  const words = settingMessages[locale];
  const { title: form, nameless } = builderMessages[locale];
  const name = title || nameless;
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[
          { href: at.call, label: callName },
          { href: at.outline, label: form },
        ]}
        current={name}
      />
      <PageTitle over={form}>{name}</PageTitle>
      <Overtaken {...page} />
      <form class="form settings-form" method="post" action={action} noValidate>
        {/* Enter in any field saves: the browser presses the first button of a form. */}
        <button class="visually-hidden" type="submit" tabIndex={-1} aria-hidden="true" />
        <input type="hidden" name="seen" value={seen} />
        <Errors {...page} />
        {children}
        <div class="form__buttons">
          <Button>{words.save}</Button>
          <a href={at.outline}>{words.cancel}</a>
        </div>
      </form>
    </>
  );
}

function Overtaken({ locale, at, isOvertaken }: SettingsPage) {
  const words = settingMessages[locale];
  if (!isOvertaken) return null;
  return (
    <Notice kind="warning" title={words.changedTitle} live>
      <p>{words.changedLong}</p>
      <p>
        <a href={at.outline} target="_blank" rel="noopener">
          {words.changedSee}
        </a>
      </p>
    </Notice>
  );
}

function Errors({ locale, errors }: SettingsPage) {
  const words = settingMessages[locale];
  if (errors.length === 0) return null;
  return (
    <FormRefusal>
      <p>
        <strong>{words.refusedTitle(errors.length)}</strong> {words.nothingSaved}
      </p>
      <ul>
        {errors.map(({ name, message }) => (
          <li key={`${name} ${message}`}>
            <a href={`#${name}`}>{message}</a>
          </li>
        ))}
      </ul>
    </FormRefusal>
  );
}
