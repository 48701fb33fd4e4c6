import { sql } from 'kysely';
import { beforeAll, expect, test } from 'vitest';
import type { PlainDay } from '#kernel/day.ts';
import { euros } from '#kernel/money.ts';
import { moveDomainClock } from '#platform/domain-clock.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aContext, noon, settled } from '#test/builders/call.ts';
import { anEnvelope, aProgramme } from '#test/builders/envelope.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest, settingsForTest } from '#test/frame-parts.ts';
import { award, reserve } from './ledger/ledger-verbs.ts';

const database = useDatabase();
const signingKey = aSigningKey();
/** A demonstration, where the clock of calls can be set: eight weeks before the end of 2026. */
const settings = settingsForTest({ demo: true });
const app = () => anApp(database.db, { signingKey, settings });
type Headers = Record<string, string>;

async function sessionAs(authorityId: string, role: 'officer' | 'auditor'): Promise<Headers> {
  const { db } = database;
  const person = await aPerson(db, { roles: [{ authorityId, role }] });
  return sessionOf({ ...partsForTest(), db, signingKey }, person);
}

async function anOffice() {
  const { authority, programme } = await aProgramme(database.db);
  return { authority, programme, officer: await sessionAs(authority.id, 'officer') };
}

const read = async (path: string, headers: Headers) =>
  wordsOf(await (await app().request(path, { headers })).text());
const send = (path: string, headers: Headers, form: Record<string, string>) =>
  app().request(path, { method: 'POST', headers, body: new URLSearchParams(form) });
/** Which field is refused, and whether what was typed is still there. */
const refusedAt = async (answer: Response, typed: string) => {
  const html = await answer.text();
  return [answer.status, /id="(\w+)-error"/.exec(html)?.[1], html.includes(`value="${typed}"`)];
};

const anEmptyEnvelope = {
  parent: '',
  year: '2026',
  channel: 'call',
  name: 'Appels 2026',
  territory: 'R76',
  source: 'Notification fictive nº 12',
  budgetProgramme: '304',
  costCentre: '',
  activityCodes: '0304501, 0304502',
  closesOn: '2026-12-31',
  commitment: '250 000',
  payment: '',
  service: '',
  reference: '',
};

let office: Awaited<ReturnType<typeof anOffice>>;
beforeAll(async () => {
  await moveDomainClock(database.db, noon);
  office = await anOffice();
});

test('from nothing: an officer creates a programme, opens an envelope, and reads its sums', async () => {
  const { authority } = await aProgramme(database.db);
  const officer = await sessionAs(authority.id, 'officer');
  const created = await send('/office/programmes', officer, {
    authority: authority.id,
    name: 'Stratégie d’exemple',
    first: '2025',
    last: '2027',
    description: '',
    source: '',
  });
  const page = created.headers.get('location')?.split('?')[0] ?? '';
  expect([created.status, page]).toEqual([
    303,
    expect.stringMatching(/^\/office\/programmes\/.{36}$/),
  ]);
  expect(await read(page, officer)).toContain('Aucune enveloppe');

  const opened = await send(`${page}/envelopes`, officer, anEmptyEnvelope);
  expect(opened.status).toEqual(303);
  const envelope = await read(opened.headers.get('location') ?? '', officer);
  expect(envelope).toContain('L’enveloppe est enregistrée');
  expect(envelope).toContain('Occitanie');
  expect(envelope).toContain('0304501, 0304502');
  expect(envelope).toContain('Notification fictive nº 12');
  const programme = await read(page, officer);
  expect(programme).toContain('Enveloppes 2026 1 enveloppe');
  expect(programme).toContain('250 000 €');
  expect(await read('/office/programmes', officer)).toContain('2 programmes');
});

test('what cannot be opened is refused at its field, and nothing typed is lost', async () => {
  const { officer, programme } = office;
  const at = `/office/programmes/${programme.id}/envelopes`;
  const refused = async (given: Partial<typeof anEmptyEnvelope>) =>
    refusedAt(
      await send(at, officer, { ...anEmptyEnvelope, ...given }),
      'Notification fictive nº 12',
    );
  expect([
    await refused({ name: '' }),
    await refused({ year: '2031' }),
    await refused({ year: '20a6' }),
    await refused({ closesOn: '2027-01-01' }),
    await refused({ closesOn: 'demain' }),
    await refused({ commitment: '1.234' }),
    await refused({ payment: '-5' }),
    await refused({ territory: '999' }),
    await refused({ commitment: '0,00', payment: '-1' }),
  ]).toEqual([
    [422, 'name', true],
    [422, 'year', true],
    [422, 'year', true],
    [422, 'closesOn', true],
    [422, 'closesOn', true],
    [422, 'commitment', true],
    [422, 'payment', true],
    [422, 'territory', true],
    [422, 'payment', true],
  ]);
  expect(await read(`/office/programmes/${programme.id}`, officer)).toContain('Aucune enveloppe');
});

