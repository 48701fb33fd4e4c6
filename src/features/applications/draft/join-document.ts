import { attachDocument } from '#features/organisations/document/attach-document.ts';
import {
  findMyDocument,
  type KeptDocument,
  listDocuments,
} from '#features/organisations/document/document-queries.ts';
import { findMyOrganisation } from '#features/organisations/organisation-queries.ts';
import { type Outcome, refuse } from '#kernel/outcome.ts';
import { realNow } from '#platform/clock.ts';
import type { Db } from '#platform/database.ts';
import type { CopyRefusal } from '#platform/files/copy-file.ts';
import type { KeptFile } from '#platform/files/file.ts';
import { kindOf } from '#platform/files/media-types.ts';
import type { Files } from '#platform/files/open-files.ts';
import type { Reader } from '#web/reader.ts';
import type { SeenApplication } from '../application-queries.ts';
import { answerHolder, listAnswerFiles } from './answer-file-queries.ts';
import { type AttachRefusal, attachFiles, type FileField } from './attach-files.ts';
import { fileLimits } from './file-limits.ts';

type Context = { db: Db; files: Files; now: Date; reader: Reader };
type Asked = { field: FileField; documentId: string };

export type JoinRefusal = CopyRefusal | { reason: 'document-unknown' | 'document-unsuited' };

/** As if it had been sent here. */
function suits(file: Pick<KeptFile, 'mediaType' | 'size'>, field: FileField): boolean {
  const { accepted, maxBytes } = fileLimits(field);
  const kind = kindOf(file.mediaType);
  return kind !== null && accepted.includes(kind) && file.size <= maxBytes;
}

type Around = { field: FileField; files: readonly KeptFile[] };

/** What the organisation of a dossier keeps and this question takes; nothing to who is no member. */
export async function listJoinable(
  db: Db,
  { reader, application }: { reader: Reader; application: SeenApplication },
  { field, files }: Around,
): Promise<KeptDocument[]> {
  const organisation = await findMyOrganisation(db, reader, application.organisationId);
  const documents = organisation ? await listDocuments(db, organisation) : [];
  return documents.filter(
    ({ file }) =>
      suits(file, field) &&
      file.antivirus !== 'refused' &&
      !file.isDamaged &&
      !files.some(({ sha256 }) => sha256 === file.sha256),
  );
}

/**
 * A copy of what the organisation keeps, held by the dossier under the authority of its call. Joined
 * twice to one answer, it is there once.
 */
export function joinDocument(
  context: Context,
  { id, authorityId, organisationId }: SeenApplication,
  { field, documentId }: Asked,
): Promise<Outcome<null, AttachRefusal | JoinRefusal>> {
  const { db, now, reader } = context;
  const place = { authorityId, holder: { kind: answerHolder, id } };
  const asked = { organisationId, documentId };
  const joined = attachFiles({ db, now, reader }, { id, field: field.key }, async (db, ids) => {
    const document = await findMyDocument(db, reader, asked);
    if (!document) throw new NotJoined({ reason: 'document-unknown' });
    if (!suits(document.file, field)) throw new NotJoined({ reason: 'document-unsuited' });
    const held = await listAnswerFiles(db, { id, authorityId });
    const { sha256 } = document.file;
    if (held.some((file) => file.sha256 === sha256 && ids.includes(file.id))) return [];
    const copying = { db, files: context.files, now: realNow(), actorId: reader.personId, reader };
    const copy = await attachDocument(copying, { ...asked, place });
    if (!copy.ok) throw new NotJoined(copy.refusal);
    return [copy.value.id];
  });
  return joined.catch((error: unknown) => {
    if (error instanceof NotJoined) return refuse(error.refusal);
    throw error;
  });
}

/** Thrown so that the answer stays as it was. */
class NotJoined extends Error {
  readonly refusal: JoinRefusal;

  constructor(refusal: JoinRefusal) {
    super(`A document is not joined: ${refusal.reason}`);
    this.refusal = refusal;
  }
}
