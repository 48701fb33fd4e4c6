import type { Context } from 'hono';
import type { Db } from '#platform/database.ts';
import { readerOf } from '#web/access.ts';
import type { Env } from '#web/env.ts';
import type { Authority } from '../authority.ts';
import { findAdministered } from '../member-access.ts';
import { parseLetterKind, type TemplateKey } from './document-template.ts';

export type Found = { authority: Authority; template: TemplateKey };

/** The template an address names, of a service one administers; any other does not exist. */
export async function findFound(db: Db, c: Context<Env>): Promise<Found | null> {
  const kind = parseLetterKind(c.req.param('kind'));
  const language = c.req.param('language');
  if (!kind || (language !== 'fr' && language !== 'en')) return null;
  const authority = await findAdministered(db, readerOf(c), c.req.param('authority') ?? '');
  return (
    authority && { authority, template: { authorityId: authority.id, kind, locale: language } }
  );
}

export function versionIn(c: Context<Env>): number | null {
  const asked = c.req.param('version') ?? '';
  return /^(0|[1-9]\d{0,5})$/.test(asked) ? Number(asked) : null;
}
