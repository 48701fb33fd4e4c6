import { type ExpressionBuilder, type SqlBool, sql } from 'kysely';
import type { Database, Db } from '#platform/database.ts';
import type { Fact } from '#platform/event-rows.ts';
import { type AuditCriteria, mostCounted } from './audit-criteria.ts';

/** An event as an auditor reads it: who, what, when, its place in its chain; never a personal value. */
export type AuditedEvent = {
  position: bigint;
  authority_id: string;
  authority: string;
  subject_kind: string;
  subject_id: string;
  sequence: number;
  name: string;
  actor_id: string | null;
  actor: string | null;
  happened_at: Date;
  recorded_at: Date;
  facts: Record<string, Fact>;
  commitments: Record<string, string>;
  previous_hash: string | null;
  hash: string;
};

/** `authorityIds`: those the reader audits. There is no query without them. */
export type AuditScope = { authorityIds: readonly string[]; criteria: AuditCriteria };

type Place = { before: bigint | null } | { after: bigint };

/** A page, latest first: positions are total and never change, so pages never dance. */
export const listEvents = (
  db: Db,
  scope: AuditScope,
  place: Place,
  limit: number,
): Promise<AuditedEvent[]> =>
  db
    .selectFrom('events as event')
    .innerJoin('authorities as authority', 'authority.id', 'event.authority_id')
    .leftJoin('persons as person', 'person.id', 'event.actor_id')
    .select([
      'event.position',
      'event.authority_id',
      'authority.short_name as authority',
      'event.subject_kind',
      'event.subject_id',
      'event.sequence',
      'event.name',
      'event.actor_id',
      // Who was erased is nobody any more.
      sql<string | null>`case when person.erased_at is null then person.name end`.as('actor'),
      'event.happened_at',
      'event.recorded_at',
      'event.facts',
      'event.commitments',
      'event.previous_hash',
      'event.hash',
    ])
    .where((eb) => matches(eb, scope))
    .where((eb) => standsAt(eb, place))
    .orderBy('event.position', 'after' in place ? 'asc' : 'desc')
    .limit(limit)
    .execute();

/** How many there are, up to one more than `mostCounted`: a history is long, and a page must come. */
export async function countEvents(db: Db, scope: AuditScope): Promise<number> {
  const { count } = await db
    .selectFrom((eb) =>
      eb
        .selectFrom('events as event')
        .select('event.position')
        .where((inner) => matches(inner, scope))
        .limit(mostCounted + 1)
        .as('found'),
    )
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .executeTakeFirstOrThrow();
  return Number(count);
}

/** The names of events that were really recorded: what the filter offers. */
export async function listEventNames(db: Db, authorityIds: readonly string[]): Promise<string[]> {
  const rows = await db
    .selectFrom('events')
    .select('name')
    .distinct()
    .where('authority_id', '=', sql<string>`any(${sql.val(authorityIds)}::uuid[])`)
    .orderBy('name')
    .execute();
  return rows.map(({ name }) => name);
}

type Events = ExpressionBuilder<Database & { event: Database['events'] }, 'event'>;

function matches(eb: Events, { authorityIds, criteria }: AuditScope) {
  const { subjectKind, subjectId, name, actor, from, until } = criteria;
  return eb.and([
    sql<SqlBool>`event.authority_id = any(${sql.val(authorityIds)}::uuid[])`,
    ...(subjectKind === null ? [] : [eb('event.subject_kind', '=', subjectKind)]),
    ...(subjectId === null ? [] : [eb('event.subject_id', '=', subjectId)]),
    ...(name === null ? [] : [eb('event.name', '=', name)]),
    ...(actor === null ? [] : [doneBy(eb, actor)]),
    ...(from === null
      ? []
      : [sql<SqlBool>`event.happened_at >= ${from}::date::timestamp at time zone 'Europe/Paris'`]),
    ...(until === null
      ? []
      : [
          sql<SqlBool>`event.happened_at < (${until}::date + 1)::timestamp at time zone 'Europe/Paris'`,
        ]),
  ]);
}

const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

function doneBy(eb: Events, actor: string) {
  if (actor === 'system') return eb('event.actor_id', 'is', null);
  if (uuid.test(actor)) return eb('event.actor_id', '=', actor);
  return eb(
    'event.actor_id',
    '=',
    eb.selectFrom('persons').select('persons.id').where('persons.email', '=', actor),
  );
}

function standsAt(eb: Events, place: Place) {
  if ('after' in place) return eb('event.position', '>', place.after);
  return place.before === null ? sql<SqlBool>`true` : eb('event.position', '<', place.before);
}
