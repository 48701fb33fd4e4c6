import type { Context } from 'hono';
import { type Typed, textAt, typedFrom } from '#features/calls/form-page/typed.ts';
import { askRows, parseRowAsk } from '#features/calls/form-page/typed-rows.ts';
import { openTerritories } from '#kernel/territory-book.ts';
import { openFiles } from '#platform/files/open-files.ts';
import { signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { readAnswers } from '../answer-queries.ts';
import { listAnswerFiles } from '../draft/answer-file-queries.ts';
import { explainConflict } from '../draft/explain-saving.ts';
import { keepingTyped } from '../draft/keep-typed-routes.ts';
import { openKept } from '../draft/kept-typing.ts';
import { nameWriters } from '../draft/person-names-queries.ts';
import type { Saved } from '../draft/save-answers.ts';
import { overlay, parseSent, seenName, seenValue } from '../draft/section-form.ts';
import type { Over, ShownConflict } from '../draft/section-page.ts';
import { writes } from '../editable.ts';
import { explainFilingFault } from '../filing/explain-filing-fault.ts';
import { type AnswerRefusal, answerCompletion } from './answer-completion.ts';
import { type CompletionRequest, completionState, mayBeCompleted } from './completion.ts';
import { completionMessages } from './completion-messages.ts';
import { type CompletionPage, completionForm, openForm, type Problem } from './completion-page.ts';
import { findStandingCompletion } from './completion-queries.ts';
import { CompletionView, NoCompletionView } from './completion-views.tsx';
import { type OpenedFiled, openFiled } from './open-filed-routes.ts';
import { saveCompletion } from './save-completion.ts';
import { getStandingForm } from './standing-queries.ts';

const path = '/applications/:id/completion';

/** The applicant answers a request for completion, on a phone as well. */
export const mountCompletion: Mount = (app, parts) => {
  app.get(path, signedIn, async (c) => {
    const found = await openCompletion(c as Context<Env>, parts);
    if (!found) return c.notFound();
    const isSaved = c.req.query('saved') !== undefined;
    const key = c.req.query('kept');
    const kept = key === undefined ? null : await openKept(parts.db, found.opened, key);
    const over = kept && (await overOf(parts, found, kept));
    return page(c as Context<Env>, parts, found, { isSaved, over, isChecked: isSaved });
  });

  app.post(path, keepingTyped(parts), async (c) => {
    const found = await openCompletion(c as Context<Env>, parts);
    if (!found) return c.notFound();
    return take(c as Context<Env>, parts, found, typedFrom(await c.req.formData()));
  });
};

type Found = { opened: OpenedFiled; completion: CompletionRequest | null };

async function openCompletion(c: Context<Env>, parts: AppParts): Promise<Found | null> {
  const opened = await openFiled(c, parts);
  if (!opened) return null;
  const completion = await findStandingCompletion(parts.db, opened.application.id);
  return { opened, completion: mayBeCompleted(opened.application.state) ? completion : null };
}

const contextOf = ({ db, settings }: AppParts, { opened }: Found) => ({
  db,
  now: opened.now,
  reader: opened.reader,
  publicUrl: settings.publicUrl,
});

async function overOf({ db }: AppParts, { opened, completion }: Found, body: Typed): Promise<Over> {
  const { typed } = await readAnswers(db, opened.application.id);
  const form = await formOf(db, opened, completion);
  const [section] = form.sections;
  return { typed: section ? overlay(section, typed, body) : typed, seen: body };
}

async function formOf(
  db: AppParts['db'],
  { application }: OpenedFiled,
  completion: CompletionRequest | null,
) {
  const form = await getStandingForm(db, application.id);
  return completion ? openForm(form, completion) : { sections: [] };
}

/** Saved first, whatever was pressed: what was typed is never lost by sending it. */
async function take(
  c: Context<Env>,
  parts: AppParts,
  found: Found,
  sent: Typed,
): Promise<Response> {
  const { opened, completion } = found;
  const ask = parseRowAsk(textAt(sent, 'rows'));
  const body = ask ? askRows(sent, ask) : sent;
  // Our script takes the row from the answer, and sends it with the rest.
  if (ask && c.req.header('sec-fetch-dest') === 'empty') {
    return page(c, parts, found, { over: await overOf(parts, found, body) });
  }
  const form = await formOf(parts.db, opened, completion);
  const saved = await saveCompletion(contextOf(parts, found), {
    id: opened.application.id,
    sent: parseSent(form, body, ask?.list ?? null),
  });
  if (!saved.ok) return refused(c, parts, found, { refusal: saved.refusal, body });
  if (saved.value.conflicts.length > 0) {
    return contradicted(c, parts, found, { body, saved: saved.value });
  }
  if (ask) return c.redirect(`${opened.after.completion}#${ask.list}`, 303);
  return goOn(c, parts, found, textAt(body, 'do'));
}

async function goOn(
  c: Context<Env>,
  parts: AppParts,
  found: Found,
  asked: string,
): Promise<Response> {
  const { after, application } = found.opened;
  const [, field] = /^files:([a-z][a-z0-9_]{0,59})$/.exec(asked) ?? [];
  if (field !== undefined) return c.redirect(after.completionField(field), 303);
  if (asked !== 'send') return c.redirect(`${after.completion}?saved`, 303);
  const answered = await answerCompletion(contextOf(parts, found), application.id);
  if (answered.ok) return c.redirect(`${after.dossier}?done=completed`, 303);
  return refused(c, parts, found, { refusal: answered.refusal, body: null });
}

type Refused = { refusal: AnswerRefusal; body: Typed | null };

async function refused(
  c: Context<Env>,
  parts: AppParts,
  found: Found,
  { refusal, body }: Refused,
): Promise<Response> {
  const { locale, now, application } = found.opened;
  const words = completionMessages[locale];
  const over = body && (await overOf(parts, found, body));
  switch (refusal.reason) {
    case 'application-unknown':
      return page(c, parts, found, { over, refusal: words.onlyReads, status: 409 });
    case 'nothing-changed':
      return page(c, parts, found, { over, refusal: words.unchanged, status: 422 });
    case 'incomplete': {
      const form = await getStandingForm(parts.db, application.id);
      const known = { form, book: await openTerritories(), locale, now };
      const problems = refusal.faults.map((fault): Problem => {
        const { sentence, remedy } = explainFilingFault(fault, known);
        return { name: typeof remedy === 'string' ? '' : remedy.name, message: sentence };
      });
      return page(c, parts, found, { over, problems, isChecked: true, status: 422 });
    }
    default:
      // Closed meanwhile: the page says so.
      return page(c, parts, found, { over, status: 409 });
  }
}

async function contradicted(
  c: Context<Env>,
  parts: AppParts,
  found: Found,
  { body, saved }: { body: Typed; saved: Saved },
): Promise<Response> {
  const { opened, completion } = found;
  const form = await formOf(parts.db, opened, completion);
  const names = await nameWriters(parts.db, saved.conflicts);
  const conflicts = saved.conflicts.map((each) => explainConflict(each, { opened, form, names }));
  const { typed, versions } = await readAnswers(parts.db, opened.application.id);
  const fields = form.sections.flatMap((section) => section.fields);
  const seen = Object.fromEntries(
    fields.map(({ key }) => [seenName(key), [seenValue(key, versions.get(key) ?? 0, typed)]]),
  );
  const { typed: shown } = await overOf(parts, found, body);
  return page(c, parts, found, { over: { typed: shown, seen }, conflicts, status: 409 });
}

type Showing = {
  over?: Over | null;
  isChecked?: boolean;
  isSaved?: boolean;
  refusal?: string;
  problems?: readonly Problem[];
  conflicts?: readonly ShownConflict[];
  status?: 200 | 409 | 422;
};

async function page(
  c: Context<Env>,
  parts: AppParts,
  { opened, completion }: Found,
  showing: Showing,
): Promise<Response> {
  const { over = null, isChecked = false, status = 200 } = showing;
  const title = completionMessages[opened.locale].title;
  if (!completion || completionState(completion, opened.now) !== 'open') {
    const lateOn = completion?.dueOn ?? null;
    const children = <NoCompletionView {...opened} lateOn={lateOn} />;
    return c.html(renderAgentPage(c, { title, children }), status);
  }
  const form = await formOf(parts.db, opened, completion);
  const working = await readAnswers(parts.db, opened.application.id);
  const book = await openTerritories();
  const shown: CompletionPage = {
    ...opened,
    ...completionForm({ opened, form, working, book, over, isChecked }),
    completion,
    files: await listAnswerFiles(parts.db, opened.application),
    conflicts: showing.conflicts ?? [],
    problems: showing.problems ?? [],
    refusal: showing.refusal ?? null,
    isSaved: showing.isSaved ?? false,
    canWrite: writes(opened.application),
  };
  const hasScanner = openFiles(parts.settings).clamdUrl !== null;
  const children = <CompletionView {...shown} hasScanner={hasScanner} />;
  return c.html(renderAgentPage(c, { title, children }), status);
}
