import { appendFile, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { createAuthority } from '#features/people/create-authority.ts';
import { noon, settled } from '#test/builders/call.ts';
import { aPdf, inPieces } from '#test/builders/file.ts';
import { useDatabase } from '#test/database.ts';
import { useFiles } from '#test/files.ts';
import { examineFiles } from './examine-files.ts';
import { objectKey } from './object-store.ts';
import { receiveFile } from './receive-file.ts';

const database = useDatabase();
const files = useFiles();

test('a missing, a cut and an altered content are found; a removed file is not looked for', async () => {
  const { db } = database;
  const context = { db, files, now: noon, actorId: null };
  const named = { name: 'Service (fictif)', shortName: 'service' };
  const authorityId = settled(await createAuthority(context, named)).id;
  const kept = [];
  for (const title of ['sain', 'perdu', 'coupé', 'changé']) {
    const reception = {
      authorityId,
      holder: { kind: 'drop-box', id: authorityId },
      name: `${title}.pdf`,
      accepted: ['pdf' as const],
      maxBytes: 10_000,
    };
    kept.push(settled(await receiveFile(context, inPieces(await aPdf(title)), reception)));
  }
  expect(await examineFiles(db, files.store, { deep: false })).toEqual({
    files: 4,
    hashed: 4,
    faults: [],
  });

  const [, lost, cut, changed] = kept;
  if (!lost || !cut || !changed) throw new Error('Four were kept');
  const at = (sha256: string) => join(files.dataDir, 'files', objectKey(sha256));
  await rm(at(lost.sha256));
  await appendFile(at(cut.sha256), 'x');
  await writeFile(at(changed.sha256), Buffer.alloc(changed.size, 'x'));
  const { faults } = await examineFiles(db, files.store, { deep: true });
  const byId = (a: { fileId: string }, b: { fileId: string }) => (a.fileId < b.fileId ? -1 : 1);
  const expected = [
    { fileId: lost.id, broken: 'missing' },
    { fileId: cut.id, broken: 'size' },
    { fileId: changed.id, broken: 'content' },
  ];
  expect([...faults].sort(byId)).toEqual(expected.sort(byId));

  const gone = { removed_at: noon, removal_reason: 'Essai' };
  await db
    .updateTable('files')
    .set(gone)
    .where('id', '!=', kept[0]?.id ?? '')
    .execute();
  expect(await examineFiles(db, files.store, { deep: true })).toMatchObject({
    files: 1,
    faults: [],
  });
});
