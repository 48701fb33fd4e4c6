import { expect, test } from 'vitest';
import { moveDomainClock } from '#platform/domain-clock.ts';
import { objectKey } from '#platform/files/object-store.ts';
import { openFiles } from '#platform/files/open-files.ts';
import { receiveFile } from '#platform/files/receive-file.ts';
import { createLog } from '#platform/log.ts';
import { verifyChains } from '#platform/verify-chains.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aDraft } from '#test/builders/application.ts';
import { noon, settled } from '#test/builders/call.ts';
import { aPdf, inPieces } from '#test/builders/file.ts';
import { aFiledApplication, sign } from '#test/builders/filed-application.ts';
import { sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { useFiles } from '#test/files.ts';
import { partsForTest, settingsForTest } from '#test/frame-parts.ts';
import { eraseDraft } from './erase-draft.ts';
import { eraseSleepingDraftsJob } from './sleeping-drafts-job.ts';

const database = useDatabase();
const signingKey = aSigningKey();
const { dataDir } = useFiles();
const settings = settingsForTest({ demo: true, dataDir });
const files = openFiles(settings);
const context = (reader: Parameters<typeof eraseDraft>[0]['reader'], now = noon) => ({
  db: database.db,
  files,
  now,
  reader,
});

const countOf = async (table: 'applications' | 'application_answers', id: string) => {
  const { count } = await database.db
    .selectFrom(table)
    .select(({ fn }) => fn.countAll<bigint>().as('count'))
    .where(table === 'applications' ? 'id' : 'application_id', '=', id)
    .executeTakeFirstOrThrow();
  return Number(count);
};

test('a draft goes whole, its neighbour stays, its chain says so and verifies', async () => {
  const draft = await aDraft(database.db, 'erased');
  const neighbour = await aDraft(database.db, 'neighbour');
  await sign(database.db, draft);
  settled(await eraseDraft(context(draft.reader), draft.id));
  expect([
    await countOf('applications', draft.id),
    await countOf('application_answers', draft.id),
    await countOf('applications', neighbour.id),
  ]).toEqual([0, 0, 1]);
  const last = await database.db
    .selectFrom('events')
    .select(['name', 'facts'])
    .where('subject_id', '=', draft.id)
    .orderBy('sequence', 'desc')
    .executeTakeFirstOrThrow();
  expect(last).toEqual({ name: 'draft-erased', facts: { files: 0 } });
  expect((await verifyChains(database.db)).faults).toEqual([]);
});

test('the files of its answers and the scan of its signed page go too', async () => {
  const { db } = database;
  const draft = await aDraft(db, 'erased-files');
  const neighbour = await aDraft(db, 'neighbour-files');
  const held = async (id: string, kind: string) => {
    const place = { authorityId: draft.authorityId, holder: { kind, id } };
    const context = { db, files, now: noon, actorId: draft.reader.personId };
    const limits = { accepted: ['pdf' as const], maxBytes: 1_000_000 };
    const bytes = inPieces(await aPdf(`${kind} ${id}`));
    return settled(await receiveFile(context, bytes, { ...place, ...limits, name: 'page.pdf' }));
  };
  const [answered, scanned, kept] = [
    await held(draft.id, 'application-answer'),
    await held(draft.id, 'application-signature'),
    await held(neighbour.id, 'application-signature'),
  ];
  settled(await eraseDraft(context(draft.reader), draft.id));
  const sizes = [answered, scanned, kept].map(({ sha256 }) =>
    files.store.sizeOf(objectKey(sha256)),
  );
  expect(await Promise.all(sizes)).toEqual([null, null, kept.size]);
  const left = await db
    .selectFrom('files')
    .select('id')
    .where('holder_id', 'in', [draft.id, neighbour.id])
    .where('removed_at', 'is', null)
    .execute();
  expect(left).toEqual([{ id: kept.id }]);
});

test('what was filed is not erased, nor a draft of others or by who only reads', async () => {
  const filed = await aFiledApplication(database.db, 'kept');
  const draft = await aDraft(database.db, 'others', { others: ['reader'] });
  expect(await eraseDraft(context(filed.reader), filed.id)).toEqual({
    ok: false,
    refusal: { reason: 'not-a-draft', state: 'submitted' },
  });
  for (const reader of [filed.reader, ...draft.otherReaders]) {
    expect(await eraseDraft(context(reader), draft.id)).toEqual({
      ok: false,
      refusal: { reason: 'application-unknown' },
    });
  }
  expect(await countOf('applications', draft.id)).toEqual(1);
});

test('the page says what will be lost, and once it is done the address is gone', async () => {
  await moveDomainClock(database.db, noon);
  const draft = await aDraft(database.db, 'page');
  const parts = { ...partsForTest(), settings, db: database.db, signingKey };
  const app = anApp(database.db, parts);
  const headers = await sessionOf(parts, { id: draft.reader.personId });
  const path = `/applications/${draft.id}/erasure`;
  const page = wordsOf(await (await app.request(path, { headers })).text());
  expect(page).toMatch(/Ce qui sera perdu.*\d+ réponses.*0 fichier joint/);
  const form = new URLSearchParams();
  const done = await app.request(path, { method: 'POST', headers, body: form });
  expect([done.status, wordsOf(await done.text()).includes('Le brouillon est effacé')]).toEqual([
    200,
    true,
  ]);
  expect((await app.request(path, { headers })).status).toEqual(404);
});

const aDay = 86_400_000;

async function night(days: number) {
  await moveDomainClock(database.db, new Date(noon.getTime() + days * aDay));
  const job = {
    ...{ db: database.db, settings, log: createLog('silent'), signingKey },
    ...{ now: new Date(), jobId: 'essai', isLastAttempt: false },
    signal: new AbortController().signal,
  };
  await eraseSleepingDraftsJob.run(job, {}, async () => {});
}

const warnedOf = async (authorityId: string) =>
  (
    await database.db
      .selectFrom('mails')
      .select('to_address')
      .where('kind', '=', 'draft-erasure')
      .where('authority_id', '=', authorityId)
      .execute()
  ).length;

test('a draft that sleeps is told of, then erased; one that is touched, open or filed is not', async () => {
  const { db } = database;
  const asleep = await aDraft(db, 'asleep');
  const touched = await aDraft(db, 'touched');
  const open = await aDraft(db, 'open', { closesAt: new Date(noon.getTime() + 400 * aDay) });
  const filed = await aFiledApplication(db, 'slept-filed');
  await night(59);
  expect(await warnedOf(asleep.authorityId)).toEqual(0);
  await night(70);
  await night(71);
  expect(await warnedOf(asleep.authorityId)).toEqual(1);
  await db
    .updateTable('applications')
    .set({ changed_at: new Date(noon.getTime() + 80 * aDay) })
    .where('id', '=', touched.id)
    .execute();
  await night(99);
  expect(await countOf('applications', asleep.id)).toEqual(1);
  await night(101);
  expect([
    await countOf('applications', asleep.id),
    await countOf('applications', touched.id),
    await countOf('applications', open.id),
    await countOf('applications', filed.id),
  ]).toEqual([0, 1, 1, 1]);
  expect([await warnedOf(open.authorityId), await warnedOf(filed.authorityId)]).toEqual([0, 0]);
  const erased = await db
    .selectFrom('events')
    .select('facts')
    .where('subject_kind', '=', 'retention')
    .where('subject_id', '=', 'erase-sleeping-drafts')
    .execute();
  expect(erased.length).toBeGreaterThan(0);
});
