import { randomUUID } from 'node:crypto';
import type { Db } from '#platform/database.ts';
import type { AttachedFault } from './attached-file.ts';
import './attached-rows.ts';
import type { SourceFile } from '../import/source-line.ts';

type Named = {
  authorityId: string;
  applicationId: string;
  importId: string;
  number: string;
  files: readonly SourceFile[];
};

/** One that came already stays; of the others, the newest address is the one that may still live. */
export async function nameAttached(db: Db, { files, ...of }: Named): Promise<void> {
  if (files.length === 0) return;
  await db
    .insertInto('attached_files')
    .values(
      files.map(({ name, url }) => ({
        id: randomUUID(),
        authority_id: of.authorityId,
        application_id: of.applicationId,
        import_id: of.importId,
        number: of.number,
        name,
        address: url,
      })),
    )
    .onConflict((conflict) =>
      conflict
        .columns(['application_id', 'name'])
        .doUpdateSet((eb) => ({
          import_id: eb.ref('excluded.import_id'),
          address: eb.ref('excluded.address'),
          failure: null,
        }))
        .where('attached_files.file_id', 'is', null),
    )
    .execute();
}

/** Under its lock. */
export const markCame = (db: Db, id: string, fileId: string) =>
  db
    .updateTable('attached_files')
    .set({ file_id: fileId, address: null, failure: null })
    .where('id', '=', id)
    .execute();

export const markFailed = (db: Db, id: string, failure: AttachedFault) =>
  db
    .updateTable('attached_files')
    .set({ failure: JSON.stringify(failure) })
    .where('id', '=', id)
    .where('file_id', 'is', null)
    .execute();

/** Those that failed are tried once more. */
export const awaitAgain = (db: Db, importId: string) =>
  db
    .updateTable('attached_files')
    .set({ failure: null })
    .where('import_id', '=', importId)
    .where('file_id', 'is', null)
    .execute();
