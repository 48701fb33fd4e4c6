import { type Locale, localise } from '#web/locale.ts';

/** Where the pages of one dossier are for those who file it. */
export function applicationAddresses(id: string, locale: Locale) {
  const at = (rest: string) => localise(`/applications/${id}${rest}`, locale);
  return {
    all: localise('/applications', locale),
    dossier: at(''),
    answers: at('/answers'),
    section: (key: string) => at(`/sections/${key}`),
    files: (field: string) => at(`/answers/${field}/files`),
    documents: (field: string) => at(`/answers/${field}/documents`),
    uploads: at('/uploads'),
    file: (file: string) => at(`/files/${file}`),
    advice: at('/advice'),
    revision: at('/revision'),
    check: at('/check'),
  };
}

export type ApplicationAddresses = ReturnType<typeof applicationAddresses>;
