import { accept, type Outcome, refuse } from './outcome.ts';

/** "W751234567", or for Corsica "W2A1234567" and its like: the national register of associations. */
export type Rna = string & { readonly unit: 'RNA' };

export type RnaFault =
  | { reason: 'no-w' }
  | { reason: 'too-short'; missing: number }
  | { reason: 'too-long'; extra: number }
  | { reason: 'not-digits' };

const digitsAfterW = 9;

export function readRna(text: string): Outcome<Rna, RnaFault> {
  const typed = text.replace(/[\s\u00a0\u202f.-]/g, '').toUpperCase();
  if (!typed.startsWith('W')) return refuse({ reason: 'no-w' });
  const rest = typed.slice(1);
  if (!/^[0-9A-Z]*$/.test(rest)) return refuse({ reason: 'not-digits' });
  if (rest.length < digitsAfterW) {
    return refuse({ reason: 'too-short', missing: digitsAfterW - rest.length });
  }
  if (rest.length > digitsAfterW) {
    return refuse({ reason: 'too-long', extra: rest.length - digitsAfterW });
  }
  return /^\d[0-9AB]\d{7}$/.test(rest) ? accept(typed as Rna) : refuse({ reason: 'not-digits' });
}

/** In Moselle, Bas-Rhin and Haut-Rhin a court keeps the register: there is no RNA number. */
export type RegisterEntry = { court: string; volume: string; folio: string };
export type RegisterFault = { reason: 'no-court' | 'no-volume' | 'no-folio' };

const volumePattern = /\bvol(?:ume)?\.?\s*(?:n\s*°\s*)?([0-9]+|[IVXLCDM]+)\b/i;
const folioPattern = /\bfol(?:io)?\.?\s*(?:n\s*°\s*)?([0-9]+)\b/i;

/** Whether a text means to be an entry of such a register, rather than a number. */
export const looksLikeRegister = (text: string): boolean =>
  /\b(vol|fol|tribunal|registre)/i.test(text);

/** Reads "Tribunal de Strasbourg, volume 42, folio 118". */
export function readRegisterEntry(text: string): Outcome<RegisterEntry, RegisterFault> {
  const volume = volumePattern.exec(text);
  if (!volume?.[1]) return refuse({ reason: 'no-volume' });
  const folio = folioPattern.exec(text);
  if (!folio?.[1]) return refuse({ reason: 'no-folio' });
  const court = text
    .replace(volumePattern, '')
    .replace(folioPattern, '')
    .replace(/[,;:/]|\s[-\u2013\u2014](?=\s|$)/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  if (!/\p{L}{3}/u.test(court)) return refuse({ reason: 'no-court' });
  return accept({ court, volume: volume[1].toUpperCase(), folio: folio[1] });
}

export const formatRegisterEntry = ({ court, volume, folio }: RegisterEntry): string =>
  `${court}, volume ${volume}, folio ${folio}`;
