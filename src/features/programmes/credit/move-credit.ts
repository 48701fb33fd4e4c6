import { centsToJson } from '#kernel/money.ts';
import { type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { findEnvelope } from '../envelope/envelope-queries.ts';
import { type CreditRefusal, type Movement, move, movementBetween } from './credit.ts';
import { insertMovement, lockLeft } from './credit-store.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Moved = Outcome<Movement, CreditRefusal>;
type Asked = { authorityId: string } & Omit<Movement, 'kind'>;

/**
 * Credits go from one envelope to another; what kind of movement that is follows from how the two
 * stand. Without a first envelope they are granted, without a second they are cut.
 */
export const moveCredit = (context: Context, asked: Asked): Promise<Moved> =>
  inTransaction<Context, Moved>(context, async ({ db, now, actorId }) => {
    const { authorityId, ...rest } = asked;
    const kind = await kindOf(db, asked);
    if (kind === null) return refuse({ reason: 'not-exchangeable' });
    const left = await lockLeft(db, authorityId, asked);
    const outcome = move({ ...rest, kind }, left);
    if (!outcome.ok) return outcome;
    const movement = outcome.value;
    const id = await insertMovement(db, authorityId, movement, now);
    for (const envelopeId of endsOf(movement)) {
      await record(db, {
        authorityId,
        subject: { kind: 'envelope', id: envelopeId },
        name: names[movement.kind],
        actorId,
        happenedAt: now,
        facts: factsOf(movement, id),
      });
    }
    return outcome;
  });

async function kindOf(db: Db, { authorityId, fromId, toId }: Asked) {
  const [from, to] = await Promise.all(
    [fromId, toId].map((id) => (id === null ? null : findEnvelope(db, [authorityId], id))),
  );
  if (from && to) return movementBetween(from, to);
  // Credits come from outside to a whole envelope; its parts are given theirs by it.
  if (to && fromId === null) return to.parentId === null ? 'grant' : null;
  return from && toId === null && from.parentId === null ? 'cut' : null;
}

/** In one order, so that two movements that cross cannot wait for each other. */
const endsOf = ({ fromId, toId }: Movement): string[] =>
  [fromId, toId].flatMap((id) => id ?? []).sort();

const names = {
  grant: 'credits-granted',
  cut: 'credits-cut',
  transfer: 'credits-transferred',
  distribution: 'credits-handed-down',
  return: 'credits-given-back',
  'carry-over': 'credits-carried-over',
} as const satisfies Record<Movement['kind'], string>;

const factsOf = ({ amount, fromId, toId }: Movement, id: bigint) => ({
  movement: Number(id),
  commitment_cents: centsToJson(amount.commitment),
  payment_cents: centsToJson(amount.payment),
  ...(fromId === null ? {} : { from: fromId }),
  ...(toId === null ? {} : { to: toId }),
});
