import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import type { FileKind } from '#platform/files/media-types.ts';
import { type Files, openFiles } from '#platform/files/open-files.ts';
import { discard } from '#platform/files/take-in.ts';
import { readerOf, signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { discardForm, takeForm, type UploadLimits } from '#web/upload-form.ts';
import { readAnswers } from '../answer-queries.ts';
import { listAnswerFiles } from '../draft/answer-file-queries.ts';
import { writes } from '../editable.ts';
import { mayBeCompleted } from './completion.ts';
import { type CompletionFilesPage, CompletionFilesView } from './completion-file-views.tsx';
import {
  addCompletionFiles,
  type FileRefused,
  leaveOutCompletionFile,
} from './completion-files.ts';
import { completionMessages } from './completion-messages.ts';
import { findStandingCompletion } from './completion-queries.ts';
import { type FileField, fieldsOpened, isFileField } from './open-fields.ts';
import { type OpenedFiled, openFiled } from './open-filed-routes.ts';
import { getStandingForm } from './standing-queries.ts';

const path = '/applications/:id/completion/:field';

/** Files asked for after filing, one answer a page. */
export const mountCompletionFiles: Mount = (app, parts) => {
  const files = openFiles(parts.settings);

  app.get(path, signedIn, async (c) => {
    const found = await openField(c as Context<Env>, parts);
    return found ? c.html(await page(c as Context<Env>, parts, found)) : c.notFound();
  });

  app.post(`${path}/files`, signedIn, async (c) => {
    const found = await openField(c as Context<Env>, parts);
    return found ? add(c as Context<Env>, parts, { ...found, files }) : c.notFound();
  });

  app.post(`${path}/removal/:file`, signedIn, async (c) => {
    const found = await openField(c as Context<Env>, parts);
    if (!found) return c.notFound();
    const { opened, field } = found;
    const outcome = await leaveOutCompletionFile(contextOf(parts, opened), {
      id: opened.application.id,
      field: field.key,
      file: c.req.param('file'),
    });
    const { after } = opened;
    return c.redirect(outcome.ok ? after.completionField(field.key) : after.completion, 303);
  });
};

type Found = { opened: OpenedFiled; field: FileField };

/** Null unless that very field is open, to somebody who fills in. */
async function openField(c: Context<Env>, parts: AppParts): Promise<Found | null> {
  const opened = await openFiled(c, parts);
  if (!opened || !writes(opened.application)) return null;
  const { id, state } = opened.application;
  const completion = await findStandingCompletion(parts.db, id);
  if (!completion || !mayBeCompleted(state) || opened.now >= completion.dueAt) return null;
  const open = fieldsOpened(await getStandingForm(parts.db, id), completion.fields);
  const field = open.filter(isFileField).find(({ key }) => key === c.req.param('field'));
  return field ? { opened, field } : null;
}

const contextOf = ({ db, settings }: AppParts, { now, reader }: OpenedFiled) => ({
  db,
  now,
  reader,
  publicUrl: settings.publicUrl,
});

/** Of a form, in the words of files: a photo is an image of any kind. */
const limitsOf = ({ accepts, maxBytes, maxCount }: FileField): UploadLimits => ({
  accepted: accepts.map((kind): FileKind => (kind === 'image' ? 'photo' : kind)),
  maxBytes,
  mostFiles: maxCount,
});

async function add(
  c: Context<Env>,
  parts: AppParts,
  { opened, field, files }: Found & { files: Files },
): Promise<Response> {
  const words = completionMessages[opened.locale];
  const found = { opened, field };
  const taking = { db: parts.db, files, now: realNow(), actorId: readerOf(c).personId };
  const form = await takeForm(taking, c.req.raw, limitsOf(field));
  if (!form) return c.html(await page(c, parts, found, { fault: words.fileBroken }), 400);
  const { prepared, refused } = form;
  if (refused.length > 0) {
    await discardForm(form);
    return c.html(await page(c, parts, found, { refused }), 422);
  }
  if (prepared.length === 0) {
    return c.html(await page(c, parts, found, { fault: words.fileMissing }), 422);
  }
  const outcome = await addCompletionFiles(
    { ...contextOf(parts, opened), files },
    { id: opened.application.id, field: field.key, prepared },
  );
  if (outcome.ok) return c.redirect(opened.after.completionField(field.key), 303);
  await Promise.all(prepared.map(discard));
  return notAdded(c, parts, found, outcome.refusal);
}

async function notAdded(
  c: Context<Env>,
  parts: AppParts,
  found: Found,
  refusal: FileRefused,
): Promise<Response> {
  if (refusal.reason !== 'too-many') return c.redirect(found.opened.after.completion, 303);
  const fault = completionMessages[found.opened.locale].tooMany(refusal.most);
  return c.html(await page(c, parts, found, { fault }), 422);
}

async function page(
  c: Context<Env>,
  { db, settings }: AppParts,
  { opened, field }: Found,
  told: Partial<Pick<CompletionFilesPage, 'refused' | 'fault'>> = {},
): Promise<string> {
  const { answers } = await readAnswers(db, opened.application.id);
  const answer = answers[field.key];
  const ids = answer?.kind === 'files' ? answer.ids : [];
  const held = await listAnswerFiles(db, opened.application);
  const shown: CompletionFilesPage = {
    ...opened,
    field,
    limits: limitsOf(field),
    files: held.filter(({ id }) => ids.includes(id)),
    refused: told.refused ?? [],
    fault: told.fault ?? null,
    hasScanner: openFiles(settings).clamdUrl !== null,
  };
  const title = completionMessages[opened.locale].filesTitle(field.label);
  return renderAgentPage(c, { title, children: <CompletionFilesView {...shown} /> });
}
