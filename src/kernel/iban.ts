import { accept, type Outcome, refuse } from './outcome.ts';

/** An account number of ISO 13616, in one piece: "FR7630006000011234567890189". */
export type Iban = string & { readonly unit: 'IBAN' };

export type IbanFault =
  | { reason: 'no-country' }
  | { reason: 'odd-signs' }
  | { reason: 'too-short'; missing: number }
  | { reason: 'too-long'; extra: number }
  | { reason: 'wrong-key' };

/** Lengths by country (SWIFT, IBAN registry), for those a French service pays. */
const lengths = new Map(
  Object.entries({
    AT: 20,
    BE: 16,
    CH: 21,
    DE: 22,
    ES: 24,
    FR: 27,
    GB: 22,
    IE: 22,
    IT: 27,
    LU: 20,
    MC: 27,
    NL: 18,
    PT: 25,
  }),
);
const anywhere = { min: 15, max: 34 };

export function readIban(text: string): Outcome<Iban, IbanFault> {
  const typed = text
    .replace(/[\s\u00a0\u202f.-]/g, '')
    .replace(/^iban:?/i, '')
    .toUpperCase();
  if (!/^[A-Z]{2}/.test(typed)) return refuse({ reason: 'no-country' });
  if (!/^[A-Z]{2}[0-9A-Z]*$/.test(typed)) return refuse({ reason: 'odd-signs' });
  const expected = lengths.get(typed.slice(0, 2));
  const { min, max } = expected ? { min: expected, max: expected } : anywhere;
  if (typed.length < min) return refuse({ reason: 'too-short', missing: min - typed.length });
  if (typed.length > max) return refuse({ reason: 'too-long', extra: typed.length - max });
  return /^..\d\d/.test(typed) && remainder(typed) === 1
    ? accept(typed as Iban)
    : refuse({ reason: 'wrong-key' });
}

/** The first four signs last, letters as 10 to 35, modulo 97 one digit at a time (ISO 7064). */
function remainder(iban: string): number {
  let rest = 0;
  for (const sign of iban.slice(4) + iban.slice(0, 4)) {
    for (const digit of String(Number.parseInt(sign, 36))) rest = (rest * 10 + Number(digit)) % 97;
  }
  return rest;
}

/** In groups of four, as a bank prints it. */
export const formatIban = (iban: Iban): string => iban.replace(/(.{4})(?=.)/g, '$1\u00a0');
