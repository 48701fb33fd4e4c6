import type { Context } from 'hono';
import type { NativeCall } from '#features/calls/call.ts';
import { findOfficeCall } from '#features/calls/call-queries.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { authoritiesWhere, readerOf } from '#web/access.ts';
import type { AppParts, Env } from '#web/env.ts';

export const callAddress = '/office/calls/:id{[0-9a-f-]{36}}';

/** A call whose filed dossiers the reader may look at; its draft has none. */
export const callRead = (c: Context<Env>, parts: AppParts): Promise<NativeCall | null> =>
  publishedOf(c, parts, authoritiesWhere(readerOf(c), 'officer', 'auditor'));

/** A call for which the reader acts. */
export const callConducted = (c: Context<Env>, parts: AppParts): Promise<NativeCall | null> =>
  publishedOf(c, parts, authoritiesWhere(readerOf(c), 'officer'));

async function publishedOf(c: Context<Env>, { db }: AppParts, authorityIds: string[]) {
  const call = await findOfficeCall(db, authorityIds, c.req.param('id') ?? '');
  return call?.state === 'draft' ? null : call;
}

export const actingOn = async (c: Context<Env>, parts: AppParts) => ({
  db: parts.db,
  now: await domainNow(parts),
  actorId: readerOf(c).personId,
});

export const conducts = (c: Context<Env>, authorityId: string): boolean =>
  authoritiesWhere(readerOf(c), 'officer').includes(authorityId);
