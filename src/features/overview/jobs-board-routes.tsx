import { realNow } from '#platform/clock.ts';
import { countJobs, findJob, listJobs } from '#platform/jobs/job-queries.ts';
import { returnCutJobs } from '#platform/jobs/return-cut-jobs.ts';
import { countWorkers } from '#platform/jobs/worker-place.ts';
import { allow, authoritiesWhere, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Mount } from '#web/env.ts';
import { jobsBoard } from './jobs-board-addresses.ts';
import { parseJobCriteria } from './jobs-board-form.ts';
import { JobView } from './jobs-board-job.tsx';
import { jobsBoardMessages } from './jobs-board-messages.ts';
import { JobsBoardView, type JobTitles, titleOf } from './jobs-board-views.tsx';

const secondsBetweenLooks = 3;

/** The board of the jobs. The titles come from the registry, which only the edge of the program knows. */
export const mountJobsBoard =
  (titles: JobTitles): Mount =>
  (app, { db }) => {
    app.get(jobsBoard, allow('administrator'), async (c) => {
      // Looking is enough to know: a process may have died with nobody left to say it.
      await returnCutJobs(db, realNow());
      const criteria = parseJobCriteria(c.req.query());
      const authorityIds = authoritiesWhere(readerOf(c), 'administrator');
      const [jobs, counts, workers] = await Promise.all([
        listJobs(db, authorityIds, criteria),
        countJobs(db, authorityIds),
        countWorkers(db),
      ]);
      const { locale } = c.var;
      const board = { locale, criteria, jobs, counts, workers, titles };
      const { title } = jobsBoardMessages[locale];
      return c.html(
        renderAgentPage(c, { title, wide: true, children: <JobsBoardView {...board} /> }),
      );
    });

    app.get(`${jobsBoard}/:id`, allow('administrator'), async (c) => {
      await returnCutJobs(db, realNow());
      const authorityIds = authoritiesWhere(readerOf(c), 'administrator');
      const job = await findJob(db, authorityIds, c.req.param('id'));
      if (!job) return c.notFound();
      const underWay = job.state === 'running' || job.state === 'waiting';
      const refreshes = underWay && c.req.query('refresh') !== 'no';
      if (refreshes) c.header('refresh', String(secondsBetweenLooks));
      const { locale } = c.var;
      const title = titleOf(job.name, titles, locale);
      const children = <JobView {...{ locale, job, title, refreshes }} />;
      return c.html(renderAgentPage(c, { title, children }));
    });
  };
