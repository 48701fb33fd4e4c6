import { DataTable } from '#web/components/data-table.tsx';
import type { Locale } from '#web/locale.ts';
import type { TemplateKey } from './document-template.ts';
import { fieldMessages } from './field-messages.ts';
import { fieldsOf, type LetterField } from './letter-fields.ts';
import { templateMessages } from './template-messages.ts';

/** The fields a letter knows, each with what it says and an example. */
export function TemplateFields({ locale, template }: { locale: Locale; template: TemplateKey }) {
  const words = templateMessages[locale];
  const { meanings } = fieldMessages[locale];
  // As they will be printed: in the language of the letter.
  const { examples } = fieldMessages[template.locale];
  const fields = fieldsOf(template.kind);
  return (
    <section id="fields">
      <DataTable
        locale={locale}
        id="template-fields"
        caption={words.fieldsTitle}
        count={words.fieldsCount(fields.length)}
        rows={fields}
        rowKey={({ name }) => name}
        columns={[
          { key: 'field', label: words.field, cell: ({ name }) => <code>{`{${name}}`}</code> },
          { key: 'meaning', label: words.meaning, cell: (field) => sayMeaning(field, locale) },
          {
            key: 'example',
            label: words.example,
            cell: ({ name }) => <span lang={template.locale}>{exampleOf(examples[name])}</span>,
          },
          { key: 'must', label: words.must, cell: (field) => sayMust(field, locale) },
        ]}
      />
      <p>{words.fieldsLead}</p>
    </section>
  );

  function sayMeaning({ name, list }: LetterField, locale: Locale): string {
    return list ? `${meanings[name]} (${templateMessages[locale].list})` : meanings[name];
  }
}

const exampleOf = (example: string | readonly string[]): string =>
  typeof example === 'string' ? example : example.join(' ; ');

function sayMust({ required, frame }: LetterField, locale: Locale): string {
  const words = templateMessages[locale];
  if (!required) return words.optional;
  return frame ? words.mustDocument : words.mustText;
}
