import { hashToken } from '#features/people/secret-link.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { filedAnswers } from './filed-answers.ts';
import type { Dossier } from './filing.ts';
import { recordSignature } from './sign-application.ts';
import { digestOf, hashAnswers } from './signature.ts';
import { findByToken, lockDossier, readDossier } from './signature-queries.ts';
import { saveSignedByLink } from './signature-store.ts';

type Context = { db: Db; now: Date };
export type LinkRefusal = { reason: 'link-not-valid' | 'changed-since-read' };

/** What a link opens: the dossier, to be read; nothing is spent by looking. */
export async function readLinkToSign({ db, now }: Context, token: string): Promise<Dossier | null> {
  const found = await findByToken(db, { tokenSha256: hashToken(token), now });
  return found && readDossier(db, found.applicationId);
}

/** Signs what was read, once. */
export const signByLink = (
  context: Context,
  { token, seen }: { token: string; seen: string },
): Promise<Outcome<Dossier, LinkRefusal>> =>
  inTransaction<Context, Outcome<Dossier, LinkRefusal>>(context, async ({ db, now }) => {
    const asked = { tokenSha256: hashToken(token), now };
    const found = await findByToken(db, asked);
    const dossier = found && (await lockDossier(db, found.applicationId));
    // Asked again under the lock: of two presses, one signs.
    const still = dossier && (await findByToken(db, asked));
    if (!still || !dossier.signature) return refuse({ reason: 'link-not-valid' });
    const answers = filedAnswers(dossier.form, dossier.answers);
    if (digestOf(answers) !== seen) return refuse({ reason: 'changed-since-read' });
    const signed = hashAnswers(answers);
    await saveSignedByLink(db, { id: still.id, answers: signed, now });
    await recordSignature(
      { db, now, actorId: null },
      {
        authorityId: dossier.application.authorityId,
        applicationId: dossier.application.id,
        way: 'link',
        signatory: dossier.signature.signatory,
        given: { signedBy: '', answers: signed, scanFileId: null },
      },
    );
    return accept(dossier);
  });
