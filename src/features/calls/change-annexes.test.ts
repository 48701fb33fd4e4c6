import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { inTransaction } from '#platform/database.ts';
import { objectKey } from '#platform/files/object-store.ts';
import { type Files, openFiles } from '#platform/files/open-files.ts';
import { prepareFile } from '#platform/files/prepare-file.ts';
import { aContext, noon, settled } from '#test/builders/call.ts';
import { aDraftCall } from '#test/builders/draft-call.ts';
import { aPdf, inPieces } from '#test/builders/file.ts';
import { useDatabase } from '#test/database.ts';
import { listAnnexes } from './annex-queries.ts';
import { addAnnexes, removeAnnex } from './change-annexes.ts';
import { deleteDraft } from './end-call.ts';
import { publishCall } from './publish-call.ts';

const database = useDatabase();
let dataDir = '';
let files: Files;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'laureat-annexes-'));
  files = openFiles({ dataDir, filesUrl: null, clamdUrl: null });
});
afterAll(() => rm(dataDir, { recursive: true }));

const context = () => ({ ...aContext(database.db), files });
const limits = { accepted: ['pdf' as const], maxBytes: 1_000_000 };
const aFile = async (title: string) => {
  const given = { name: `${title}.pdf`, bytes: inPieces(await aPdf(title)) };
  return settled(await prepareFile(files.incoming, given, limits));
};
type Draft = Awaited<ReturnType<typeof aDraftCall>>;
const add = async ({ id: callId, office }: Draft, title: string) =>
  addAnnexes(context(), { office, callId, prepared: [await aFile(title)] });
const publish = async ({ id: callId, office, read }: Draft) =>
  publishCall(context(), { office, callId, version: (await read()).version, from: null });
const namesOf = async ({ read }: Draft) =>
  (await listAnnexes(database.db, await read())).map(({ name }) => name);

test('an annex and a publication at once: it is in before, or it is refused', async () => {
  const draft = await aDraftCall(database.db);
  const [added, published] = await Promise.all([add(draft, 'cahier'), publish(draft)]);
  expect(published.ok).toBe(true);
  expect(await namesOf(draft)).toEqual(added.ok ? ['cahier.pdf'] : []);
  expect(await add(draft, 'trop-tard')).toEqual({
    ok: false,
    refusal: { reason: 'not-a-draft', state: 'published' },
  });
});

test('plain SQL neither adds nor removes an annex of a published call', async () => {
  const draft = await aDraftCall(database.db);
  settled(await add(draft, 'cahier'));
  settled(await publish(draft));
  const [annex] = await listAnnexes(database.db, await draft.read());
  const known = /never change/;
  const remove = database.db
    .updateTable('files')
    .set({ removed_at: noon, removal_reason: 'Glissé dehors.' })
    .where('id', '=', annex?.id ?? '');
  await expect(remove.execute()).rejects.toThrow(known);
  const slip = sql`insert into files (id, authority_id, holder_kind, holder_id, name, sha256,
      size_bytes, media_type, antivirus, received_at)
    select gen_random_uuid(), authority_id, holder_kind, holder_id, 'glisse.pdf', sha256,
      size_bytes, media_type, antivirus, received_at
    from files where id = ${annex?.id}`;
  await expect(slip.execute(database.db)).rejects.toThrow(known);
  // What the antivirus says of it is no change of the call.
  const scan = { antivirus: 'clean' as const, scanned_at: noon };
  await database.db
    .updateTable('files')
    .set(scan)
    .where('id', '=', annex?.id ?? '')
    .execute();
  expect(await namesOf(draft)).toEqual(['cahier.pdf']);
});

test('a draft goes with its annexes, or neither goes', async () => {
  const draft = await aDraftCall(database.db);
  settled(await add(draft, 'premier'));
  settled(await add(draft, 'second'));
  const kept = await listAnnexes(database.db, await draft.read());
  const second = kept.find(({ name }) => name === 'second.pdf');
  const { id: callId, office } = draft;
  const reason = 'Supprimé avec le brouillon.';
  const undone = inTransaction(context(), async (joined) => {
    settled(await deleteDraft(joined, { office, callId, reason }));
    throw new Error('undone');
  });
  await expect(undone).rejects.toThrow('undone');
  expect((await namesOf(draft)).sort()).toEqual(['premier.pdf', 'second.pdf']);

  settled(await removeAnnex(context(), { office, callId, fileId: second?.id ?? '', reason }));
  expect(await namesOf(draft)).toEqual(['premier.pdf']);
  const [left] = await listAnnexes(database.db, await draft.read());
  const { freed } = settled(await deleteDraft(context(), { office, callId, reason }));
  expect(freed).toEqual([left?.sha256]);
  const rows = await database.db
    .selectFrom('files')
    .select('removal_reason')
    .where('holder_id', '=', callId)
    .execute();
  expect(rows).toEqual([{ removal_reason: reason }, { removal_reason: reason }]);
  expect(await files.store.sizeOf(objectKey(second?.sha256 ?? ''))).toBeNull();
});
