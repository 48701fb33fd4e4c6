import type { Context } from 'hono';
import type { Outcome } from '#kernel/outcome.ts';
import { refuse } from '#kernel/outcome.ts';
import { realNow } from '#platform/clock.ts';
import { openFiles } from '#platform/files/open-files.ts';
import { CutTransfer } from '#platform/files/take-in.ts';
import { allow, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { readForm } from '#web/upload-multipart.ts';
import { findOfficeImport, importAddress } from '../import/import-office.ts';
import { attachedMessages } from './attached-messages.ts';
import { countAttached, listAttached } from './attached-queries.ts';
import { AttachedView } from './attached-views.tsx';
import { explainZip } from './explain-attached.ts';
import { retryAttached } from './retry-attached.ts';
import { takeZip, type ZipRefusal, type ZipTaken } from './take-zip.ts';

const address = '/office/calls/:id{[0-9a-f-]{36}}/import/:import{[0-9a-f-]{36}}/attached';
const onAPage = 50;

type Found = NonNullable<Awaited<ReturnType<typeof findOfficeImport>>>;
type Said = { refused: string | null; taken: ZipTaken | null };

/** The files of dossiers taken in: seen, asked for again, given in a ZIP. */
export const mountAttached: Mount = (app, parts) => {
  const found = (c: Context<Env>) =>
    findOfficeImport(parts.db, readerOf(c), {
      callId: c.req.param('id') ?? '',
      id: c.req.param('import') ?? '',
    });

  app.get(address, allow('officer'), async (c) => {
    const one = await found(c);
    return one ? c.html(await page(c, parts, one, { refused: null, taken: null })) : c.notFound();
  });

  app.post(`${address}/retrieval`, allow('officer'), async (c) => {
    const one = await found(c);
    if (!one) return c.notFound();
    const context = { db: parts.db, now: realNow(), actorId: readerOf(c).personId };
    // Nothing missing any more is what was wanted.
    await retryAttached(context, one.given);
    const back = importAddress(one.call.id, `/${one.given.id}/attached`);
    return c.redirect(localise(back, c.var.locale), 303);
  });

  app.post(`${address}/files`, allow('officer'), async (c) => {
    const one = await found(c);
    if (!one) return c.notFound();
    const { locale } = c.var;
    const taken = await readZip(c, parts, one.given.id);
    if (taken?.ok) return c.html(await page(c, parts, one, { refused: null, taken: taken.value }));
    const refused = taken ? explainZip(taken.refusal, locale) : attachedMessages[locale].zipMissing;
    return c.html(await page(c, parts, one, { refused, taken: null }), 422);
  });
};

/** Null: the form brought none. */
async function readZip(
  c: Context<Env>,
  { db, settings }: AppParts,
  importId: string,
): Promise<Outcome<ZipTaken, ZipRefusal> | null> {
  const files = openFiles(settings);
  const context = { db, files, now: realNow(), actorId: readerOf(c).personId };
  try {
    for await (const { fileName, bytes } of readForm(c.req.raw) ?? []) {
      if (fileName) return await takeZip(context, { importId, bytes });
    }
    return null;
  } catch (error) {
    if (error instanceof CutTransfer) return refuse({ reason: 'zip-cut' });
    throw error;
  }
}

async function page(
  c: Context<Env>,
  { db }: AppParts,
  { call, given }: Found,
  said: Said,
): Promise<string> {
  const { locale } = c.var;
  const words = attachedMessages[locale];
  const counts = await countAttached(db, given.id);
  const pages = Math.max(1, Math.ceil((counts.here + counts.awaited + counts.failed) / onAPage));
  const number = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query('page') ?? 1)) || 1));
  const attached = await listAttached(db, given.id, {
    limit: onAPage,
    offset: (number - 1) * onAPage,
  });
  const file = { id: given.id, name: given.fileName, current: words.title };
  const shown = { locale, call, file, counts, attached, importId: given.id, ...said };
  const title = `${words.title} : ${given.fileName}`;
  const children = <AttachedView {...shown} page={number} pages={pages} />;
  return renderAgentPage(c, { title, wide: true, children });
}
