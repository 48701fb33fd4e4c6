import { EmptyState } from '#web/components/empty-state.tsx';
import type { Locale } from '#web/locale.ts';
import type { Condition } from '../form/condition.ts';
import type { Field, Form, Section } from '../form/form.ts';
import { printCondition } from '../form/print-condition.ts';
import { type Need, whatYouWillNeed } from '../form/what-you-will-need.ts';
import { formPageMessages } from '../form-page/form-page-messages.ts';
import { typingRules } from '../form-page/typing-rules.ts';
import { noticeMessages } from './notice-messages.ts';

export function Needed({ locale, form }: { locale: Locale; form: Form }) {
  const words = noticeMessages[locale];
  const needs = whatYouWillNeed(form);
  const groups = kindsOfNeed
    .map((kind) => ({ kind, labels: labelsOf(needs, kind, locale) }))
    .filter(({ labels }) => labels.length > 0);
  return (
    <>
      <p>{words.neededLead}</p>
      {groups.map(({ kind, labels }) => (
        <section key={kind}>
          <h3>{words.needs[kind]}</h3>
          <ul>
            {labels.map((label) => (
              <li key={label}>{label}</li>
            ))}
          </ul>
        </section>
      ))}
    </>
  );
}

const kindsOfNeed = ['document', 'number', 'budget', 'figures', 'signature'] as const;

/** Two fields may ask for the same thing in the same words: it is fetched once. */
const labelsOf = (needs: readonly Need[], kind: Need['kind'], locale: Locale): string[] => {
  const { sometimes, optional } = noticeMessages[locale];
  const added = { always: '', sometimes: ` ${sometimes}`, never: ` ${optional}` };
  const of = needs.filter((need) => need.kind === kind);
  return [...new Set(of.map(({ label, required }) => label + added[required]))];
};

type FormParts = { locale: Locale; form: Form };

/** Every question as it will be asked: nobody should have to open an account to know them. */
export function FormQuestions({ locale, form }: { locale: Locale; form: Form | null }) {
  const words = noticeMessages[locale];
  if (form === null) {
    return <EmptyState title={words.noForm}>{words.noFormLong}</EmptyState>;
  }
  return (
    <>
      <p>{words.formLead}</p>
      {form.sections.map((section, index) => (
        <section key={section.key} class="asked-section">
          <h3>{`${index + 1}. ${section.title}`}</h3>
          <OnlyWhen locale={locale} form={form} when={section.shownWhen} />
          {section.help !== '' && <p class="as-typed">{section.help}</p>}
          <Questions locale={locale} form={form} section={section} />
        </section>
      ))}
    </>
  );
}

const Questions = ({ locale, form, section }: FormParts & { section: Section }) => (
  <ul class="plain-list asked-questions">
    {section.fields.map((field) => (
      <li key={field.key}>
        <p class="asked-questions__label">
          {field.label}
          {field.required === 'never' && ` ${formPageMessages[locale].optional}`}
        </p>
        <OnlyWhen locale={locale} form={form} when={field.shownWhen} />
        <p class="asked-questions__help as-typed">{helpOf(field, locale)}</p>
      </li>
    ))}
  </ul>
);

const OnlyWhen = ({ locale, form, when }: FormParts & { when: Condition | null }) =>
  when === null ? null : (
    <p class="asked-questions__help">
      {`${formPageMessages[locale].onlyWhen} `}
      <em>{printCondition(when, form, locale)}</em>
    </p>
  );

function helpOf(field: Field, locale: Locale): string {
  const words = noticeMessages[locale];
  const labels = (of: readonly { label: string }[]) => of.map(({ label }) => label).join(' ; ');
  return [
    field.help,
    ...typingRules(field, locale),
    'options' in field ? words.options(labels(field.options)) : '',
    field.kind === 'table' ? words.columns(labels(field.columns)) : '',
    field.kind === 'statement' ? field.text : '',
  ]
    .filter((text) => text !== '')
    .join('\n');
}
