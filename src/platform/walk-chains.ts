import type { Selectable } from 'kysely';
import type { Db } from './database.ts';
import type { EventPersonalValueRow, EventRow } from './event-rows.ts';

export type StoredEvent = Selectable<EventRow>;
export type StoredValue = Selectable<EventPersonalValueRow>;

/** An event, the one before it in its chain, and the personal values not yet erased. */
export type Step = {
  event: StoredEvent;
  before: StoredEvent | null;
  values: readonly StoredValue[];
};

const pageSize = 1000;

/** Every event of every chain, in order, a page at a time: memory does not grow with the history. */
export async function* walkChains(db: Db): AsyncGenerator<Step> {
  let last: StoredEvent | null = null;
  for (;;) {
    const page: StoredEvent[] = await readPage(db, last);
    const values = Map.groupBy(await readPersonalValues(db, page), keyOf);
    for (const event of page) {
      const before: StoredEvent | null = last && isSameChain(last, event) ? last : null;
      yield { event, before, values: values.get(keyOf(event)) ?? [] };
      last = event;
    }
    if (page.length < pageSize) return;
  }
}

const readPage = (db: Db, after: StoredEvent | null): Promise<StoredEvent[]> =>
  db
    .selectFrom('events')
    .selectAll()
    .$if(after !== null, (query) =>
      query.where(({ eb, refTuple, tuple }) =>
        eb(
          refTuple('authority_id', 'subject_kind', 'subject_id', 'sequence'),
          '>',
          tuple(
            after?.authority_id ?? '',
            after?.subject_kind ?? '',
            after?.subject_id ?? '',
            after?.sequence ?? 0,
          ),
        ),
      ),
    )
    .orderBy('authority_id')
    .orderBy('subject_kind')
    .orderBy('subject_id')
    .orderBy('sequence')
    .limit(pageSize)
    .execute();

async function readPersonalValues(db: Db, page: readonly StoredEvent[]): Promise<StoredValue[]> {
  const holders = page.filter(({ commitments }) => Object.keys(commitments).length > 0);
  if (holders.length === 0) return [];
  return db
    .selectFrom('event_personal_values as value')
    .innerJoin('events as event', (join) =>
      join
        .onRef('event.authority_id', '=', 'value.authority_id')
        .onRef('event.subject_kind', '=', 'value.subject_kind')
        .onRef('event.subject_id', '=', 'value.subject_id')
        .onRef('event.sequence', '=', 'value.sequence'),
    )
    .selectAll('value')
    .where(
      'event.position',
      'in',
      holders.map(({ position }) => position),
    )
    .execute();
}

type Place = Pick<StoredEvent, 'authority_id' | 'subject_kind' | 'subject_id' | 'sequence'>;

const keyOf = ({ authority_id, subject_kind, subject_id, sequence }: Place): string =>
  JSON.stringify([authority_id, subject_kind, subject_id, sequence]);

const isSameChain = (a: StoredEvent, b: StoredEvent): boolean =>
  a.authority_id === b.authority_id &&
  a.subject_kind === b.subject_kind &&
  a.subject_id === b.subject_id;
