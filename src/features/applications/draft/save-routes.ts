import type { Context } from 'hono';
import { explainAnswerIssue } from '#features/calls/form/explain-answer-issue.ts';
import { typedFrom } from '#features/calls/form-page/typed.ts';
import { signedIn } from '#web/access.ts';
import type { Env, Mount } from '#web/env.ts';
import { formatHour } from '#web/hour.ts';
import { readAnswers } from '../answer-queries.ts';
import { getApplicationForm } from '../application-queries.ts';
import { explainConflict } from './explain-saving.ts';
import { openApplication } from './open-application-routes.ts';
import { nameWriters } from './person-names-queries.ts';
import { saveAnswers } from './save-answers.ts';
import { parseSent, seenIn } from './section-form.ts';

/** What the page's own script sends as one types: the fields that changed, and nothing else. */
export const mountSaving: Mount = (app, parts) => {
  app.post('/applications/:id/answers', signedIn, async (c) => {
    const opened = await openApplication(c as Context<Env>, parts);
    if (!opened) return c.notFound();
    const { application, reader, now, locale } = opened;
    const form = await getApplicationForm(parts.db, application);
    const sent = parseSent(form, typedFrom(await c.req.formData()));
    const outcome = await saveAnswers({ db: parts.db, now, reader }, { id: application.id, sent });
    if (!outcome.ok) return c.json({ refused: outcome.refusal.reason }, 409);
    const { saved, conflicts, unknown, at } = outcome.value;
    const working = await readAnswers(parts.db, application.id);
    const names = await nameWriters(parts.db, conflicts);
    return c.json({
      at: formatHour(at, locale),
      seen: Object.fromEntries(
        [...saved, ...conflicts].map(({ field }) => [field, seenIn(working, field)]),
      ),
      issues: saved.flatMap(({ issues }) =>
        issues.map((issue) => [issue.name, explainAnswerIssue(issue, locale)]),
      ),
      saved: saved.map(({ field }) => field),
      conflicts: conflicts.map((conflict) => explainConflict(conflict, { opened, form, names })),
      unknown,
    });
  });
};
