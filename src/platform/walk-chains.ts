import type { Selectable } from 'kysely';
import { type ChainPlace, isSameChain, standsAfter } from './chain-order.ts';
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
    .where(standsAfter(after))
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

const keyOf = ({ authority_id, subject_kind, subject_id, sequence }: ChainPlace): string =>
  JSON.stringify([authority_id, subject_kind, subject_id, sequence]);
