import { realNow } from '#platform/clock.ts';
import { findFileName } from '#platform/files/file-records.ts';
import { listFiles } from '#platform/files/list-files.ts';
import { openFiles } from '#platform/files/open-files.ts';
import { removeFile } from '#platform/files/remove-file.ts';
import { allow, authoritiesWhere, readerOf } from './access.ts';
import { renderAgentPage } from './agent-page.tsx';
import type { Mount } from './env.ts';
import { FilesView, RemovalView } from './file-views.tsx';
import { localise } from './locale.ts';
import { uploadMessages } from './upload-messages.ts';

const mostShown = 200;

/** What an administrator sees of the files of their authorities: everything but the content. */
export const mountFiles: Mount = (app, { db, settings }) => {
  const files = openFiles(settings);

  app.get('/admin/files', allow('administrator'), async (c) => {
    const { locale } = c.var;
    const query = (c.req.query('q') ?? '').trim().slice(0, 200);
    const authorityIds = authoritiesWhere(readerOf(c), 'administrator');
    const list = await listFiles(db, { authorityIds, name: query, most: mostShown });
    const hasScanner = files.clamdUrl !== null;
    return c.html(
      renderAgentPage(c, {
        title: uploadMessages[locale].admin.title,
        wide: true,
        children: <FilesView {...list} {...{ locale, query, hasScanner }} />,
      }),
    );
  });

  app.get('/admin/files/:id/removal', allow('administrator'), async (c) => {
    const { locale } = c.var;
    const id = c.req.param('id');
    const name = await findFileName(db, id, authoritiesWhere(readerOf(c), 'administrator'));
    if (name === null) return c.notFound();
    const title = uploadMessages[locale].admin.removalTitle;
    const children = <RemovalView {...{ locale, id, name }} isReasonMissing={false} />;
    return c.html(renderAgentPage(c, { title, children }));
  });

  app.post('/admin/files/:id/removal', allow('administrator'), async (c) => {
    const { locale } = c.var;
    const reader = readerOf(c);
    const id = c.req.param('id');
    const authorityIds = authoritiesWhere(reader, 'administrator');
    const name = await findFileName(db, id, authorityIds);
    if (name === null) return c.notFound();
    const { reason } = await c.req.parseBody();
    const context = { db, files, now: realNow(), actorId: reader.personId };
    const outcome = await removeFile(context, { id, authorityIds, reason: String(reason ?? '') });
    if (outcome.ok || outcome.refusal.reason === 'already-removed') {
      return c.redirect(localise('/admin/files', locale), 303);
    }
    const title = uploadMessages[locale].admin.removalTitle;
    const children = <RemovalView {...{ locale, id, name }} isReasonMissing />;
    return c.html(renderAgentPage(c, { title, children }), 422);
  });
};
