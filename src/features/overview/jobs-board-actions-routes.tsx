import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import type { Db } from '#platform/database.ts';
import { cancelJob, type JobRefusal, removeJob, retryJob } from '#platform/jobs/change-job.ts';
import { findJob } from '#platform/jobs/job-queries.ts';
import { allow, authoritiesWhere, readerOf } from '#web/access.ts';
import type { Env, Mount } from '#web/env.ts';
import { errorResponse } from '#web/errors.tsx';
import { localise } from '#web/locale.ts';
import { jobAddress, jobsBoard } from './jobs-board-addresses.ts';
import { jobsBoardMessages } from './jobs-board-messages.ts';

/** What an administrator may do to a job: try it again, cancel it, take it off the board. */
export const mountJobActions: Mount = (app, { db }) => {
  app.post(`${jobsBoard}/:id/attempt`, allow('administrator'), (c) =>
    change(c, db, retryJob, (id) => jobAddress(id, c.var.locale)),
  );
  app.post(`${jobsBoard}/:id/cancellation`, allow('administrator'), (c) =>
    change(c, db, cancelJob, (id) => jobAddress(id, c.var.locale)),
  );
  app.post(`${jobsBoard}/:id/removal`, allow('administrator'), (c) =>
    change(c, db, removeJob, () => localise(jobsBoard, c.var.locale)),
  );
};

async function change(
  c: Context<Env>,
  db: Db,
  verb: typeof retryJob,
  after: (id: string) => string,
): Promise<Response> {
  const { personId: actorId } = readerOf(c);
  const authorityIds = authoritiesWhere(readerOf(c), 'administrator');
  const [authorityId] = authorityIds;
  const job = await findJob(db, authorityIds, c.req.param('id') ?? '');
  if (!job || authorityId === undefined) return c.notFound();
  const outcome = await verb({ db, now: realNow(), actorId, authorityId }, job.id);
  return outcome.ok ? c.redirect(after(job.id), 303) : refused(c, outcome.refusal);
}

function refused(c: Context<Env>, { state }: JobRefusal): Response {
  const { refused: words, states } = jobsBoardMessages[c.var.locale];
  return errorResponse(c, 409, {
    explanation: { title: words.title, happened: words.happened(states[state]) },
  });
}
