import type { ExpressionBuilder, SqlBool } from 'kysely';
import type { Database } from './database.ts';

/** Where an event stands: its chain, and its number in it. */
export type ChainPlace = {
  authority_id: string;
  subject_kind: string;
  subject_id: string;
  sequence: number;
};

/** What comes after a place, chain after chain; everything when there is none yet. */
export const standsAfter =
  (place: ChainPlace | null) => (eb: ExpressionBuilder<Database, 'events'>) =>
    place === null
      ? eb.lit(true).$castTo<SqlBool>()
      : eb(
          eb.refTuple('authority_id', 'subject_kind', 'subject_id', 'sequence'),
          '>',
          eb.tuple(place.authority_id, place.subject_kind, place.subject_id, place.sequence),
        );

export const isSameChain = (a: ChainPlace, b: ChainPlace): boolean =>
  a.authority_id === b.authority_id &&
  a.subject_kind === b.subject_kind &&
  a.subject_id === b.subject_id;
