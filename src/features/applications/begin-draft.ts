import { randomUUID } from 'node:crypto';
import type { NativeCall } from '#features/calls/call.ts';
import type { Answers } from '#features/calls/form/answer.ts';
import { findPublishedForm } from '#features/calls/form/form-revision-queries.ts';
import { typeAnswer } from '#features/calls/form/type-answer.ts';
import type { Organisation } from '#features/organisations/organisation.ts';
import { dayIn } from '#kernel/day.ts';
import type { TerritoryBook } from '#kernel/territory-book.ts';
import type { Db } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { ApplicationChannel, DraftApplication } from './application.ts';
import { insertApplication, saveAnswerRows } from './application-store.ts';
import { deriveEssentials } from './derive-essentials.ts';
import { profileAnswers } from './profile-answers.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Beginning = {
  call: NativeCall;
  waveId: string;
  organisation: Organisation;
  channel: ApplicationChannel;
  /** Answers of an earlier dossier, already fitted to the form; the profile goes before them. */
  carried?: Answers;
  facts?: Record<string, string | number>;
  book: TerritoryBook;
};

/** A new draft on the form as it is published now, with all that is known of its organisation. */
export async function beginDraft({ db, now, actorId }: Context, beginning: Beginning) {
  const { call, waveId, organisation, channel, carried = {}, facts = {}, book } = beginning;
  const published = await findPublishedForm(db, call.id);
  if (!published) throw new Error(`An open call has no form: ${call.id}`);
  const { form, number: formRevision } = published;
  const today = dayIn('Europe/Paris', now);
  const answers = { ...carried, ...profileAnswers(form, organisation, { today, book }) };
  const { id: callId, authorityId, settings } = call;
  const draft: DraftApplication = {
    id: randomUUID(),
    state: 'draft',
    authorityId,
    callId,
    waveId,
    organisationId: organisation.id,
    formRevision,
    channel,
    essentials: deriveEssentials({ form, answers, settings, book }),
  };
  await insertApplication(db, { ...draft, createdBy: actorId, now });
  await saveAnswerRows(
    db,
    Object.entries(answers).map(([field, answer]) => ({
      authorityId,
      applicationId: draft.id,
      field,
      answer,
      typed: typeAnswer(field, answer),
      version: 1,
      changedBy: actorId,
      changedAt: now,
    })),
  );
  await record(db, {
    authorityId,
    subject: { kind: 'application', id: draft.id },
    name: 'application-started',
    actorId,
    happenedAt: now,
    facts: { callId, organisationId: organisation.id, formRevision, channel, ...facts },
  });
  return draft;
}
