import type { Context } from 'hono';
import { domainNow } from '#platform/domain-clock.ts';
import { authoritiesWhere, readerOf } from '#web/access.ts';
import type { AppParts, Env } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import type { Done } from './explain-act.ts';

/** The authorities for which the reader conducts calls: no other call exists for them. */
export const officeOf = (c: Context<Env>): string[] => authoritiesWhere(readerOf(c), 'officer');

/** Calls live by the clock of the trade. */
export const actingOn = async (c: Context<Env>, parts: AppParts) => ({
  db: parts.db,
  now: await domainNow(parts),
  actorId: readerOf(c).personId,
});

/** The address of a call, with what was just done. */
export const backTo = (c: Context<Env>, callId: string, done: Done) =>
  c.redirect(localise(`/office/calls/${callId}?done=${done}`, c.var.locale), 303);

export const callAddress = '/office/calls/:id{[0-9a-f-]{36}}';
