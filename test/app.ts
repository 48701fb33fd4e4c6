import type { Db } from '#platform/database.ts';
import type { AppParts } from '#web/env.ts';
import { createApp } from '../src/app.ts';
import { aSigningKey } from './builders/publication.ts';
import { partsForTest } from './frame-parts.ts';

/** The whole application on a real database; `app.request('/calls/x')` needs no port. */
export const anApp = (db: Db, parts: Partial<AppParts> = {}) =>
  createApp({ ...partsForTest(), db, signingKey: aSigningKey(), ...parts });

/** The words a person reads, without the markup and with plain spaces. */
export const wordsOf = (html: string): string =>
  html
    .replace(/<(script|style)[\s\S]*?<\/\1>/g, ' ')
    .replace(/<[^>]+>/g, ' ')
    .replace(/&amp;/g, '&')
    .replace(/&quot;/g, '"')
    .replace(/[\s\u00a0\u202f]+/g, ' ');
