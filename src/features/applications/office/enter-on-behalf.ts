import type { NativeCall } from '#features/calls/call.ts';
import type { Answer, Answers } from '#features/calls/form/answer.ts';
import type { AnswerIssue } from '#features/calls/form/answer-issue.ts';
import { type Form, listFields } from '#features/calls/form/form.ts';
import { findPublishedForm } from '#features/calls/form/form-revision-queries.ts';
import { readAnswer } from '#features/calls/form/read-answer.ts';
import type { Typed } from '#features/calls/form-page/typed.ts';
import { createOrganisation } from '#features/organisations/create-organisation.ts';
import type { Organisation } from '#features/organisations/organisation.ts';
import {
  findOrganisationIdBySiret,
  getOrganisation,
} from '#features/organisations/organisation-queries.ts';
import { dayIn } from '#kernel/day.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { openTerritories, type TerritoryBook } from '#kernel/territory-book.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { type EntryRefusal, enterDossier } from '../enter-dossier.ts';
import { isTyped } from '../keep-answers.ts';
import { findLateAdmissionOf } from '../late-admission-queries.ts';
import { profileAnswers } from '../profile-answers.ts';
import type { ReadEntry } from './entry-form.ts';
import { entryTiming, type TimingRefusal } from './entry-timing.ts';

type Context = { db: Db; now: Date; actorId: string };

export type BehalfRefusal =
  | TimingRefusal
  | EntryRefusal
  | { reason: 'wave-unknown' }
  | { reason: 'name-missing' | 'already-held' }
  | { reason: 'answers-unread'; issues: readonly AnswerIssue[] };

type Asked = { call: NativeCall; entry: ReadEntry };

/**
 * Files a paper or a mail for whoever sent it, by the day it came in. What the paper does not say
 * stays unanswered: completeness is judged afterwards, as for anybody.
 */
export const enterOnBehalf = (context: Context, { call, entry }: Asked) =>
  inTransaction<Context, Outcome<{ applicationId: string }, BehalfRefusal>>(
    context,
    async (context) => {
      const { db, now } = context;
      const wave = call.waves.find(({ number }) => number === entry.wave);
      if (!wave) return refuse({ reason: 'wave-unknown' });
      const published = await findPublishedForm(db, call.id);
      if (!published) return refuse({ reason: 'form-missing' });
      const book = await openTerritories();
      const read = readTyped(published.form, entry.form, { now, book });
      if (read.issues.length > 0) return refuse({ reason: 'answers-unread', issues: read.issues });
      const organisation = await findOrCreate(context, call, entry);
      if (!organisation.ok) return organisation;
      const late = await findLateAdmissionOf(db, {
        waveId: wave.id,
        organisationId: organisation.value.id,
      });
      const { receivedOn, channel } = entry;
      const untimely = entryTiming({ wave, receivedOn, late, now });
      if (untimely) return refuse(untimely);
      const today = dayIn('Europe/Paris', now);
      const known = profileAnswers(published.form, organisation.value, { today, book });
      return enterDossier(context, {
        ...{ call, channel, receivedOn, book },
        waveId: wave.id,
        organisation: organisation.value,
        answers: { ...known, ...read.answers },
        applicationId: null,
      });
    },
  );

function readTyped(form: Form, typed: Typed, { now, book }: { now: Date; book: TerritoryBook }) {
  const context = { today: dayIn('Europe/Paris', now), book };
  const answers: Record<string, Answer> = {};
  const issues: AnswerIssue[] = [];
  for (const { field } of listFields(form)) {
    if (!isTyped(field)) continue;
    const reading = readAnswer(field, typed, context);
    if (reading.answer) answers[field.key] = reading.answer;
    issues.push(...reading.issues);
  }
  return { answers: answers as Answers, issues };
}

async function findOrCreate(
  { db, now, actorId }: Context,
  { authorityId }: NativeCall,
  { siret, profile }: ReadEntry,
): Promise<Outcome<Organisation, BehalfRefusal>> {
  const known = siret && (await findOrganisationIdBySiret(db, siret));
  if (known) return accept(await getOrganisation(db, known));
  const asked = { authorityId, profile, manager: null };
  const made = await createOrganisation({ db, now, actorId }, asked);
  return made.ok ? accept(await getOrganisation(db, made.value.id)) : refuse(made.refusal);
}
