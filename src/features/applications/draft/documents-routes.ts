import type { Context } from 'hono';
import { textOf } from '#features/calls/office/typed-body.ts';
import { openFiles } from '#platform/files/open-files.ts';
import { signedIn } from '#web/access.ts';
import type { Env, Mount } from '#web/env.ts';
import { answerRefusal, openField } from './files-page-routes.tsx';
import { joinDocument } from './join-document.ts';

/** What the organisation keeps, joined to a question in one click. */
export const mountDocumentsToJoin: Mount = (app, parts) => {
  const files = openFiles(parts.settings);

  app.post('/applications/:id/answers/:field/documents', signedIn, async (c) => {
    const found = await openField(c as Context<Env>, parts);
    if (!found?.canWrite) return c.notFound();
    const { reader, now, application, at } = found.opened;
    const documentId = textOf(await c.req.parseBody(), 'document');
    const context = { db: parts.db, files, now, reader };
    const outcome = await joinDocument(context, application, { field: found.field, documentId });
    if (!outcome.ok) return answerRefusal(c as Context<Env>, parts, found, outcome.refusal);
    return c.redirect(`${at.files(found.field.key)}?done=added`, 303);
  });
};
