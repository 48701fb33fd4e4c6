import { accept, type Outcome, refuse } from './outcome.ts';

/** A school or college in the directory of the ministry of education: seven digits and a letter. */
export type Uai = string & { readonly unit: 'UAI' };

export type UaiFault =
  | { reason: 'no-letter' }
  | { reason: 'too-short'; missing: number }
  | { reason: 'too-long'; extra: number }
  | { reason: 'not-digits' }
  | { reason: 'wrong-key' };

/** Twenty-three letters: I, O and Q would be read as figures. */
const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';
const length = 8;

export function readUai(text: string): Outcome<Uai, UaiFault> {
  const typed = text.replace(/[\s\u00a0\u202f.-]/g, '').toUpperCase();
  if (/^\d{7}$/.test(typed)) return refuse({ reason: 'no-letter' });
  if (typed.length < length) return refuse({ reason: 'too-short', missing: length - typed.length });
  if (typed.length > length) return refuse({ reason: 'too-long', extra: typed.length - length });
  if (!/^\d{7}[A-Z]$/.test(typed)) return refuse({ reason: 'not-digits' });
  const key = letters[Number(typed.slice(0, 7)) % letters.length];
  return typed.endsWith(key ?? '?') ? accept(typed as Uai) : refuse({ reason: 'wrong-key' });
}
