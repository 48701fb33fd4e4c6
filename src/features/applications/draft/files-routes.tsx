import type { Context } from 'hono';
import { dayIn, formatDay } from '#kernel/day.ts';
import { realNow } from '#platform/clock.ts';
import type { Db } from '#platform/database.ts';
import { type Files, openFiles } from '#platform/files/open-files.ts';
import { signedIn } from '#web/access.ts';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { serveFile } from '#web/file-serve.ts';
import { discardForm, keepForm, type TakenForm, takeForm } from '#web/upload-form.ts';
import { beginUpload } from '#web/upload-start-routes.ts';
import { writes } from '../editable.ts';
import { answerHolder, findAnswerFile } from './answer-file-queries.ts';
import { attachFiles, detachFile } from './attach-files.ts';
import { filesMessages } from './files-messages.ts';
import {
  answerFiles,
  answerRefusal,
  type Found,
  limitsOf,
  openField,
} from './files-page-routes.tsx';
import { openApplication } from './open-application-routes.ts';
import type { Opened } from './opened.ts';

const path = '/applications/:id/answers/:field/files';

/** The files of a dossier: added, seen, taken out, with or without JavaScript. */
export const mountAnswerFiles: Mount = (app, parts) => {
  const files = openFiles(parts.settings);

  app.get(path, signedIn, async (c) => {
    const found = await openField(c as Context<Env>, parts);
    return found ? answerFiles(c as Context<Env>, parts, found, {}) : c.notFound();
  });

  app.post(path, signedIn, async (c) => {
    const found = await openField(c as Context<Env>, parts);
    if (!found?.canWrite) return c.notFound();
    return add(c as Context<Env>, parts, found, files);
  });

  app.post(`${path}/:file/removal`, signedIn, async (c) => {
    const found = await openField(c as Context<Env>, parts);
    if (!found) return c.notFound();
    const { reader, now, application, at } = found.opened;
    const asked = { id: application.id, field: found.field.key };
    const outcome = await detachFile({ db: parts.db, now, reader }, asked, c.req.param('file'));
    if (!outcome.ok) return answerRefusal(c as Context<Env>, parts, found, outcome.refusal);
    return c.redirect(`${at.files(found.field.key)}?done=removed`, 303);
  });

  app.get('/applications/:id/files/:file', signedIn, async (c) => {
    const opened = await openApplication(c as Context<Env>, parts);
    const id = c.req.param('file');
    const file = opened && (await findAnswerFile(parts.db, opened.application, id));
    if (!file) return c.notFound();
    const context = { db: parts.db, files, now: realNow(), actorId: opened.reader.personId };
    return serveFile(c as Context<Env>, context, file);
  });

  app.post('/applications/:id/uploads', signedIn, async (c) => {
    const opened = await openApplication(c as Context<Env>, parts);
    if (!opened || !writes(opened.application)) return c.notFound();
    const { authorityId } = opened.application;
    const mayBegin = (asked: string) => asked === authorityId;
    return beginUpload(c as Context<Env>, { db: parts.db, files }, mayBegin);
  });
};

async function add(
  c: Context<Env>,
  parts: AppParts,
  found: Found,
  files: Files,
): Promise<Response> {
  const words = filesMessages[c.var.locale];
  const { opened, field } = found;
  const context = { db: parts.db, files, now: realNow(), actorId: opened.reader.personId };
  const form = await takeForm(context, c.req.raw, limitsOf(found));
  if (!form) return answerFiles(c, parts, found, { fault: words.broken });
  if (form.prepared.length === 0) {
    const fault = form.refused.length === 0 ? words.nothing : null;
    return answerFiles(c, parts, found, { fault, refused: form.refused });
  }
  const outcome = await attachFiles(
    { db: parts.db, now: opened.now, reader: opened.reader },
    { id: opened.application.id, field: field.key },
    (db) => keepAll(db, { context, form, opened }),
  );
  if (!outcome.ok) {
    await discardForm(form);
    return answerRefusal(c, parts, found, outcome.refusal);
  }
  if (form.refused.length > 0) {
    const again = await openField(c, parts);
    return answerFiles(c, parts, again ?? found, { refused: form.refused, done: 'added' });
  }
  return c.redirect(`${opened.at.files(field.key)}?done=added`, 303);
}

type Keeping = { context: Parameters<typeof keepForm>[0]; form: TakenForm; opened: Opened };

async function keepAll(db: Db, { context, form, opened }: Keeping): Promise<string[]> {
  const { application, now, locale } = opened;
  const place = {
    authorityId: application.authorityId,
    holder: { kind: answerHolder, id: application.id },
  };
  const name = filesMessages[locale].joined(formatDay(dayIn('Europe/Paris', now), locale));
  const joinAs = form.fields.has('join') ? name : null;
  const kept = await keepForm({ ...context, db }, form, { place, joinAs });
  return kept.map(({ id }) => id);
}
