import { type Locale, localise } from '#web/locale.ts';

/** Where a dossier is checked, signed, filed and withdrawn. */
export function filingAddresses(id: string, locale: Locale) {
  const at = (rest: string) => localise(`/applications/${id}${rest}`, locale);
  return {
    check: at('/check'),
    filing: at('/filing'),
    signature: at('/signature'),
    scan: at('/signature/files'),
    receipt: at('/receipt'),
    receiptPdf: at('/receipt.pdf'),
    withdrawal: at('/withdrawal'),
  };
}
