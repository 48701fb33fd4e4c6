import { passesLuhn } from './luhn.ts';
import { accept, type Outcome, refuse } from './outcome.ts';

/** Fourteen digits: the SIREN of a body, then the rank of one of its places. */
export type Siret = string & { readonly unit: 'SIRET' };

export type SiretFault =
  | { reason: 'not-digits' }
  /** "7.33E+13": a spreadsheet kept three digits of fourteen. */
  | { reason: 'rounded-by-spreadsheet' }
  | { reason: 'siren-only' }
  /** `padded`: what it would be if a spreadsheet dropped its leading zeros; null when that fails too. */
  | { reason: 'too-short'; missing: number; padded: Siret | null }
  | { reason: 'too-long'; extra: number }
  | { reason: 'wrong-key'; part: 'siren' | 'siret' };

const length = 14;
const laPoste = '356000000';

/** Reads a SIRET as it was typed or pasted: spaces, dots and a spreadsheet's ".0" do not count. */
export function readSiret(text: string): Outcome<Siret, SiretFault> {
  const typed = text.replace(/[\s\u00a0\u202f]/g, '');
  if (/^\d+([.,]\d+)?e\+?\d+$/i.test(typed)) return refuse({ reason: 'rounded-by-spreadsheet' });
  const digits = typed.replace(/[.,]0$/, '').replace(/[.\-\u2010-\u2015]/g, '');
  if (!/^\d+$/.test(digits)) return refuse({ reason: 'not-digits' });
  if (digits.length > length) return refuse({ reason: 'too-long', extra: digits.length - length });
  if (digits.length < length) return refuse(explainShort(digits));
  const fault = findWrongKey(digits);
  return fault ? refuse({ reason: 'wrong-key', part: fault }) : accept(digits as Siret);
}

function explainShort(digits: string): SiretFault {
  if (digits.length === 9 && passesLuhn(digits)) return { reason: 'siren-only' };
  // A key guards one digit in ten: what was lost is offered, never put back by itself.
  const padded = digits.padStart(length, '0');
  const known = digits.length >= 10 && findWrongKey(padded) === null;
  return {
    reason: 'too-short',
    missing: length - digits.length,
    padded: known ? (padded as Siret) : null,
  };
}

function findWrongKey(digits: string): 'siren' | 'siret' | null {
  if (!passesLuhn(digits.slice(0, 9))) return 'siren';
  return passesLuhn(digits) || isPostOffice(digits) ? null : 'siret';
}

/** La Poste ran out of ranks that pass: the sum of its digits is then a multiple of five (INSEE). */
const isPostOffice = (digits: string): boolean =>
  digits.startsWith(laPoste) &&
  [...digits].reduce((sum, digit) => sum + Number(digit), 0) % 5 === 0;
