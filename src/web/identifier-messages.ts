import { bilingual, plural } from './messages.ts';

const few = (count: number, one: string, other: string) =>
  `${count} ${plural('fr', count, { one, other })}`;
const fewEn = (count: number, one: string, other: string) =>
  `${count} ${plural('en', count, { one, other })}`;

/** What is wrong with a number that carries a key, and what to do. */
export const identifierMessages = bilingual(
  {
    missing: (count: number, whole: string) =>
      `Il manque ${few(count, 'signe', 'signes')} : ${whole}.`,
    missingDigits: (count: number, whole: string) =>
      `${plural('fr', count, { one: 'Il manque un chiffre', other: `Il manque ${count} chiffres` })} : ${whole}.`,
    extra: (count: number, whole: string) =>
      `Il y a ${few(count, 'signe', 'signes')} de trop : ${whole}.`,
    siret: 'un SIRET a 14 chiffres',
    rna: 'un numéro RNA a la lettre W puis 9 chiffres',
    uai: 'un numéro UAI a 7 chiffres et une lettre',
    iban: 'un IBAN français a 27 signes',
    siretNotDigits: 'Un SIRET ne porte que des chiffres.',
    siretRounded:
      'Un tableur a arrondi ce numéro : recopiez le SIRET depuis votre avis de situation.',
    sirenOnly:
      'Ceci est un SIREN (9 chiffres) : ajoutez les 5 chiffres de votre établissement pour former le SIRET.',
    siretPadded: (count: number, padded: string) =>
      `${plural('fr', count, { one: 'Il manque un chiffre', other: `Il manque ${count} chiffres` })}. Si un tableur a effacé un zéro au début, votre SIRET est ${padded}.`,
    siretKey: 'La clé ne correspond pas : un chiffre de ce SIRET est faux, ou deux sont inversés.',
    sirenKey:
      'La clé ne correspond pas : un des 9 premiers chiffres (le SIREN) est faux, ou deux sont inversés.',
    noW: 'Un numéro RNA commence par W. En Alsace ou en Moselle, donnez le tribunal, le volume et le folio.',
    rnaSigns: 'Après le W, un numéro RNA ne porte que des chiffres (ou 2A, 2B en Corse).',
    court: 'Donnez le nom du tribunal, par exemple : Tribunal de Strasbourg, volume 42, folio 118.',
    volume: 'Il manque le volume, par exemple : Tribunal de Strasbourg, volume 42, folio 118.',
    folio: 'Il manque le folio, par exemple : Tribunal de Strasbourg, volume 42, folio 118.',
    uaiLetter: 'Il manque la lettre finale du numéro UAI.',
    uaiSigns: 'Un numéro UAI a 7 chiffres puis une lettre.',
    uaiKey: 'La lettre ne correspond pas aux chiffres : vérifiez ce numéro UAI.',
    ibanCountry: 'Un IBAN commence par les deux lettres du pays, FR en France.',
    ibanSigns: 'Un IBAN ne porte que des lettres et des chiffres.',
    ibanKey: 'La clé ne correspond pas : un signe de cet IBAN est faux, ou deux sont inversés.',
  },
  {
    missing: (count, whole) =>
      `${fewEn(count, 'character is', 'characters are')} missing: ${whole}.`,
    missingDigits: (count, whole) => `${fewEn(count, 'digit is', 'digits are')} missing: ${whole}.`,
    extra: (count, whole) =>
      `${plural('en', count, { one: 'One character', other: `${count} characters` })} too many: ${whole}.`,
    siret: 'a SIRET has 14 digits',
    rna: 'an RNA number has the letter W then 9 digits',
    uai: 'a UAI number has 7 digits and a letter',
    iban: 'a French IBAN has 27 characters',
    siretNotDigits: 'A SIRET holds digits only.',
    siretRounded: 'A spreadsheet rounded this number: copy the SIRET from your official notice.',
    sirenOnly:
      'This is a SIREN (9 digits): add the 5 digits of your establishment to make the SIRET.',
    siretPadded: (count, padded) =>
      `${fewEn(count, 'digit is', 'digits are')} missing. If a spreadsheet dropped a leading zero, your SIRET is ${padded}.`,
    siretKey: 'The key does not match: a digit of this SIRET is wrong, or two are swapped.',
    sirenKey:
      'The key does not match: one of the first 9 digits (the SIREN) is wrong, or two are swapped.',
    noW: 'An RNA number begins with W. In Alsace or Moselle, give the court, the volume and the folio.',
    rnaSigns: 'After the W, an RNA number holds digits only (or 2A, 2B in Corsica).',
    court: 'Give the name of the court, for example: Tribunal de Strasbourg, volume 42, folio 118.',
    volume: 'The volume is missing, for example: Tribunal de Strasbourg, volume 42, folio 118.',
    folio: 'The folio is missing, for example: Tribunal de Strasbourg, volume 42, folio 118.',
    uaiLetter: 'The last letter of the UAI number is missing.',
    uaiSigns: 'A UAI number has 7 digits then a letter.',
    uaiKey: 'The letter does not match the digits: check this UAI number.',
    ibanCountry: 'An IBAN begins with the two letters of the country, FR in France.',
    ibanSigns: 'An IBAN holds letters and digits only.',
    ibanKey: 'The key does not match: a character of this IBAN is wrong, or two are swapped.',
  },
);