test('a part is taken from its whole, delegated to the service that signs and pays', async () => {
  const { officer, programme } = await anOffice();
  const whole = await anEnvelope(database.db, programme);
  const at = `/office/programmes/${programme.id}/envelopes`;
  expect(await read(`${at}/new?parent=${whole.id}`, officer)).toContain(
    'qui a encore 100 000 € en AE et 100 000 € en CP',
  );
  const part = {
    ...anEmptyEnvelope,
    parent: whole.id,
    name: 'Part de l’Ariège',
    territory: '09',
    commitment: '40 000',
    service: 'DDETS de l’Ariège (fictif)',
  };
  const tooMuch = { ...part, commitment: '100 001', reference: 'Arrêté fictif nº 7' };
  expect(await refusedAt(await send(at, officer, part), '40 000')).toEqual([
    422,
    'reference',
    true,
  ]);
  expect(await refusedAt(await send(at, officer, tooMuch), '100 001')).toEqual([
    422,
    'commitment',
    true,
  ]);
  const opened = await send(at, officer, { ...part, reference: 'Arrêté fictif nº 7' });
  const page = await read(opened.headers.get('location') ?? '', officer);
  expect(page).toContain('Signée et payée par : DDETS de l’Ariège (fictif) (Arrêté fictif nº 7)');
  expect(await read(`${at}/${whole.id}`, officer)).toContain(
    'Reste en AE ni réservé, ni confié à une sous-enveloppe 60 000 €',
  );
});

test('credits are transferred within the year with a reason, and carried over by an act alone', async () => {
  const { officer, programme } = await anOffice();
  const [from, to, next] = [
    await anEnvelope(database.db, programme, { name: 'Premier canal' }),
    await anEnvelope(database.db, programme, { name: 'Second canal', channel: 'other' }),
    await anEnvelope(database.db, programme, { name: 'Année suivante', year: 2027 }),
  ];
  const at = `/office/programmes/${programme.id}/envelopes/${from.id}`;
  const moved = { target: to.id, commitment: '30 000', payment: '', reason: 'Priorité jeunesse' };
  expect((await send(`${at}/transfer`, officer, moved)).status).toEqual(303);
  expect(
    await refusedAt(
      await send(`${at}/transfer`, officer, { ...moved, commitment: '70 001' }),
      '70 001',
    ),
  ).toEqual([422, 'commitment', true]);
  expect(
    await refusedAt(await send(`${at}/transfer`, officer, { ...moved, target: next.id }), '30 000'),
  ).toEqual([422, 'target', true]);
  const carried = { ...moved, target: next.id, act: '' };
  expect(await refusedAt(await send(`${at}/carry-over`, officer, carried), '30 000')).toEqual([
    422,
    'act',
    true,
  ]);
  const act = 'Arrêté fictif du 12 mars 2027';
  expect((await send(`${at}/carry-over`, officer, { ...carried, act })).status).toEqual(303);
  const page = await read(at, officer);
  expect(page).toContain('Autorisations d’engagement (AE) 40 000 €');
  expect(page).toContain('Priorité jeunesse (acte : Arrêté fictif du 12 mars 2027)');
  expect(page).toContain('Mouvements de crédits 3 mouvements');
});

test('a figure opens the entries that make it', async () => {
  const { officer, programme } = await anOffice();
  const envelope = await anEnvelope(database.db, programme);
  const holder = { kind: 'wave', id: '00000000-0000-4000-8000-000000000001' };
  const subject = { kind: 'application', id: '00000000-0000-4000-8000-000000000002' };
  const place = { authorityId: envelope.authorityId, envelopeId: envelope.id, holder };
  const context = aContext(database.db);
  settled(await reserve(context, { ...place, amount: euros(80_000), source: 'Vague 1' }));
  const drawn = { ...place, subject, amount: euros(12_345), source: 'Délibération fictive' };
  settled(await award(context, drawn));

  const at = `/office/programmes/${programme.id}/envelopes/${envelope.id}`;
  expect(await read(at, officer)).toContain('Grand livre 2 écritures');
  const awarded = await read(`${at}?kind=awarded`, officer);
  expect(awarded).toContain('Grand livre 1 écriture');
  expect(awarded).toContain('dossier 00000000 Délibération fictive 12 345 €');
  expect(awarded).not.toContain('Vague 1');
  expect(await read(`/en${at}?kind=paid`, officer)).toContain('No entry of this kind');

  const csv = await (await app().request(`${at}/entries.csv`, { headers: officer })).text();
  expect(
    csv
      .trim()
      .split('\r\n')
      .map((line) => line.split(';').slice(2)),
  ).toEqual([
    ['montant', 'objet', 'identifiant', 'origine', 'euros'],
    ['reserved', 'wave', holder.id, 'Vague 1', '80000,00'],
    ['awarded', 'application', subject.id, 'Délibération fictive', '12345,00'],
  ]);
  const table = await app().request(`/office/programmes/${programme.id}/envelopes.csv`, {
    headers: officer,
  });
  expect((await table.text()).split('\r\n')[1]).toContain(
    ';100000,00;0,00;80000,00;0,00;12345,00;',
  );
});

