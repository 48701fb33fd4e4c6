import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import type { Db } from '#platform/database.ts';
import type { Files } from '#platform/files/open-files.ts';
import { type StartRefusal, startUpload } from '#platform/files/upload-in-parts.ts';
import { readerOf } from './access.ts';
import type { Env } from './env.ts';
import { explainFileRefusal } from './file-messages.ts';
import type { Locale } from './locale.ts';
import { uploadMessages } from './upload-messages.ts';

type Kept = { db: Db; files: Files };

/** Opens an upload for whoever may leave files with that authority; the others find nothing here. */
export async function beginUpload(
  c: Context<Env>,
  { db, files }: Kept,
  mayBegin: (authorityId: string) => boolean,
): Promise<Response> {
  const asked = parseStart(await c.req.json().catch(() => null));
  if (!asked || !mayBegin(asked.authorityId)) return c.notFound() as Response;
  const context = { db, files, now: realNow(), personId: readerOf(c).personId };
  const outcome = await startUpload(context, asked);
  if (outcome.ok) {
    const { id, size, received } = outcome.value;
    return c.body(null, 201, { location: `/uploads/${id}`, ...progress(received, size) });
  }
  return c.json(explainStart(outcome.refusal, c.var.locale), 413);
}

/** Read by a person, in the list of the files they chose. */
const explainStart = (refusal: StartRefusal, locale: Locale) => ({
  reason: refusal.reason,
  message:
    refusal.reason === 'too-many'
      ? uploadMessages[locale].tooMany(refusal.count)
      : explainFileRefusal(refusal, locale),
});

export const progress = (received: number, size: number): Record<string, string> => ({
  'upload-offset': String(received),
  'upload-length': String(size),
});

function parseStart(value: unknown): { authorityId: string; name: string; size: number } | null {
  if (typeof value !== 'object' || value === null) return null;
  const { authority, name, size } = value as Record<string, unknown>;
  if (typeof authority !== 'string' || typeof name !== 'string' || typeof size !== 'number') {
    return null;
  }
  return { authorityId: authority, name, size };
}
