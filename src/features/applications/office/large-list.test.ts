import { sql } from 'kysely';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { anOpenApplicationCall } from '#test/builders/application.ts';
import { noon } from '#test/builders/call.ts';
import { manyFiled } from '#test/builders/filed-applications.ts';
import { useDatabase } from '#test/database.ts';
import { openLogged } from '#test/logged-database.ts';
import { aVisitor } from '#test/service-visitor.ts';
import { noFilter, usualSort } from './application-list.ts';
import { listFiled, sumFiled } from './application-list-queries.ts';

const database = useDatabase();
let logged: ReturnType<typeof openLogged>;
afterAll(() => logged.close());

let place: Awaited<ReturnType<typeof anOpenApplicationCall>>;
let other: Awaited<ReturnType<typeof anOpenApplicationCall>>;
beforeAll(async () => {
  const { db } = database;
  logged = openLogged(database.address);
  place = await anOpenApplicationCall(db, 'cinq-mille', { sealed: true, closesAt: noon });
  other = await anOpenApplicationCall(db, 'trois', { closesAt: noon });
  await manyFiled(db, place, 5000);
  await manyFiled(db, other, 3);
  await sql`analyze`.execute(db);
}, 60_000);

test('five thousand dossiers are asked for in as many statements as three', async () => {
  const officer = await aVisitor(logged.db, place.officer);
  const colleague = await aVisitor(logged.db, other.officer);
  const listOf = (call: { id: string }) => `/office/calls/${call.id}/applications`;
  // Once for nothing: a connection that signs somebody in looks at the catalogue first.
  await officer.get(listOf(place.call));
  await colleague.get(listOf(other.call));
  const few = await logged.during(() => colleague.get(listOf(other.call)));
  const many = await logged.during(() => officer.get(listOf(place.call)));
  const statements = (queries: typeof few) => queries.map((query) => query.sql).sort();
  expect(statements(many)).toEqual(statements(few));
  const first = await officer.read(listOf(place.call));
  expect(first).toContain('5 000 dossiers');
  expect(first).toContain('Page 1 sur 100');
  const csv = new TextDecoder().decode(await officer.bytes(`${listOf(place.call)}.csv`));
  expect(csv.trim().split('\r\n')).toHaveLength(5001);
});

test('no step of the list reads dossiers, versions or conflicts again for each row', async () => {
  const reader = {
    personId: place.officer.id,
    memberships: [{ authorityId: place.authorityId, role: 'officer' as const }],
  };
  const listing = { reader, now: noon, callId: place.call.id, filter: noFilter, codes: [] };
  const page = { sort: usualSort, limit: 50, offset: 0 };
  const queries = await logged.during(async () => {
    await listFiled(logged.db, listing, page);
    await sumFiled(logged.db, listing);
  });
  const [page50, sum] = await Promise.all(queries.map((query) => logged.planOf(query)));
  const again = [...(page50 ?? []), ...(sum ?? [])].filter((step) => step.startsWith('SubPlan'));
  expect(again).toEqual([]);
  expect(page50?.filter((step) => step.endsWith(' applications'))).toEqual([
    'Index Scan applications',
  ]);
});
