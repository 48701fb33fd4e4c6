import { expect, test } from 'vitest';
import type { Role } from '#kernel/role.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { anEnvelope, aProgramme } from '#test/builders/envelope.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { changeEnvelope } from './change-envelope.ts';
import { nameDelegates } from './name-delegates.ts';

const database = useDatabase();
const signingKey = aSigningKey();

async function someone(authorityId: string, role: Role, name: string) {
  const { db } = database;
  const person = await aPerson(db, { name, roles: [{ authorityId, role }] });
  const headers = await sessionOf({ ...partsForTest(), db, signingKey }, person);
  const app = anApp(db, { signingKey });
  const open = (path: string) => app.request(path, { headers });
  const post = (path: string, fields: [string, string][]) =>
    app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) });
  return {
    ...person,
    open,
    post,
    words: async (path: string) => wordsOf(await (await open(path)).text()),
  };
}

const delegation = { service: 'DDETS de l’Ariège (fictive)', reference: 'Arrêté fictif nº 3' };

async function aDelegatedPart() {
  const { db } = database;
  const { authority, programme } = await aProgramme(db);
  const whole = await anEnvelope(db, programme, { name: 'Enveloppe entière' });
  const place = { parentId: whole.id, euros: 20_000 };
  const part = await anEnvelope(db, programme, { ...place, name: 'Part de l’Ariège', delegation });
  const beside = await anEnvelope(db, programme, { ...place, name: 'Part voisine', delegation });
  const base = `/office/programmes/${programme.id}`;
  const at = ({ id }: { id: string }) => `${base}/envelopes/${id}`;
  return { authority, whole, part, beside, base, at };
}

test('a person of the service reads the part they were named for, and nothing around it', async () => {
  const { authority, whole, part, beside, base, at } = await aDelegatedPart();
  const officer = await someone(authority.id, 'officer', 'Officier (fictif)');
  const named = await someone(authority.id, 'department-service', 'Ariège (fictive)');
  const other = await someone(authority.id, 'department-service', 'Gers (fictif)');
  expect(await named.words('/office/programmes')).toContain('Aucune part ne vous est déléguée');

  expect(await officer.words(at(part))).toContain('Qui suit cette part');
  const answer = await officer.post(`${at(part)}/delegates`, [['delegates', named.id]]);
  expect(answer.status).toBe(303);

  const list = await named.words('/office/programmes');
  expect([list.includes('Part de l’Ariège'), list.includes('Part voisine')]).toEqual([true, false]);
  const shown = await (await named.open(at(part))).text();
  expect(wordsOf(shown)).toContain('Signée et payée par : DDETS de l’Ariège (fictive)');
  // Read only, and nothing on it leads to what is not theirs.
  const links = [...shown.matchAll(/href="(\/office\/programmes\/[^"#?]*)/g)].map(
    ([, href]) => href,
  );
  expect(new Set(links)).toEqual(new Set([at(part)]));
  const statuses = [];
  for (const path of [at(part), `${at(part)}/entries.csv`]) {
    statuses.push([(await named.open(path)).status, (await other.open(path)).status]);
  }
  expect(statuses).toEqual([
    [200, 404],
    [200, 404],
  ]);
  for (const path of [at(whole), at(beside), base, `${base}/envelopes.csv`, `${base}/share`]) {
    expect([path, (await named.open(path)).status]).toEqual([path, 404]);
  }
  expect((await named.post(`${at(part)}/delegates`, [['delegates', named.id]])).status).toBe(404);
  expect(await other.words('/office/programmes')).not.toContain('Part de l’Ariège');
});

test('who loses the role, or whose delegation ends, sees it no more', async () => {
  const { db } = database;
  const { authority, part, beside, at } = await aDelegatedPart();
  const named = await someone(authority.id, 'department-service', 'Ariège (fictive)');
  const context = aContext(db);
  for (const envelope of [part, beside]) {
    settled(await nameDelegates(context, envelope, [named.id]));
  }
  settled(await changeEnvelope(context, beside, { ...beside, delegation: null }));
  expect([(await named.open(at(part))).status, (await named.open(at(beside))).status]).toEqual([
    200, 404,
  ]);
  expect(await nameDelegates(context, beside, [named.id])).toEqual({
    ok: false,
    refusal: { reason: 'not-delegated' },
  });
  await db.deleteFrom('memberships').where('person_id', '=', named.id).execute();
  const rows = await db.selectFrom('envelope_delegates').select('person_id').execute();
  expect([
    rows.filter(({ person_id }) => person_id === named.id),
    (await named.open(at(part))).status,
  ]).toEqual([[], 404]);
});

test('only a person of a departmental service of the same authority is named', async () => {
  const { db } = database;
  const { authority, part, whole } = await aDelegatedPart();
  const elsewhere = await aDelegatedPart();
  const officer = await someone(authority.id, 'officer', 'Officier (fictif)');
  const stranger = await someone(elsewhere.authority.id, 'department-service', 'Ailleurs (fictif)');
  const context = aContext(db);
  for (const { id } of [officer, stranger]) {
    expect(await nameDelegates(context, part, [id])).toEqual({
      ok: false,
      refusal: { reason: 'delegate-unknown' },
    });
  }
  const named = await someone(authority.id, 'department-service', 'Ariège (fictive)');
  const row = { authority_id: authority.id, person_id: named.id, named_at: context.now };
  await expect(
    db
      .insertInto('envelope_delegates')
      .values({ ...row, envelope_id: whole.id })
      .execute(),
  ).rejects.toThrow(/not delegated/);
});
