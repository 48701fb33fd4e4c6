import { Button, Field, FormRefusal } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { legalAdminMessages } from './legal-admin-messages.ts';
import {
  type LegalTextName,
  type LegalTextRefusal,
  type LegalTexts,
  legalTexts,
  usualMonths,
} from './legal-text.ts';

export type LegalTextsPage = {
  locale: Locale;
  typed: LegalTexts;
  wrong: readonly LegalTextRefusal[];
  saved: number | null;
};

const groups: Record<keyof typeof legalAdminMessages.fr.groups, readonly LegalTextName[]> = {
  publisher: ['publisher', 'publisher-address', 'publisher-contact', 'director'],
  host: ['host', 'host-address', 'host-contact'],
  data: ['data-controller', 'data-protection-contact'],
  contacts: ['accessibility-contact', 'security-contact'],
  clocks: ['months-drafts', 'months-refused', 'months-funded'],
};

export function LegalTextsView(page: LegalTextsPage) {
  const { locale, wrong, saved } = page;
  const words = legalAdminMessages[locale];
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      {saved !== null && (
        <Notice kind="success" title={words.saved} live>
          <p>{words.savedLong(saved)}</p>
        </Notice>
      )}
      <form class="form form--parts" method="post" action={localise('/admin/legal-texts', locale)}>
        {wrong.length > 0 && (
          <FormRefusal>
            <p>
              <strong>{words.refusedTitle}</strong>
            </p>
            <ul>
              {wrong.map(({ name, reason }) => (
                <li key={name}>
                  <a href={`#${name}`}>{`${words.labels[name]} : ${words.refused[reason]}`}</a>
                </li>
              ))}
            </ul>
          </FormRefusal>
        )}
        {(Object.keys(groups) as (keyof typeof groups)[]).map((group) => (
          <fieldset key={group}>
            <legend>{words.groups[group]}</legend>
            {groups[group].map((name) => (
              <LegalField key={name} {...page} name={name} />
            ))}
          </fieldset>
        ))}
        <Button>{words.save}</Button>
      </form>
    </>
  );
}

function LegalField({ locale, typed, wrong, name }: LegalTextsPage & { name: LegalTextName }) {
  const words = legalAdminMessages[locale];
  const refusal = wrong.find((each) => each.name === name);
  const field = {
    name,
    label: words.labels[name],
    value: typed[name] ?? '',
    error: refusal && words.refused[refusal.reason],
  };
  switch (legalTexts[name]) {
    case 'lines':
      return <TextArea {...field} />;
    case 'months':
      return <Field {...field} inputMode="numeric" help={words.usual(usualOf(name))} />;
    case 'contact':
      return <Field {...field} help={words.contact} />;
    default:
      return <Field {...field} />;
  }
}

const usualOf = (name: LegalTextName): string =>
  (usualMonths as Partial<Record<LegalTextName, string>>)[name] ?? '';
