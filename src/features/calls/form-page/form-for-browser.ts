import type { Field, Form } from '../form/form.ts';
import { formToJson } from '../form/form-json.ts';

/** The form without the words that are on the page already: a phone's line is narrow. */
export const writeForm = ({ sections }: Form): string =>
  JSON.stringify(
    formToJson({
      sections: sections.map((section) => ({
        ...section,
        title: '',
        help: '',
        fields: section.fields.map(withoutWords),
      })),
    }),
  );

const withoutWords = (field: Field): Field => ({
  ...field,
  label: '',
  help: '',
  ...(field.kind === 'statement' ? { text: '' } : {}),
});
