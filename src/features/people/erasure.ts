/** What is left of an address and a name once somebody was erased; in no language, and of nobody. */
export const erasedEmail = (personId: string): string => `${personId}@efface.invalid`;
export const erasedName = '–';

export type ErasureRefusal =
  | { reason: 'not-a-member' }
  | { reason: 'last-administrator' }
  | { reason: 'yourself' }
  /** Only the last service they belong to may erase somebody. */
  | { reason: 'member-elsewhere' }
  | { reason: 'address-differs' };
