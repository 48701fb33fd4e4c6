import type { Context } from 'hono';
import { dayIn, formatDay } from '#kernel/day.ts';
import { realNow } from '#platform/clock.ts';
import type { Db } from '#platform/database.ts';
import { findFile, listFilesOf } from '#platform/files/file-records.ts';
import { type Files, openFiles } from '#platform/files/open-files.ts';
import { allow, authoritiesWhere, readerOf } from './access.ts';
import { renderAgentPage } from './agent-page.tsx';
import type { Env, Mount } from './env.ts';
import { serveFile } from './file-serve.ts';
import type { Locale } from './locale.ts';
import { nameAuthorities } from './upload-drop-queries.ts';
import { type DropBoxParts, DropBoxView } from './upload-drop-views.tsx';
import {
  discardForm,
  keepForm,
  type TakenForm,
  takeForm,
  type UploadLimits,
} from './upload-form.ts';
import { uploadMessages } from './upload-messages.ts';

const holderKind = 'drop-box';
const limits: UploadLimits = {
  accepted: ['pdf', 'photo', 'document', 'spreadsheet'],
  maxBytes: 200_000_000,
  mostFiles: 20,
};

/** Where the officers of an authority leave what came on paper or by mail. */
export const mountDropBox: Mount = (app, { db, settings }) => {
  const files = openFiles(settings);
  app.get('/office/files', allow('officer'), async (c) => c.html(await page(c, db, files)));

  app.post('/office/files', allow('officer'), async (c) => {
    const context = contextOf(c, db, files);
    const words = uploadMessages[c.var.locale].drop;
    const form = await takeForm(context, c.req.raw, limits);
    if (!form) return c.html(await page(c, db, files, { fault: words.broken }), 400);

    const authorityId = authorityOf(c, form);
    if (authorityId === null) {
      await discardForm(form);
      return c.notFound();
    }
    if (form.prepared.length + form.refused.length === 0) {
      return c.html(await page(c, db, files, { fault: words.nothing }), 422);
    }
    const kept = await keepForm(context, form, {
      place: { authorityId, holder: { kind: holderKind, id: authorityId } },
      joinAs: form.fields.has('join') ? namePhotos(context.now, c.var.locale) : null,
    });
    const { refused } = form;
    return c.html(await page(c, db, files, { kept, refused }), refused.length === 0 ? 200 : 422);
  });

  app.get('/office/files/:id', allow('officer'), async (c) => {
    const authorityIds = authoritiesWhere(readerOf(c), 'officer');
    const file = await findFile(db, c.req.param('id'), { authorityIds, holderKind });
    return file ? serveFile(c, contextOf(c, db, files), file) : c.notFound();
  });
};

/** Null: no authority of theirs. */
function authorityOf(c: Context<Env>, { fields }: TakenForm): string | null {
  const mine = authoritiesWhere(readerOf(c), 'officer');
  return mine.find((id) => id === fields.get('authority')) ?? null;
}

const namePhotos = (now: Date, locale: Locale): string =>
  uploadMessages[locale].photos(formatDay(dayIn('Europe/Paris', now), locale));

const contextOf = (c: Context<Env>, db: Db, files: Files) => ({
  db,
  files,
  now: realNow(),
  actorId: readerOf(c).personId,
});

async function page(
  c: Context<Env>,
  db: Db,
  files: Files,
  answer: Partial<DropBoxParts> = {},
): Promise<string> {
  const { locale } = c.var;
  const mine = authoritiesWhere(readerOf(c), 'officer');
  const view = (
    <DropBoxView
      {...{ locale, limits, ...answer }}
      hasScanner={files.clamdUrl !== null}
      files={await listFilesOf(db, mine, holderKind)}
      authorities={await nameAuthorities(db, mine)}
    />
  );
  return renderAgentPage(c, {
    title: uploadMessages[locale].drop.title,
    wide: true,
    children: view,
  });
}
