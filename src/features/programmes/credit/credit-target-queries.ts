import type { Db } from '#platform/database.ts';
import type { Envelope } from '../envelope/envelope.ts';
import { movementBetween } from './credit.ts';
import type { MovementForm } from './credit-form.ts';

export type CreditTarget = { id: string; name: string; year: number; programmeName: string };

/** The envelopes of the authority that may receive credits of this one, by such a form. */
export async function listTargets(
  db: Db,
  from: Envelope,
  form: MovementForm,
): Promise<readonly CreditTarget[]> {
  if (form === 'grant') return [];
  const rows = await db
    .selectFrom('envelopes')
    .innerJoin('programmes', 'programmes.id', 'envelopes.programme_id')
    .select([
      'envelopes.id',
      'envelopes.authority_id',
      'envelopes.parent_id',
      'envelopes.name',
      'year',
      'programmes.name as programmeName',
    ])
    .where('envelopes.authority_id', '=', from.authorityId)
    .where('year', form === 'carry-over' ? '>' : '=', from.year)
    .orderBy('programmes.name')
    .orderBy('year')
    .orderBy('envelopes.name')
    .orderBy('envelopes.id')
    .execute();
  return rows.flatMap(({ authority_id: authorityId, parent_id: parentId, ...row }) =>
    movementBetween(from, { ...row, authorityId, parentId }) === null ? [] : [row],
  );
}