test('weeks before the closing of a year, what would be lost is said, and said no more once used', async () => {
  const { officer, programme } = await anOffice();
  const near = await anEnvelope(database.db, programme, {
    name: 'Clôture proche',
    closesOn: '2026-12-01' as PlainDay,
  });
  await anEnvelope(database.db, programme, { name: 'Clôture lointaine', year: 2027 });
  const at = `/office/programmes/${programme.id}`;
  const warning =
    '« Clôture proche » ferme le 1er décembre 2026, dans 7 jours. Ce qui n’y sera pas engagé ou versé sera perdu';
  expect(await read(at, officer)).toContain(warning);
  expect(await read(at, officer)).not.toContain('« Clôture lointaine » ferme');
  expect(await read('/office/programmes', officer)).toContain('Clôture le 1er décembre 2026');

  const cut = { direction: 'cut', commitment: '100 000', payment: '100 000', reason: 'Gel' };
  expect((await send(`${at}/envelopes/${near.id}/grant`, officer, cut)).status).toEqual(303);
  expect(await read(at, officer)).not.toContain('Clôture de l’année');
  expect(await read('/office/programmes', officer)).not.toContain('Clôture le');
});

test('five thousand envelopes are shown by pages, each with the sums of its whole year', async () => {
  const { officer, programme, authority } = await anOffice();
  await sql`
    insert into envelopes (id, authority_id, programme_id, year, channel, name, source_reference,
      budget_programme, cost_centre, activity_codes, closes_on, created_at)
    select gen_random_uuid(), ${authority.id}, ${programme.id}, 2026, 'call',
      'Enveloppe ' || lpad(number::text, 4, '0'), 'source', '', '', '{}', '2026-12-31', now()
    from generate_series(1, 5000) as number`.execute(database.db);
  await sql`
    insert into credit_movements (authority_id, kind, to_id, commitment_cents, payment_cents,
      reason, happened_at)
    select authority_id, 'grant', id, 100, 100, 'source', now() from envelopes
    where programme_id = ${programme.id}`.execute(database.db);
  const at = `/office/programmes/${programme.id}`;
  const last = await (await app().request(`${at}?page=25`, { headers: officer })).text();
  expect(last.match(/>Enveloppe \d+</g)?.length).toEqual(200);
  expect(wordsOf(last)).toContain('Enveloppes 2026 5 000 enveloppes');
  expect(wordsOf(last)).toContain('Total 5 000 €');
  expect(wordsOf(last)).toContain('et 4 995 autres enveloppes');
  expect(wordsOf(last)).toContain('Page 25 sur 25');
});

test('an auditor reads and cannot write; another authority finds nothing', async () => {
  const { authority, programme } = await anOffice();
  const envelope = await anEnvelope(database.db, programme);
  const auditor = await sessionAs(authority.id, 'auditor');
  const stranger = office.officer;
  const at = `/office/programmes/${programme.id}`;
  const own = `${at}/envelopes/${envelope.id}`;
  expect(await read(at, auditor)).not.toContain('Ouvrir une enveloppe');
  const status = async (path: string, headers: Headers) =>
    (await app().request(path, { headers })).status;
  expect([await status(at, auditor), await status(own, auditor)]).toEqual([200, 200]);
  expect([await status(`${own}/grant`, auditor), await status(`${own}/edition`, auditor)]).toEqual([
    404, 404,
  ]);
  for (const path of [at, own, `${own}/transfer`, `${at}/envelopes.csv`, `${own}/entries.csv`]) {
    expect([path, await status(path, stranger)]).toEqual([path, 404]);
  }
  // The right envelope under the wrong programme is not there either.
  const wrong = `/office/programmes/${office.programme.id}/envelopes/${envelope.id}`;
  expect(await status(wrong, stranger)).toEqual(404);
  expect(await status(`/office/programmes/${'-'.repeat(36)}`, stranger)).toEqual(404);
});
