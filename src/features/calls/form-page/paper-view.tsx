import type { Locale } from '#web/locale.ts';
import type { Column, Field, Form, Section } from '../form/form.ts';
import { formPageMessages } from './form-page-messages.ts';
import { PaperBudget } from './paper-budget.tsx';
import { yesNo } from './small-input.tsx';
import { StatementText } from './statement-input.tsx';
import { typingRules } from './typing-rules.ts';

type PaperParts = {
  locale: Locale;
  form: Form;
  condition: (field: Field | Section) => string | null;
};

/** The whole form as paper: every question, in its case, with room to write. */
export const PaperForm = (parts: PaperParts) => (
  <div class="paper-form">
    {parts.form.sections.map((section, index) => (
      <section key={section.key}>
        <h2>{`${index + 1}. ${section.title}`}</h2>
        <OnlyWhen locale={parts.locale} when={parts.condition(section)} />
        {section.help !== '' && <p>{section.help}</p>}
        {section.fields.map((field) => (
          <PaperField key={field.key} {...parts} field={field} />
        ))}
      </section>
    ))}
  </div>
);

const OnlyWhen = ({ locale, when }: { locale: Locale; when: string | null }) =>
  when === null ? null : (
    <p class="paper-form__when">
      {`${formPageMessages[locale].onlyWhen} `}
      <em>{when}</em>
    </p>
  );

function PaperField({ locale, field, condition }: PaperParts & { field: Field }) {
  const words = formPageMessages[locale];
  const help = [...(field.help === '' ? [] : [field.help]), ...typingRules(field, locale)];
  return (
    <div class="paper-form__field">
      <p class="paper-form__label">
        <strong>{field.label}</strong>
        {field.required === 'never' && ` ${words.optional}`}
      </p>
      <OnlyWhen locale={locale} when={condition(field)} />
      {help.length > 0 && <p class="paper-form__help">{help.join(' ')}</p>}
      <Room locale={locale} field={field} />
    </div>
  );
}

function Room({ locale, field }: { locale: Locale; field: Field }) {
  const words = formPageMessages[locale];
  switch (field.kind) {
    case 'long-text':
      return <Lines count={Math.min(24, Math.max(4, Math.ceil(field.maxLength / 90)))} />;
    case 'choice':
    case 'choices':
      return <Squares options={field.options} />;
    case 'yes-no':
      return <Squares options={yesNo(locale)} />;
    case 'table':
      return (
        <Grid columns={field.columns} rows={Math.max(field.minRows, Math.min(field.maxRows, 6))} />
      );
    case 'territory':
      return <Lines count={field.several ? 3 : 1} />;
    case 'file':
      return <Squares options={[{ key: field.key, label: `${words.paperFile} ${field.label}` }]} />;
    case 'statement':
      return (
        <>
          <StatementText text={field.text} />
          <Squares options={[{ key: field.key, label: words.sign }]} />
          <p>{words.paperSignature}</p>
          <Lines count={2} />
        </>
      );
    case 'budget':
      return <PaperBudget locale={locale} />;
    default:
      return <Lines count={1} />;
  }
}

const Lines = ({ count }: { count: number }) => (
  <div aria-hidden="true">
    {Array.from({ length: count }, (_, line) => (
      <div key={line} class="paper-form__line" />
    ))}
  </div>
);

const Squares = ({ options }: { options: readonly { key: string; label: string }[] }) => (
  <ul class="paper-form__squares">
    {options.map(({ key, label }) => (
      <li key={key}>{label}</li>
    ))}
  </ul>
);

const Grid = ({ columns, rows }: { columns: readonly Column[]; rows: number }) => (
  <table class="paper-form__grid">
    <thead>
      <tr>
        {columns.map(({ key, label }) => (
          <th key={key} scope="col">
            {label}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {Array.from({ length: rows }, (_, row) => (
        <tr key={row}>
          {columns.map(({ key }) => (
            <td key={key} />
          ))}
        </tr>
      ))}
    </tbody>
  </table>
);
