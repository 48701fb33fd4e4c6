import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import { authoritiesWhere, readerOf } from '#web/access.ts';
import type { AppParts, Env } from '#web/env.ts';
import { findOfficeCall } from '../call-queries.ts';
import { findFormDraft, findPublishedForm } from '../form/form-revision-queries.ts';
import { builderAddresses } from './builder-addresses.ts';
import type { OpenedForm } from './opened-form.ts';

export const formPath = '/office/calls/:id{[0-9a-f-]{36}}/form';

export async function openForm(c: Context<Env>, { db }: AppParts): Promise<OpenedForm | null> {
  const { locale } = c.var;
  const authorityIds = authoritiesWhere(readerOf(c), 'officer');
  const call = await findOfficeCall(db, authorityIds, c.req.param('id') ?? '');
  if (!call) return null;
  const of = { authorityId: call.authorityId, callId: call.id };
  return {
    locale,
    call,
    of,
    draft: await findFormDraft(db, of),
    published: await findPublishedForm(db, call.id),
    at: builderAddresses(call.id, locale),
  };
}

export const actingOn = (c: Context<Env>, { db }: AppParts) => ({
  db,
  now: realNow(),
  actorId: readerOf(c).personId,
});
