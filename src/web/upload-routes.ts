import { roles } from '#kernel/role.ts';
import { realNow } from '#platform/clock.ts';
import { openFiles } from '#platform/files/open-files.ts';
import { endUpload, type PartRefusal, receivePart } from '#platform/files/upload-in-parts.ts';
import { findUpload } from '#platform/files/upload-records.ts';
import { authoritiesWhere, readerOf, signedIn } from './access.ts';
import type { Mount } from './env.ts';
import { beginUpload, progress } from './upload-start-routes.ts';

/**
 * Files sent in parts, in the manner of tus 1.0: POST opens, HEAD says where it is, PATCH adds a
 * part from there, DELETE gives up. docs/uploads.md has the whole conversation.
 */
export const mountUploads: Mount = (app, { db, settings }) => {
  const files = openFiles(settings);

  app.post('/uploads', signedIn, (c) => {
    const mine = authoritiesWhere(readerOf(c), ...roles);
    return beginUpload(c, { db, files }, (authorityId) => mine.includes(authorityId));
  });

  // HEAD is a GET whose body is left out.
  app.get('/uploads/:id', signedIn, async (c) => {
    const { personId } = readerOf(c);
    const upload = await findUpload(db, { id: c.req.param('id'), personId });
    if (!upload) return c.notFound();
    return c.body(null, 204, progress(upload.received, upload.size));
  });

  app.patch('/uploads/:id', signedIn, async (c) => {
    const context = { db, files, now: realNow(), personId: readerOf(c).personId };
    const first = Number(c.req.header('upload-offset') ?? Number.NaN);
    const bytes = c.req.raw.body;
    const isPart = c.req.header('content-type') === 'application/offset+octet-stream';
    if (!bytes || !isPart || !Number.isSafeInteger(first)) return c.body(null, 415);
    const outcome = await receivePart(context, { id: c.req.param('id'), first, bytes });
    if (outcome.ok) return c.body(null, 204, progress(outcome.value.received, outcome.value.size));
    if (outcome.refusal.reason === 'unknown') return c.notFound();
    const { reason, received } = outcome.refusal;
    return c.body(null, statuses[reason], { 'upload-offset': String(received) });
  });

  app.delete('/uploads/:id', signedIn, async (c) => {
    const { personId } = readerOf(c);
    const upload = await findUpload(db, { id: c.req.param('id'), personId });
    if (!upload) return c.notFound();
    await endUpload({ db, files }, upload.id);
    return c.body(null, 204);
  });
};

type Said = Exclude<PartRefusal['reason'], 'unknown'>;
const statuses: Record<Said, 400 | 409 | 413> = { elsewhere: 409, cut: 400, 'too-large': 413 };
