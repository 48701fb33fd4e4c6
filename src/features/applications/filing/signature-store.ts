import type { Db } from '#platform/database.ts';
import {
  type Signatory,
  type SignatureWay,
  type SignedAnswers,
  signedTextVersion,
} from './signature.ts';
import './signature-rows.ts';

export type NewSignature = {
  id: string;
  authorityId: string;
  applicationId: string;
  way: SignatureWay;
  signatory: Signatory;
  askedBy: string | null;
  askedAt: Date;
  link: { tokenSha256: string; endsAt: Date; mail: string | null } | null;
  given: { signedBy: string; answers: SignedAnswers; scanFileId: string | null } | null;
};

export async function insertSignature(db: Db, asked: NewSignature): Promise<void> {
  await db
    .insertInto('application_signatures')
    .values({
      id: asked.id,
      authority_id: asked.authorityId,
      application_id: asked.applicationId,
      way: asked.way,
      signatory_name: asked.signatory.name,
      signatory_title: asked.signatory.title,
      mandate: asked.signatory.mandate,
      text_version: signedTextVersion,
      asked_by: asked.askedBy,
      asked_at: asked.askedAt,
      mail: asked.link?.mail ?? null,
      token_sha256: asked.link?.tokenSha256 ?? null,
      link_ends_at: asked.link?.endsAt ?? null,
      signed_at: asked.given ? asked.askedAt : null,
      signed_by: asked.given?.signedBy ?? null,
      signed_answers: asked.given ? JSON.stringify(asked.given.answers) : null,
      scan_file_id: asked.given?.scanFileId ?? null,
    })
    .execute();
}

/** By whoever held the link: nobody is signed in. */
export async function saveSignedByLink(
  db: Db,
  { id, answers, now }: { id: string; answers: SignedAnswers; now: Date },
): Promise<void> {
  await db
    .updateTable('application_signatures')
    .set({ signed_at: now, signed_answers: JSON.stringify(answers), mail: null })
    .where('id', '=', id)
    .execute();
}

/** The one that stood gives way to another. */
export async function endSignature(db: Db, applicationId: string, now: Date): Promise<void> {
  await db
    .updateTable('application_signatures')
    .set({ ended_at: now, mail: null })
    .where('application_id', '=', applicationId)
    .where('ended_at', 'is', null)
    .execute();
}

/** Of links that ended unused: nobody will open them any more, and nothing else leans on the address. */
export async function forgetUnusedAddresses(db: Db, now: Date): Promise<number> {
  const { numUpdatedRows } = await db
    .updateTable('application_signatures')
    .set({ mail: null })
    .where('mail', 'is not', null)
    .where('link_ends_at', '<=', now)
    .executeTakeFirst();
  return Number(numUpdatedRows);
}
