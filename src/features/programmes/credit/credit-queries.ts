import type { Db } from '#platform/database.ts';
import type { MovementKind } from './credit.ts';

export type MovementLine = {
  id: bigint;
  kind: MovementKind;
  /** Below zero when it leaves the envelope. */
  commitment: bigint;
  payment: bigint;
  other: { id: string; name: string; programmeId: string; year: number } | null;
  reason: string;
  actReference: string | null;
  happenedAt: Date;
};

type Page = { limit: number; offset: number };

/** What came into an envelope and left it, the latest first, seen from it. */
export async function listMovements(
  db: Db,
  envelopeId: string,
  { limit, offset }: Page,
): Promise<{ movements: readonly MovementLine[]; count: number }> {
  const ofEnvelope = db
    .selectFrom('credit_movements as movement')
    .where((eb) => eb.or([eb('from_id', '=', envelopeId), eb('to_id', '=', envelopeId)]));
  const [rows, counted] = await Promise.all([
    ofEnvelope
      .leftJoin('envelopes as other', (join) =>
        join.on((eb) =>
          eb.and([
            eb.or([
              eb('other.id', '=', eb.ref('movement.from_id')),
              eb('other.id', '=', eb.ref('movement.to_id')),
            ]),
            eb('other.id', '<>', envelopeId),
          ]),
        ),
      )
      .select([
        'movement.id',
        'movement.kind',
        'movement.from_id',
        'movement.commitment_cents',
        'movement.payment_cents',
        'movement.reason',
        'movement.act_reference',
        'movement.happened_at',
        'other.id as other_id',
        'other.name as other_name',
        'other.programme_id as other_programme_id',
        'other.year as other_year',
      ])
      .orderBy('movement.id', 'desc')
      .limit(limit)
      .offset(offset)
      .execute(),
    ofEnvelope.select(({ fn }) => fn.countAll<bigint>().as('count')).executeTakeFirstOrThrow(),
  ]);
  return { movements: rows.map((row) => toLine(row, envelopeId)), count: Number(counted.count) };
}

type Row = {
  id: bigint;
  kind: MovementKind;
  from_id: string | null;
  commitment_cents: bigint;
  payment_cents: bigint;
  reason: string;
  act_reference: string | null;
  happened_at: Date;
  other_id: string | null;
  other_name: string | null;
  other_programme_id: string | null;
  other_year: number | null;
};

function toLine(row: Row, envelopeId: string): MovementLine {
  const sign = row.from_id === envelopeId ? -1n : 1n;
  const { other_id: id, other_name: name, other_programme_id: programmeId, other_year: year } = row;
  return {
    id: row.id,
    kind: row.kind,
    commitment: sign * row.commitment_cents,
    payment: sign * row.payment_cents,
    other:
      id === null || name === null || programmeId === null || year === null
        ? null
        : { id, name, programmeId, year },
    reason: row.reason,
    actReference: row.act_reference,
    happenedAt: row.happened_at,
  };
}
