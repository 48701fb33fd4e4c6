import { randomUUID } from 'node:crypto';
import { parseEmail } from '#features/people/person.ts';
import { newSecretToken } from '#features/people/secret-link.ts';
import type { Locale } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { queueMail } from '#platform/mail/queue-mail.ts';
import type { Reader } from '#web/reader.ts';
import type { ApplicationState } from '../application.ts';
import { getDossier, lockToFile } from './dossier-queries.ts';
import { filedAnswers } from './filed-answers.ts';
import type { Dossier } from './filing.ts';
import { digestOf, hashAnswers, type Signatory } from './signature.ts';
import { signatureMail } from './signature-mail.ts';
import { endSignature, insertSignature, type NewSignature } from './signature-store.ts';

export type SignContext = { db: Db; now: Date; reader: Reader };

export type SignRefusal =
  | { reason: 'application-unknown' }
  | { reason: 'in-hands-of-the-service'; state: ApplicationState }
  /** Somebody changed an answer since it was read. */
  | { reason: 'changed-since-read' }
  | { reason: 'form-wrong'; faults: readonly SignFault[] };
export type SignFault = 'name-missing' | 'name-too-long' | 'title-too-long' | 'mail-wrong';

export const longestSignatory = 200;
const linkDays = 14;

type Signing = {
  id: string;
  signatory: Signatory;
  /** On a page, the signature that stood when it was read: a form sent twice replaces nothing. */
  instead?: string | null;
};

/** Whoever is signed in says that they commit the organisation, of the state they have read. */
export const signApplication = (
  context: SignContext,
  { seen, ...signing }: Signing & { seen: string },
) =>
  replaceSignature(context, signing, (dossier) => {
    const answers = filedAnswers(dossier.form, dossier.answers);
    if (digestOf(answers) !== seen) return refuse({ reason: 'changed-since-read' });
    const given = { signedBy: context.reader.personId, answers: hashAnswers(answers) };
    return accept({ way: 'account', link: null, given: { ...given, scanFileId: null } });
  });

/** The same on paper: the file is already held by the application. */
export const signByScan = (
  context: SignContext,
  { fileId, ...signing }: Signing & { fileId: string },
) =>
  replaceSignature(context, signing, (dossier) => {
    const answers = hashAnswers(filedAnswers(dossier.form, dossier.answers));
    const given = { signedBy: context.reader.personId, answers, scanFileId: fileId };
    return accept({ way: 'scan', link: null, given });
  });

type Asked = Signing & {
  /** Empty: the link is shown, to be handed over by hand. */
  mail: string;
  locale: Locale;
  publicUrl: string;
};

/** Somebody who has no account signs by a link that serves once. It is answered, to be copied. */
export async function askSignature(
  context: SignContext,
  { mail: typed, locale, publicUrl, ...signing }: Asked,
): Promise<Outcome<{ token: string }, SignRefusal>> {
  const mail = typed.trim() === '' ? null : parseEmail(typed);
  const wrong = typed.trim() !== '' && mail === null;
  if (wrong) return refuse({ reason: 'form-wrong', faults: ['mail-wrong', ...faultsOf(signing)] });
  const { token, tokenHash: tokenSha256 } = newSecretToken();
  const endsAt = new Date(context.now.getTime() + linkDays * 86_400_000);
  return inTransaction<SignContext, Outcome<{ token: string }, SignRefusal>>(
    context,
    async (joined) => {
      const asked = await replaceSignature(joined, signing, () =>
        accept({ way: 'link', link: { tokenSha256, endsAt, mail }, given: null }),
      );
      if (!asked.ok) return asked;
      if (mail !== null) {
        const { application } = asked.value;
        const about = { dossier: asked.value, token, endsAt, locale, publicUrl };
        await queueMail(joined.db, {
          authorityId: application.authorityId,
          to: mail,
          ...signatureMail({ ...about, signatory: signing.signatory }),
        });
      }
      return accept({ token });
    },
  );
}

type Way = Pick<NewSignature, 'way' | 'link' | 'given'>;

/** One signature stands at a time: the one before ends, whatever became of it. */
async function replaceSignature(
  context: SignContext,
  { id, signatory, instead }: Signing,
  choose: (dossier: Dossier) => Outcome<Way, SignRefusal>,
): Promise<Outcome<Dossier, SignRefusal>> {
  const faults = faultsOf({ signatory });
  if (faults.length > 0) return refuse({ reason: 'form-wrong', faults });
  return inTransaction<SignContext, Outcome<Dossier, SignRefusal>>(context, async (joined) => {
    const { db, now, reader } = joined;
    const row = await lockToFile(db, reader, id);
    if (!row) return refuse({ reason: 'application-unknown' });
    if (!signable.includes(row.state)) {
      return refuse({ reason: 'in-hands-of-the-service', state: row.state });
    }
    const dossier = await getDossier(db, row);
    if ((dossier.signature?.id ?? null) !== instead)
      return refuse({ reason: 'changed-since-read' });
    const way = choose(dossier);
    if (!way.ok) return way;
    await endSignature(db, id, now);
    const { authorityId } = dossier.application;
    const asked = { id: randomUUID(), authorityId, applicationId: id, signatory, ...way.value };
    await insertSignature(db, { ...asked, askedBy: reader.personId, askedAt: now });
    await recordSignature({ db, now, actorId: reader.personId }, asked);
    return accept(dossier);
  });
}

const signable: readonly ApplicationState[] = ['draft', 'submitted', 'withdrawn'];

function faultsOf({ signatory: { name, title } }: Pick<Signing, 'signatory'>): SignFault[] {
  return [
    ...(name.trim() === '' ? (['name-missing'] as const) : []),
    ...(name.length > longestSignatory ? (['name-too-long'] as const) : []),
    ...(title.length > longestSignatory ? (['title-too-long'] as const) : []),
  ];
}

type Recorded = Pick<NewSignature, 'authorityId' | 'applicationId' | 'way' | 'signatory' | 'given'>;

export const recordSignature = (
  { db, now, actorId }: { db: Db; now: Date; actorId: string | null },
  { authorityId, applicationId, way, signatory, given }: Recorded,
): Promise<void> =>
  record(db, {
    authorityId,
    subject: { kind: 'application', id: applicationId },
    name: given ? 'application-signed' : 'signature-asked',
    actorId,
    happenedAt: now,
    facts: { way, mandate: signatory.mandate },
    personal: { signatory: signatory.name },
  });
