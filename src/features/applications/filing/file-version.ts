import { answersToJson } from '#features/calls/form/answers-json.ts';
import { request, withdrawRequest } from '#features/programmes/ledger/ledger-verbs.ts';
import { type Cents, cents, centsToJson } from '#kernel/money.ts';
import type { TerritoryBook } from '#kernel/territory-book.ts';
import type { Db } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { VersionCause } from '../application.ts';
import { deriveEssentials } from '../derive-essentials.ts';
import { canonicalVersion } from './canonical-version.ts';
import { filedAnswers } from './filed-answers.ts';
import type { Dossier, Receipt } from './filing.ts';
import { insertVersion, type NewVersion, nextNumber, saveFiled } from './filing-store.ts';
import type { Signature } from './signature.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Filing = { cause: VersionCause; receivedOn: string | null; book: TerritoryBook };

/**
 * Makes the working answers a version that never changes: its number, its hash, what it asks in the
 * ledger, its event. For whoever holds the dossier and has found no fault: filing, refiling,
 * completion, entry from paper.
 */
export async function fileVersion(
  { db, now, actorId }: Context,
  dossier: Dossier,
  { cause, receivedOn, book }: Filing,
): Promise<Receipt> {
  const { application, call } = dossier;
  const before = application.state === 'draft' ? null : application;
  const number = before?.number ?? (await nextNumber(db));
  const content = contentOf(dossier, book);
  const filed = {
    ...content,
    applicationId: application.id,
    number,
    version: (before?.version ?? 0) + 1,
    cause,
    filedAt: now,
    receivedOn,
  };
  const { sha256 } = canonicalVersion({
    ...filed,
    call: { id: call.id, slug: call.slug, formRevision: application.formRevision },
  });
  const version: NewVersion = { ...filed, sha256, filedBy: actorId };
  await insertVersion(db, version);
  await saveFiled(db, version);
  await recordFiled({ db, now, actorId }, version);
  await enterRequest({ db, now, actorId }, dossier, cents(version.requested));
  return { applicationId: application.id, number, version: filed.version, filedAt: now, sha256 };
}

function contentOf(
  { application, organisation, call, form, ...dossier }: Dossier,
  book: TerritoryBook,
) {
  const answers = filedAnswers(form, dossier.answers);
  const essentials = deriveEssentials({ form, answers, settings: call.settings, book });
  const { requested, scale, ...others } = essentials;
  if (requested === null || scale === null) {
    throw new Error(`A dossier without its amount or its scale was filed: ${application.id}`);
  }
  return {
    ...others,
    requested,
    scale,
    authorityId: application.authorityId,
    callId: application.callId,
    formRevision: application.formRevision,
    answers: answersToJson(answers),
    organisation: { ...organisation },
    signature: dossier.signature ? signatureToJson(dossier.signature) : null,
  };
}

const signatureToJson = ({ way, signatory, textVersion, given }: Signature): object => ({
  way,
  ...signatory,
  textVersion,
  signedAt: given?.at.toISOString() ?? null,
  scanFileId: given?.scanFileId ?? null,
});

const recordFiled = ({ db, now, actorId }: Context, filed: NewVersion): Promise<void> =>
  record(db, {
    authorityId: filed.authorityId,
    subject: { kind: 'application', id: filed.applicationId },
    name: 'application-filed',
    actorId,
    happenedAt: now,
    facts: {
      number: filed.number.toString(),
      version: filed.version,
      cause: filed.cause,
      formRevision: filed.formRevision,
      requestedCents: centsToJson(cents(filed.requested)),
      sha256: filed.sha256,
    },
  });

/** A refiling enters the difference; what was withdrawn asked nothing any more. */
async function enterRequest(context: Context, { application }: Dossier, requested: Cents) {
  const stands = application.state !== 'draft' && application.state !== 'withdrawn';
  const asked = stands ? (application.essentials.requested ?? 0n) : 0n;
  const rise = requested - asked;
  if (rise === 0n) return;
  const entered = await (rise > 0n ? request : withdrawRequest)(context, {
    authorityId: application.authorityId,
    subject: { kind: 'application', id: application.id },
    amount: cents(rise > 0n ? rise : -rise),
    source: 'application-filed',
  });
  if (!entered.ok) throw new Error(`The ledger refused a request: ${entered.refusal.reason}`);
}
