import { passesLuhn } from '#kernel/luhn.ts';

/**
 * Numbers whose keys are right and that nobody was or will be given.
 * SIREN: they were given upwards, and the smallest the Sirene register publishes is 000 325 175;
 * ours stay under 000 010 000 (and no public body has one that begins with 0).
 * RNA: W, the department, then the rank of one of its arrondissements: none has the rank 0.
 * UAI: it begins with a department on three figures: none is 000.
 * Telephone: 05 36 49 and 04 65 71 are kept for fiction (Arcep, numbering plan).
 * Mail: nothing is ever delivered under .test (RFC 6761).
 */
export function neverSiret(rank: number): string {
  const siren = withKey(`0000${digits(rank, 4)}`);
  return withKey(`${siren}0001`);
}

const digits = (rank: number, length: number): string => String(rank).padStart(length, '0');

const withKey = (text: string): string => {
  const keyed = [...'0123456789'].map((key) => text + key).find(passesLuhn);
  if (keyed === undefined) throw new Error('One key in ten passes');
  return keyed;
};

export const neverRna = (department: string, rank: number): string =>
  `W${department}0${digits(rank, 6)}`;

const letters = 'ABCDEFGHJKLMNPRSTUVWXYZ';
export const neverUai = (rank: number): string => {
  const number = digits(rank, 7);
  return number + letters.charAt(rank % letters.length);
};

const east: readonly string[] = ['11', '30', '34', '48', '66'];
export const fictionPhone = (department: string, rank: number): string => {
  const [, first, second] = /^(..)(..)$/.exec(digits(rank * 37, 4)) ?? [];
  return `${east.includes(department) ? '04 65 71' : '05 36 49'} ${first} ${second}`;
};
