import { type Locale, localise } from '#web/locale.ts';

/** Where a filed dossier is followed by those who filed it. */
export function afterAddresses(id: string, locale: Locale) {
  const at = (rest: string) => localise(`/applications/${id}${rest}`, locale);
  return {
    dossier: at(''),
    completion: at('/completion'),
    completionField: (field: string) => at(`/completion/${field}`),
    completionFiles: (field: string) => at(`/completion/${field}/files`),
    completionFile: (field: string, file: string) => at(`/completion/${field}/removal/${file}`),
    messages: at('/messages'),
    sendMessage: at('/messages/files'),
    messageFile: (file: string) => at(`/messages/attachments/${file}`),
    correction: at('/correction'),
    erasure: at('/erasure'),
    version: (version: number, file: string) => at(`/versions/${version}/${file}`),
  };
}

/** The same dossier, by the door of the service. */
export function officeAfterAddresses(id: string, locale: Locale) {
  const at = (rest: string) => localise(`/office/applications/${id}${rest}`, locale);
  return {
    dossier: at(''),
    completion: at('/completion'),
    completionEnd: at('/completion/end'),
    correction: (request: string) => at(`/corrections/${request}`),
    messages: at('/messages'),
    sendMessage: at('/messages/files'),
    messageFile: (file: string) => at(`/messages/attachments/${file}`),
  };
}
