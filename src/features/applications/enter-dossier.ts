import type { NativeCall } from '#features/calls/call.ts';
import type { Answers } from '#features/calls/form/answer.ts';
import { answersToJson } from '#features/calls/form/answers-json.ts';
import type { Form } from '#features/calls/form/form.ts';
import { findPublishedForm } from '#features/calls/form/form-revision-queries.ts';
import { typeAnswer } from '#features/calls/form/type-answer.ts';
import type { Organisation } from '#features/organisations/organisation.ts';
import { request, withdrawRequest } from '#features/programmes/ledger/ledger-verbs.ts';
import { type Cents, cents, noMoney } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { TerritoryBook } from '#kernel/territory-book.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { readAnswers } from './answer-queries.ts';
import type {
  Application,
  ApplicationScale,
  ApplicationState,
  Essentials,
  FiledApplication,
} from './application.ts';
import { saveAnswerRows } from './application-store.ts';
import { beginDraft } from './begin-draft.ts';
import { deriveEssentials } from './derive-essentials.ts';
import {
  insertEnteredVersion,
  lockEntered,
  type NewVersion,
  saveEntered,
  takeNumber,
} from './entry-store.ts';
import { canonicalVersion } from './filing/canonical-version.ts';
import { filedAnswers } from './filing/filed-answers.ts';

type Context = { db: Db; now: Date; actorId: string | null };

export type Entry = {
  call: NativeCall;
  waveId: string;
  organisation: Organisation;
  channel: 'paper' | 'mail' | 'import';
  /** The day it came to the service, wherever it came: apart from the instant it is entered. */
  receivedOn: string;
  answers: Answers;
  /** The dossier of which this is a later state; null for one that is not here yet. */
  applicationId: string | null;
  book: TerritoryBook;
};

export type EntryRefusal =
  | { reason: 'form-missing' }
  | { reason: 'essentials-missing'; missing: readonly Missing[] }
  /** The service has begun to examine it, or its applicant changed it here. */
  | { reason: 'changed-here'; state: ApplicationState };

export type Entered = { applicationId: string; number: bigint; version: number };

/**
 * Files what an applicant filed elsewhere: on paper, by mail, on another site. What the form asks
 * and they did not say stays unanswered; without a title, a scale and an amount there is no dossier.
 */
export const enterDossier = (context: Context, entry: Entry) =>
  inTransaction<Context, Outcome<Entered, EntryRefusal>>(context, async (context) => {
    const decided = await decide(context.db, entry);
    if (!decided.ok) return decided;
    const { form, formRevision, essentials, standing } = decided.value;
    const { answers, organisation, receivedOn, channel } = entry;
    const application = standing ?? (await beginDraft(context, { ...entry, carried: answers }));
    await saveAll(context, application, answers);
    const filed = {
      application,
      formRevision,
      number: standing?.number ?? (await takeNumber(context.db)),
      version: (standing?.version ?? 0) + 1,
      cause: 'entry',
      answers: answersToJson(filedAnswers(form, answers)),
      organisation,
      essentials,
      filedBy: context.actorId,
      filedAt: context.now,
      receivedOn,
    } as const;
    const sha256 = hashOf(filed, entry.call.slug);
    const asked = standing?.essentials.requested ?? noMoney;
    await keepVersion(context, { ...filed, sha256 }, { asked, channel });
    const { number, version } = filed;
    return accept({ applicationId: application.id, number, version });
  });

type Decided = {
  form: Form;
  formRevision: number;
  essentials: Whole;
  standing: FiledApplication | null;
};

async function decide(db: Db, entry: Entry): Promise<Outcome<Decided, EntryRefusal>> {
  const { call, answers, book } = entry;
  const published = await findPublishedForm(db, call.id);
  if (!published) return refuse({ reason: 'form-missing' });
  const { form, number: formRevision } = published;
  const whole = wholeEssentials(deriveEssentials({ form, answers, settings: call.settings, book }));
  if (!whole.ok) return whole;
  const before = entry.applicationId === null ? null : await lockEntered(db, entry.applicationId);
  if (before && (before.state !== 'submitted' || before.amended)) {
    return refuse({ reason: 'changed-here', state: before.state });
  }
  return accept({
    form,
    formRevision,
    essentials: whole.value,
    standing: before as FiledApplication | null,
  });
}

type Whole = Essentials & { requested: Cents; scale: ApplicationScale };

function wholeEssentials(essentials: Essentials): Outcome<Whole, EntryRefusal> {
  const { requested, scale } = essentials;
  const missing = missingEssentials(essentials);
  return missing.length > 0 || requested === null || scale === null
    ? refuse({ reason: 'essentials-missing', missing })
    : accept({ ...essentials, requested, scale });
}

async function saveAll({ db, now, actorId }: Context, application: Application, answers: Answers) {
  const { versions } = await readAnswers(db, application.id);
  await saveAnswerRows(
    db,
    Object.entries(answers).map(([field, answer]) => ({
      authorityId: application.authorityId,
      applicationId: application.id,
      field,
      answer,
      typed: typeAnswer(field, answer),
      version: (versions.get(field) ?? 0) + 1,
      changedBy: actorId,
      changedAt: now,
    })),
  );
}

type Missing = 'title' | 'requested' | 'scale';

/** What no version can be kept without. */
export const missingEssentials = ({ title, requested, scale }: Essentials): Missing[] =>
  [
    title.trim() === '' && ('title' as const),
    (requested === null || requested <= 0n) && ('requested' as const),
    scale === null && ('scale' as const),
  ].filter((each) => each !== false);

const hashOf = (filed: Omit<NewVersion, 'sha256'>, slug: string): string =>
  canonicalVersion({
    ...filed,
    applicationId: filed.application.id,
    call: { id: filed.application.callId, slug, formRevision: filed.formRevision },
    signature: null,
  }).sha256;

async function keepVersion(
  context: Context,
  version: NewVersion,
  { asked, channel }: { asked: Cents; channel: string },
): Promise<void> {
  const { db, now, actorId } = context;
  const { application, number } = version;
  await insertEnteredVersion(db, version);
  await saveEntered(db, version);
  await enterRequest(context, version, asked);
  await record(db, {
    authorityId: application.authorityId,
    subject: { kind: 'application', id: application.id },
    name: 'application-entered',
    actorId,
    happenedAt: now,
    facts: {
      number: number.toString(),
      version: version.version,
      channel,
      receivedOn: version.receivedOn ?? '',
      sha256: version.sha256,
    },
  });
}

/** The ledger holds what the standing version asks: a later state enters the difference. */
async function enterRequest(context: Context, version: NewVersion, asked: Cents): Promise<void> {
  const difference = version.essentials.requested - asked;
  if (difference === 0n) return;
  const { id, authorityId } = version.application;
  const enter = difference > 0n ? request : withdrawRequest;
  const entered = await enter(context, {
    authorityId,
    subject: { kind: 'application', id },
    amount: cents(difference > 0n ? difference : -difference),
    source: `Dossier n° ${version.number}, version ${version.version}`,
  });
  if (!entered.ok) throw new Error(`The ledger refused a request: ${entered.refusal.reason}`);
}
