import type { Context } from 'hono';
import { domainNow } from '#platform/domain-clock.ts';
import { readerOf } from '#web/access.ts';
import type { AppParts, Env } from '#web/env.ts';
import { applicationAddresses } from '../application-addresses.ts';
import { findMyApplication, type SeenApplication } from '../application-queries.ts';
import type { Opened } from './opened.ts';

/** Null for what one may not see, and for what is not there. */
export async function openApplication(c: Context<Env>, parts: AppParts): Promise<Opened | null> {
  const { locale } = c.var;
  const reader = readerOf(c);
  const now = await domainNow(parts);
  const id = c.req.param('id') ?? '';
  const application = await findMyApplication(parts.db, reader, { id, now });
  if (!application || !isOfApplicant(application)) return null;
  return { locale, now, reader, application, at: applicationAddresses(id, locale) };
}

/** Working answers are the applicant's and their advisers'; a service reads what was filed. */
const isOfApplicant = ({ memberRole, state }: SeenApplication): boolean =>
  memberRole !== null || state === 'draft';
