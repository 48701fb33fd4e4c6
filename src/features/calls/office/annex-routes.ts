import { realNow } from '#platform/clock.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { openFiles } from '#platform/files/open-files.ts';
import { publicRoute } from '#web/access.ts';
import type { Mount } from '#web/env.ts';
import { serveFile } from '#web/file-serve.ts';
import { findAnnex } from '../annex-queries.ts';
import { findPublicCall } from '../call-queries.ts';

/** An annex of a call the public sees, to anybody; of another call, to nobody. */
export const mountPublicAnnexes: Mount = (app, { db, settings }) => {
  const files = openFiles(settings);
  app.get('/calls/:slug/annexes/:file{[0-9a-f-]{36}}', publicRoute, async (c) => {
    const now = await domainNow({ db, settings });
    const call = await findPublicCall(db, c.req.param('slug'), now);
    const file = call && (await findAnnex(db, call, c.req.param('file')));
    return file ? serveFile(c, { db, files, now: realNow(), actorId: null }, file) : c.notFound();
  });
};
