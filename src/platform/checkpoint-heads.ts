import canonicalize from 'canonicalize';
import { type ChainPlace, isSameChain, standsAfter } from './chain-order.ts';
import type { Db } from './database.ts';
import { leafHash, MerkleRoot } from './merkle.ts';

/** The last event of a chain, among those a checkpoint covers. */
export type ChainHead = ChainPlace & { hash: string };

export type Heads = { root: string; chains: number; events: number };

const pageSize = 5000;

/** The root over the heads as they were when the event of that position was the last one. */
export async function rootAt(db: Db, lastPosition: bigint): Promise<Heads> {
  const root = new MerkleRoot();
  let events = 0;
  for await (const { head, length } of headsAt(db, lastPosition)) {
    root.add(leafOf(head));
    events += length;
  }
  return { root: root.hex(), chains: root.count, events };
}

export const leafOf = ({ authority_id, subject_kind, subject_id, sequence, hash }: ChainHead) =>
  leafHash(canonicalize([authority_id, subject_kind, subject_id, sequence, hash]) ?? '');

/** Events only grow, so the past can be read at any time. A page at a time, in the order of the key. */
export async function* headsAt(
  db: Db,
  lastPosition: bigint,
): AsyncGenerator<{ head: ChainHead; length: number }> {
  let head: ChainHead | null = null;
  let length = 0;
  for (;;) {
    const page: ChainHead[] = await readPage(db, lastPosition, head);
    for (const event of page) {
      if (head && !isSameChain(head, event)) {
        yield { head, length };
        length = 0;
      }
      head = event;
      length += 1;
    }
    if (page.length < pageSize) break;
  }
  if (head) yield { head, length };
}

const readPage = (db: Db, lastPosition: bigint, after: ChainHead | null): Promise<ChainHead[]> =>
  db
    .selectFrom('events')
    .select(['authority_id', 'subject_kind', 'subject_id', 'sequence', 'hash'])
    .where('position', '<=', lastPosition)
    .where(standsAfter(after))
    .orderBy('authority_id')
    .orderBy('subject_kind')
    .orderBy('subject_id')
    .orderBy('sequence')
    .limit(pageSize)
    .execute();
