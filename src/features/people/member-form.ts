import { type PlainDay, parsePlainDay } from '#kernel/day.ts';
import { type Cents, parseEuros } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { parseRole, type Role } from '#kernel/role.ts';
import { textOf } from './session-form.ts';

export const rolesOf = (form: FormData): readonly Role[] => {
  const chosen = form.getAll('roles').map((value) => parseRole(String(value)));
  return [...new Set(chosen.filter((role) => role !== null))];
};

export type TypedDelegation = {
  reference: string;
  scope: string;
  ceiling: Cents | null;
  from: PlainDay;
  until: PlainDay | null;
};
type Missing = { reason: 'reference-missing' | 'scope-missing' | 'ceiling-wrong' | 'day-wrong' };

export function parseDelegation(form: FormData): Outcome<TypedDelegation, Missing> {
  const [reference, scope, ceiling, from, until] = [
    'reference',
    'scope',
    'ceiling',
    'from',
    'until',
  ].map((name) => textOf(form, name).trim()) as [string, string, string, string, string];
  if (!reference) return refuse({ reason: 'reference-missing' });
  if (!scope) return refuse({ reason: 'scope-missing' });
  const amount = ceiling === '' ? null : parseEuros(ceiling);
  if (ceiling !== '' && (amount === null || amount <= 0n))
    return refuse({ reason: 'ceiling-wrong' });
  const begins = parsePlainDay(from);
  const ends = until === '' ? null : parsePlainDay(until);
  if (begins === null || (until !== '' && ends === null)) return refuse({ reason: 'day-wrong' });
  return accept({ reference, scope, ceiling: amount, from: begins, until: ends });
}
