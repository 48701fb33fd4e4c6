import type { IbanFault } from '#kernel/iban.ts';
import type { Locale } from '#kernel/money.ts';
import type { RegisterFault, RnaFault } from '#kernel/rna.ts';
import type { SiretFault } from '#kernel/siret.ts';
import type { UaiFault } from '#kernel/uai.ts';
import { identifierMessages } from './identifier-messages.ts';

export function explainSiret(fault: SiretFault, locale: Locale): string {
  const words = identifierMessages[locale];
  switch (fault.reason) {
    case 'not-digits':
      return words.siretNotDigits;
    case 'rounded-by-spreadsheet':
      return words.siretRounded;
    case 'siren-only':
      return words.sirenOnly;
    case 'too-short':
      return fault.padded
        ? words.siretPadded(fault.missing, fault.padded)
        : words.missingDigits(fault.missing, words.siret);
    case 'too-long':
      return words.extra(fault.extra, words.siret);
    case 'wrong-key':
      return fault.part === 'siren' ? words.sirenKey : words.siretKey;
  }
}

export function explainRna(fault: RnaFault, locale: Locale): string {
  const words = identifierMessages[locale];
  if (fault.reason === 'no-w') return words.noW;
  if (fault.reason === 'too-short') return words.missingDigits(fault.missing, words.rna);
  return fault.reason === 'too-long' ? words.extra(fault.extra, words.rna) : words.rnaSigns;
}

export function explainRegister({ reason }: RegisterFault, locale: Locale): string {
  const words = identifierMessages[locale];
  if (reason === 'no-court') return words.court;
  return reason === 'no-volume' ? words.volume : words.folio;
}

export function explainUai(fault: UaiFault, locale: Locale): string {
  const words = identifierMessages[locale];
  if (fault.reason === 'no-letter') return words.uaiLetter;
  if (fault.reason === 'too-short') return words.missing(fault.missing, words.uai);
  if (fault.reason === 'too-long') return words.extra(fault.extra, words.uai);
  return fault.reason === 'wrong-key' ? words.uaiKey : words.uaiSigns;
}

export function explainIban(fault: IbanFault, locale: Locale): string {
  const words = identifierMessages[locale];
  if (fault.reason === 'no-country') return words.ibanCountry;
  if (fault.reason === 'too-short') return words.missing(fault.missing, words.iban);
  if (fault.reason === 'too-long') return words.extra(fault.extra, words.iban);
  return fault.reason === 'wrong-key' ? words.ibanKey : words.ibanSigns;
}
