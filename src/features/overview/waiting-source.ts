import type { Role } from '#kernel/role.ts';
import type { Db } from '#platform/database.ts';
import type { Live } from '#web/live-state.ts';
import type { Reader } from '#web/reader.ts';
import type { WaitingName } from './waiting-messages.ts';

/** What the count of a line may ask. */
export type WaitingAsked = {
  db: Db;
  now: Date;
  /** The clock of calls: what opens, closes or is due. */
  domain: Date;
  live: Live;
  /** For what not every officer of an authority may see: a dossier in conflict. */
  reader: Reader;
  /** Those for which the reader holds one of the roles. */
  authorityIds: readonly string[];
};

/** How many wait, and where the first of them is when the page of the line does not show it. */
export type Counted = number | { count: number; href: string };

export type WaitingSource = {
  name: WaitingName;
  roles: readonly Role[];
  href: string;
  /** Asked of the database or of memory only: this page opens at once. */
  count: (asked: WaitingAsked) => Counted | Promise<Counted>;
};
