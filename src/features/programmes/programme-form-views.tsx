import type { Authority } from '#features/people/authority.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button, Field } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Select } from '#web/components/select.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import { type Locale, localise } from '#web/locale.ts';
import type { TypedProgramme } from './programme-form.ts';
import { programmeMessages } from './programme-messages.ts';
import { programmesPath } from './programme-office.ts';
import { RefusedForm } from './refused-form.tsx';
import type { FieldError } from './typed-fields.ts';

export type ProgrammeFormPage = {
  locale: Locale;
  title: string;
  action: string;
  typed: TypedProgramme;
  refused: FieldError | null;
  /** Those one may create it for; none when it exists already. */
  authorities: readonly Pick<Authority, 'id' | 'name'>[];
};

export function ProgrammeFormView(page: ProgrammeFormPage) {
  const { locale, title, action, typed, refused, authorities } = page;
  const words = programmeMessages[locale];
  const errorAt = (field: string) => (refused?.field === field ? refused.error : undefined);
  const links = [{ href: localise(programmesPath, locale), label: words.title }];
  return (
    <>
      <Breadcrumb locale={locale} links={links} current={title} />
      <PageTitle>{title}</PageTitle>
      <form class="form" method="post" action={localise(action, locale)}>
        <RefusedForm title={words.refusedTitle} refused={refused} />
        <AuthorityField {...{ authorities, typed, label: words.service }} />
        <Field
          name="name"
          label={words.name}
          help={words.nameHelp}
          value={typed.name}
          error={errorAt('name')}
          required
        />
        {(['first', 'last'] as const).map((name) => (
          <Field
            key={name}
            name={name}
            label={words[name]}
            help={words.yearHelp}
            inputMode="numeric"
            value={typed[name]}
            error={errorAt(name)}
          />
        ))}
        {(['description', 'source'] as const).map((name) => (
          <TextArea
            key={name}
            name={name}
            label={words[name]}
            help={words[`${name}Help`]}
            value={typed[name]}
            error={errorAt(name)}
          />
        ))}
        <Button>{words.save}</Button>
      </form>
    </>
  );
}

type AuthorityParts = Pick<ProgrammeFormPage, 'authorities' | 'typed'> & { label: string };

/** Asked only of those who act for several. */
function AuthorityField({ authorities, typed, label }: AuthorityParts) {
  const [first, ...others] = authorities;
  if (!first) return null;
  if (others.length === 0) return <input type="hidden" name="authority" value={first.id} />;
  const options = authorities.map(({ id, name }) => ({ value: id, label: name }));
  return (
    <Select
      name="authority"
      label={label}
      value={typed.authority}
      groups={[{ label: '', options }]}
    />
  );
}
