import type { Context } from 'hono';
import { dayIn, type PlainDay } from '#kernel/day.ts';
import type { Db } from '#platform/database.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { authoritiesWhere, readerOf } from '#web/access.ts';
import type { AppParts, Env } from '#web/env.ts';
import type { ProgrammeSheet } from './programme.ts';
import { isId, readers, writers } from './programme-office.ts';
import { findProgrammeSheet } from './programme-queries.ts';

export type Desk = { read: string[]; write: string[] };

/** The authorities whose credits the reader sees, and those whose credits they manage. */
export const deskOf = (c: Context<Env>): Desk => ({
  read: authoritiesWhere(readerOf(c), ...readers),
  write: authoritiesWhere(readerOf(c), ...writers),
});

/** The programme of the address, if it is of an authority for which the reader may do this. */
export async function findOwn(
  db: Db,
  c: Context<Env>,
  may: keyof Desk,
): Promise<ProgrammeSheet | null> {
  const id = c.req.param('programme');
  return id && isId(id) ? findProgrammeSheet(db, deskOf(c)[may], id) : null;
}

/** What a verb needs to know of who acts, and when by the clock of calls. */
export const atDesk = async (c: Context<Env>, parts: AppParts) => ({
  db: parts.db,
  now: await domainNow(parts),
  actorId: readerOf(c).personId,
});

export const todayAt = async (parts: AppParts): Promise<PlainDay> =>
  dayIn('Europe/Paris', await domainNow(parts));

/** The page that was asked for, the first when it says nothing that can be read. */
export function pageOf(text: string | undefined, size: number): { page: number; offset: number } {
  const asked = Number(text ?? '1');
  const page = Number.isInteger(asked) && asked >= 1 && asked <= 100_000 ? asked : 1;
  return { page, offset: (page - 1) * size };
}
