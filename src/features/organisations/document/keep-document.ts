import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { inTransaction } from '#platform/database.ts';
import type { Place, ReceivedFile } from '#platform/files/file.ts';
import type { FilesContext } from '#platform/files/keep-file.ts';
import { markRemoved } from '#platform/files/remove-file.ts';
import { eraseUnheldContent } from '#platform/files/sweep-files.ts';
import { lockMember } from '../member/member-store.ts';
import type { DocumentKind } from './document.ts';
import { documentHolder } from './document-queries.ts';
import { deleteDocument, insertDocument } from './document-store.ts';

type Context = FilesContext & { actorId: string };
type Asked = { organisationId: string; kind: DocumentKind; expiresOn: string | null };
type NotAllowed = { reason: 'not-allowed' };

/** `bring` puts the files to rest where it is told, in the same transaction. */
export async function addDocuments(
  context: Context,
  { organisationId, kind, expiresOn }: Asked,
  bring: (context: Context, place: Place) => Promise<readonly ReceivedFile[]>,
): Promise<Outcome<null, NotAllowed>> {
  return inTransaction<Context, Outcome<null, NotAllowed>>(context, async (context) => {
    const { db, now, actorId } = context;
    const actor = await lockMember(db, { organisationId, personId: actorId });
    if (!actor || actor.role === 'reader') return refuse({ reason: 'not-allowed' });
    const { authorityId } = actor.organisation;
    const place = { authorityId, holder: { kind: documentHolder, id: organisationId } };
    for (const { id: fileId } of await bring(context, place)) {
      const document = { authorityId, organisationId, kind, fileId, expiresOn, actorId, now };
      await insertDocument(db, document);
    }
    return accept(null);
  });
}

type Removal = { organisationId: string; documentId: string; reason: string };

/** The dossiers that took a copy keep theirs. */
export async function removeDocument(
  context: Context,
  { organisationId, documentId, reason }: Removal,
): Promise<Outcome<null, NotAllowed>> {
  const removed = await inTransaction<Context, Outcome<string | null, NotAllowed>>(
    context,
    async (context) => {
      const { db, actorId } = context;
      const actor = await lockMember(db, { organisationId, personId: actorId });
      if (!actor || actor.role === 'reader') return refuse({ reason: 'not-allowed' });
      const document = await deleteDocument(db, { organisationId, documentId });
      if (!document) return accept(null);
      const authorityIds = [actor.organisation.authorityId];
      return accept(await markRemoved(context, { id: document.fileId, authorityIds, reason }));
    },
  );
  if (!removed.ok) return removed;
  if (removed.value !== null) await eraseUnheldContent(context, removed.value);
  return accept(null);
}
