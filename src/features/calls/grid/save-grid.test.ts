import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Db } from '#platform/database.ts';
import { aBareDraft } from '#test/builders/bare-draft.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { useDatabase } from '#test/database.ts';
import { defaultGrid } from './default-grid.ts';
import { findGrid, listGridRevisions } from './grid-queries.ts';
import { saveGrid } from './save-grid.ts';
import { startGrid } from './start-grid.ts';

const database = useDatabase();
const at = (minute: number) => new Date(Date.UTC(2026, 10, 24, 9, minute));

let calls = 0;
async function aDraft(db: Db): Promise<string> {
  calls += 1;
  return (await aBareDraft(db, `grille-${calls}`)).id;
}

const publish = (db: Db, id: string) =>
  sql`update calls set state = 'published', public_from = now() where id = ${id}`.execute(db);

const saving = (callId: string, minute: number) => ({
  context: { ...aContext(database.db), now: at(minute) },
  asked: { callId, grid: defaultGrid, reason: '', from: null as Date | null },
});

test('a draft is edited in place, even unfinished', async () => {
  const callId = await aDraft(database.db);
  await startGrid({ db: database.db, now: at(0) }, { callId, copiedFrom: null });
  const { context, asked } = saving(callId, 1);
  const grid = { ...defaultGrid, criteria: [] };
  expect(await saveGrid(context, { ...asked, grid, from: at(0) })).toEqual({
    ok: true,
    value: { revision: 1 },
  });
  expect(await listGridRevisions(database.db, callId)).toEqual([
    { revision: 1, grid, reason: null, savedAt: at(1) },
  ]);
});

test('what somebody else saved meanwhile is not written over', async () => {
  const callId = await aDraft(database.db);
  const { context, asked } = saving(callId, 1);
  const answers = await Promise.all([1, 2, 3, 4].map(() => saveGrid(context, asked)));
  expect(answers.filter(({ ok }) => ok).length).toEqual(1);
  expect(answers.filter(({ ok }) => !ok)).toEqual(
    Array(3).fill({ ok: false, refusal: { reason: 'grid-changed-meanwhile', savedAt: at(1) } }),
  );
});

test('once published a change is a revision, whole and with its reason', async () => {
  const callId = await aDraft(database.db);
  const { context, asked } = saving(callId, 1);
  settled(await saveGrid(context, asked));
  await publish(database.db, callId);

  const later = { ...asked, from: at(1) };
  const [, ...criteria] = defaultGrid.criteria;
  const lighter = { ...defaultGrid, criteria };
  const reason = 'Un critère en double';
  expect(await saveGrid(context, later)).toEqual({
    ok: false,
    refusal: { reason: 'grid-reason-missing' },
  });
  expect(
    await saveGrid(context, { ...later, reason, grid: { ...defaultGrid, criteria: [] } }),
  ).toEqual({ ok: false, refusal: { reason: 'grid-faulty', faults: [{ kind: 'no-criterion' }] } });
  settled(await saveGrid({ ...context, now: at(2) }, { ...later, reason, grid: lighter }));
  expect(
    (await listGridRevisions(database.db, callId)).map(({ revision, grid, reason }) => [
      revision,
      grid.criteria.length,
      reason,
    ]),
  ).toEqual([
    [2, 4, reason],
    [1, 5, null],
  ]);
  expect(
    await database.db
      .selectFrom('events')
      .select(['name', 'facts'])
      .where('subject_id', '=', callId)
      .orderBy('sequence')
      .execute(),
  ).toEqual([
    { name: 'grid-saved', facts: { revision: 1, criteria: 5 } },
    { name: 'grid-revised', facts: { revision: 2, criteria: 4 } },
  ]);
});

test('from the review on it never changes', async () => {
  const callId = await aDraft(database.db);
  const { context, asked } = saving(callId, 1);
  settled(await saveGrid(context, asked));
  await publish(database.db, callId);
  await sql`update calls set state = 'under-review' where id = ${callId}`.execute(database.db);
  expect(await saveGrid(context, { ...asked, from: at(1), reason: 'Trop tard' })).toEqual({
    ok: false,
    refusal: { reason: 'grid-in-use', state: 'under-review' },
  });
});

test('PostgreSQL refuses the same to plain SQL', async () => {
  const { db } = database;
  const callId = await aDraft(db);
  const { context, asked } = saving(callId, 1);
  settled(await saveGrid(context, asked));
  const insert = (revision: number, reason: string | null) =>
    sql`insert into grid_revisions (authority_id, call_id, revision, content, reason, saved_at)
      select authority_id, id, ${revision}, '{}', ${reason}, now() from calls where id = ${callId}`.execute(
      db,
    );
  const change = () =>
    sql`update grid_revisions set content = '{}' where call_id = ${callId}`.execute(db);
  const constraintOf = (work: Promise<unknown>) =>
    work.then(
      () => null,
      (error: { constraint?: string }) => error.constraint,
    );

  expect(await constraintOf(insert(3, 'x'))).toEqual('grid_revisions_follow_each_other');
  expect(await constraintOf(insert(2, null))).toEqual('only_a_later_revision_gives_a_reason');
  expect(await constraintOf(insert(2, ' '))).toEqual('a_grid_revision_gives_its_reason');
  await publish(db, callId);
  expect(await constraintOf(change())).toEqual('the_grid_of_a_published_call_never_changes');
  await sql`update calls set state = 'under-review' where id = ${callId}`.execute(db);
  expect(await constraintOf(insert(2, 'x'))).toEqual('a_grid_never_changes_once_reviews_may_begin');
  expect((await findGrid(db, callId))?.grid).toEqual(defaultGrid);
});

test('a draft that is deleted takes its grid with it', async () => {
  const callId = await aDraft(database.db);
  await startGrid({ db: database.db, now: at(0) }, { callId, copiedFrom: null });
  await database.db.deleteFrom('calls').where('id', '=', callId).execute();
  expect(await findGrid(database.db, callId)).toEqual(null);
});

test('a copied call begins with the grid of the other', async () => {
  const [from, to] = [await aDraft(database.db), await aDraft(database.db)];
  const { context, asked } = saving(from, 1);
  const grid = { ...defaultGrid, questions: [] };
  settled(await saveGrid(context, { ...asked, grid }));
  await startGrid({ db: database.db, now: at(2) }, { callId: to, copiedFrom: from });
  expect((await findGrid(database.db, to))?.grid).toEqual(grid);
});
