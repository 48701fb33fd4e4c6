import { type Locale, localise } from '#web/locale.ts';
import type { Key } from '../form/form.ts';

/** Where each page of a form's builder is, from the call it belongs to. */
export const builderAddresses = (callId: string, locale: Locale) => {
  const at = (path: string) => localise(`/office/calls/${callId}${path}`, locale);
  return {
    call: at(''),
    outline: at('/form'),
    edits: at('/form/edits'),
    revision: at('/form/revision'),
    versions: at('/form/versions'),
    restoration: at('/form/restoration'),
    changes: at('/form/changes'),
    publication: at('/form/publication'),
    sections: at('/form/sections'),
    section: (key: Key) => at(`/form/sections/${key}`),
    newField: (section: Key) => at(`/form/sections/${section}/fields`),
    field: (key: Key) => at(`/form/fields/${key}`),
    removal: (key: Key) => at(`/form/removals/${key}`),
    preview: (section?: Key) => at(section ? `/form/preview/${section}` : '/form/preview'),
    framed: (section?: Key) =>
      at(section ? `/form/phone-preview/${section}` : '/form/phone-preview'),
    phone: at('/form/phone'),
    paper: at('/form/paper'),
    template: (key: string) => at(`/form/templates/${key}`),
  };
};

export type BuilderAddresses = ReturnType<typeof builderAddresses>;
