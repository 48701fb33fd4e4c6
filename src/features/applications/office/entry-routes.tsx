import type { Context } from 'hono';
import { currentWave, type NativeCall } from '#features/calls/call.ts';
import { essentialKeys, optionOfKind } from '#features/calls/form/essentials.ts';
import { explainAnswerIssue } from '#features/calls/form/explain-answer-issue.ts';
import { findPublishedForm } from '#features/calls/form/form-revision-queries.ts';
import { fillForm } from '#features/calls/form-page/fill-page.ts';
import { askRows, parseRowAsk } from '#features/calls/form-page/typed-rows.ts';
import { isApplicantKind } from '#kernel/applicant-kind.ts';
import { dayIn } from '#kernel/day.ts';
import { openTerritories } from '#kernel/territory-book.ts';
import { allow } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { type BehalfRefusal, enterOnBehalf } from './enter-on-behalf.ts';
import { parseEntry, readTypedEntry, type TypedEntry } from './entry-form.ts';
import { entryMessages } from './entry-messages.ts';
import { EntryView } from './entry-views.tsx';
import { explainEntry } from './explain-entry.ts';
import { actingOn, callAddress, callConducted } from './office-call-routes.ts';

const address = `${callAddress}/applications/entry`;

type Fault = { field: string; sentence: string };
type Shown = { call: NativeCall; typed: TypedEntry; faults: readonly Fault[]; isChecked: boolean };

/** A dossier that came on paper or by mail, filed for who sent it. */
export const mountEntry: Mount = (app, parts) => {
  app.get(address, allow('officer'), async (c) => {
    const call = await callConducted(c, parts);
    if (!call) return c.notFound();
    const typed = readTypedEntry(await usual(c, parts, call));
    return show(c, parts, { call, typed, faults: [], isChecked: false });
  });

  app.post(address, allow('officer'), async (c) => {
    const call = await callConducted(c, parts);
    if (!call) return c.notFound();
    const typed = readTypedEntry(await c.req.formData());
    const asked = parseRowAsk(typed.form['rows']?.[0] ?? '');
    if (asked) {
      const again = { ...typed, form: askRows(typed.form, asked) };
      return show(c, parts, { call, typed: again, faults: [], isChecked: false });
    }
    const read = parseEntry(typed, call.settings.applicantKinds);
    if (!read.ok) {
      const words = entryMessages[c.var.locale].faults;
      const faults = read.refusal.map(({ field, fault }) => ({ field, sentence: words[fault] }));
      return show(c, parts, { call, typed, faults, isChecked: true });
    }
    const outcome = await enterOnBehalf(await actingOn(c, parts), { call, entry: read.value });
    if (!outcome.ok) {
      const faults = faultsOf(c, outcome.refusal);
      return show(c, parts, { call, typed, faults, isChecked: true });
    }
    const done = `/office/applications/${outcome.value.applicationId}/entry`;
    return c.redirect(localise(done, c.var.locale), 303);
  });
};

function faultsOf(c: Context<Env>, refusal: BehalfRefusal): Fault[] {
  const { locale } = c.var;
  if (refusal.reason !== 'answers-unread') return [explainEntry(refusal, locale)];
  return refusal.issues.map((issue) => ({
    field: issue.name,
    sentence: explainAnswerIssue(issue, locale),
  }));
}

/** What most papers are: of today, for the wave people speak of. */
async function usual(
  c: Context<Env>,
  parts: AppParts,
  call: NativeCall,
): Promise<[string, string][]> {
  const { now } = await actingOn(c, parts);
  return [
    ['entry-channel', 'paper'],
    ['entry-received', dayIn('Europe/Paris', now)],
    ['entry-wave', String(currentWave(call, now)?.number ?? 1)],
    ['entry-kind', call.settings.applicantKinds[0] ?? ''],
  ];
}

async function show(
  c: Context<Env>,
  parts: AppParts,
  { call, typed, faults, isChecked }: Shown,
): Promise<Response> {
  const { locale } = c.var;
  const published = await findPublishedForm(parts.db, call.id);
  if (!published) return c.notFound();
  const { now } = await actingOn(c, parts);
  const words = entryMessages[locale];
  const kind = typed['entry-kind'];
  // Conditions may lean on who applies, which is asked above and not in the form.
  const who = isApplicantKind(kind) ? { [essentialKeys.applicantKind]: [optionOfKind(kind)] } : {};
  const filled = fillForm({
    form: published.form,
    typed: { ...typed.form, ...who },
    locale,
    today: dayIn('Europe/Paris', now),
    book: await openTerritories(),
    isChecked,
  });
  const form = { ...filled, fileField: () => <p class="field__help">{words.filesAfter}</p> };
  const children = <EntryView {...{ locale, call, typed, form, faults }} />;
  return c.html(renderAgentPage(c, { title: words.title, children }), isChecked ? 422 : 200);
}
