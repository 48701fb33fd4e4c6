import { expect, test } from 'vitest';
import { createAuthority } from '#features/people/create-authority.ts';
import { createProgramme } from '#features/programmes/create-programme.ts';
import { findEnvelope, listEnvelopes } from '#features/programmes/envelope/envelope-queries.ts';
import { euros } from '#kernel/money.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aContext, noon, settled } from '#test/builders/call.ts';
import { aDraftCall, aPlan } from '#test/builders/draft-call.ts';
import { anEnvelope } from '#test/builders/envelope.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { callPhase, currentWave } from '../call.ts';
import { listOfficeCalls } from '../call-list-queries.ts';
import { findOfficeCall } from '../call-queries.ts';
import { publishCall } from '../publish-call.ts';
import { planWave } from '../wave/plan-wave.ts';

const database = useDatabase();
const signingKey = aSigningKey();

async function anOfficer(authorityId: string) {
  const { db } = database;
  const person = await aPerson(db, { roles: [{ authorityId, role: 'officer' }] });
  const headers = await sessionOf({ ...partsForTest(), db, signingKey }, person);
  const app = anApp(db, { signingKey });
  const get = async (path: string) => (await app.request(path, { headers })).text();
  const post = (path: string, fields: [string, string][]) =>
    app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) });
  const send = (path: string, body: FormData) =>
    app.request(path, { method: 'POST', headers, body });
  return { get, post, send };
}

const typed: [string, string][] = [
  ['name', 'Entraide de quartier (fictif)'],
  ['programme', 'new'],
  ['programmeName', 'Programme typé'],
  ['envelope', 'new'],
  ['amount', '120 000'],
  ['opensAt', '2090-02-01T09:00'],
  ['closesAt', '2090-03-31T12:00'],
  ['applicantKinds', 'association'],
  ['applicantKinds', 'commune'],
  ['ceiling', '10 000'],
  ['contactName', 'Pôle (fictif)'],
  ['contactMail', 'pole@exemple.test'],
  ['template', 'association'],
  ['grace', '15'],
];

test('one page opens a call with its programme, envelope, wave, form and grid', async () => {
  const { db } = database;
  const authority = settled(
    await createAuthority(aContext(db), { name: 'Service seul (fictif)', shortName: 'seul' }),
  );
  const officer = await anOfficer(authority.id);
  const all: [string, string][] = [['authority', authority.id], ...typed];

  const wrong = all.map(([name, value]): [string, string] =>
    name === 'amount'
      ? [name, 'beaucoup']
      : name === 'closesAt'
        ? [name, '2090-01-01T12:00']
        : [name, value],
  );
  const refused = await officer.post('/office/calls', wrong);
  const page = await refused.text();
  expect(refused.status).toBe(422);
  expect(wordsOf(page)).toContain('2 champs sont à reprendre');
  for (const kept of ['beaucoup', '2090-01-01T12:00', 'Programme typé', 'pole@exemple.test']) {
    expect(page).toContain(`value="${kept}"`);
  }

  const created = await officer.post('/office/calls', all);
  expect(created.status).toBe(303);
  const id = /calls\/([0-9a-f-]{36})/.exec(created.headers.get('location') ?? '')?.[1] ?? '';
  const call = await findOfficeCall(db, [authority.id], id);
  expect(call).toMatchObject({
    state: 'draft',
    slug: 'entraide-de-quartier-fictif',
    settings: { ceiling: euros(10_000), applicantKinds: ['association', 'commune'] },
    waves: [{ closesAt: new Date('2090-03-31T10:00:00Z'), graceMinutes: 15 }],
  });
  const [envelope] = await listEnvelopes(db, call?.settings.programmeId ?? '');
  expect(envelope).toMatchObject({ year: 2090, totals: { commitment: euros(120_000) } });
  const words = wordsOf(await officer.get(`/office/calls/${id}`));
  expect(words).toContain('Rien ne manque');
  expect(words).toContain('L’annonce des résultats n’a pas de date');

  // The same programme once more is told at its field, and nothing is half made.
  const again = await officer.post('/office/calls', all);
  expect(wordsOf(await again.text())).toContain('Votre service a déjà un programme de ce nom');

  const published = await officer.post(`/office/calls/${id}/publication`, [
    ['version', '1'],
    ['when', 'now'],
  ]);
  expect(published.status).toBe(303);
  expect((await findEnvelope(db, [authority.id], envelope?.id ?? ''))?.totals.reserved).toBe(
    euros(120_000),
  );
  const settingsOf = await officer.get(`/office/calls/${id}/settings`);
  expect(settingsOf).toContain('name="contactMail"');
  expect(settingsOf).not.toContain('name="ceiling"');
});

test('the list says of each call the phase its page says', async () => {
  const { db } = database;
  const { id: callId, office, read } = await aDraftCall(db);
  const second = {
    ...aPlan,
    opensAt: new Date('2027-04-01T08:00:00Z'),
    closesAt: new Date('2027-05-03T10:00:00Z'),
    committeeOn: '2027-06-01',
    instructionFrom: null,
    instructionUntil: null,
    announcedOn: null,
  };
  await aDraftCall(db);
  const draws = [{ envelopeId: (await drawnBy(callId)) ?? '', ceiling: euros(30_000) }];
  const at = (now: Date) => ({ ...aContext(db), now });
  settled(
    await planWave(at(noon), {
      office,
      callId,
      version: (await read()).version,
      waveId: null,
      plan: second,
      draws,
    }),
  );
  const shown = async (now: Date) => {
    const asked = { authorityIds: office, words: 'proximite', phase: null, limit: 10, offset: 0 };
    const { calls } = await listOfficeCalls(
      db,
      { ...asked, sort: { by: 'created', direction: 'down' } },
      now,
    );
    return calls.map(({ phase, closesAt }) => [phase, closesAt]);
  };
  const told = async (now: Date) => {
    const call = await read();
    const wave = currentWave(call, now);
    return wave ? [[callPhase(call, wave, now), wave.closesAt]] : [];
  };
  expect(await shown(noon)).toEqual(await told(noon));
  settled(
    await publishCall(at(noon), {
      office,
      callId,
      version: (await read()).version,
      from: new Date('2026-12-01T08:00:00Z'),
    }),
  );
  const seen: unknown[] = [];
  for (const day of [
    '2026-11-30',
    '2026-12-02',
    '2026-12-10',
    '2027-02-01',
    '2027-04-02',
    '2027-06-01',
  ]) {
    const now = new Date(`${day}T12:00:00Z`);
    expect(await shown(now)).toEqual(await told(now));
    seen.push((await shown(now))[0]?.[0]);
  }
  expect(seen).toEqual(['scheduled', 'upcoming', 'open', 'upcoming', 'open', 'closed']);
});

/** Published then, it is public by the machine's clock too. */
const longAgo = new Date('2020-01-01T08:00:00Z');

const drawnBy = async (callId: string) => {
  const row = await database.db
    .selectFrom('wave_envelopes as draw')
    .innerJoin('waves as wave', 'wave.id', 'draw.wave_id')
    .where('wave.call_id', '=', callId)
    .select('draw.envelope_id')
    .executeTakeFirst();
  return row?.envelope_id;
};

test('a refused act shows the page again with what was typed', async () => {
  const { id, authority, read } = await aDraftCall(database.db);
  const officer = await anOfficer(authority.id);
  const { version } = await read();
  const answer = await officer.post(`/office/calls/${id}/publication`, [
    ['version', String(version)],
    ['when', 'later'],
    ['from', '2020-01-01T08:00'],
  ]);
  const page = await answer.text();
  expect(answer.status).toBe(422);
  expect(wordsOf(page)).toContain('L’instant de publication est passé');
  expect(page).toContain('value="2020-01-01T08:00"');

  const saved = await officer.post(`/office/calls/${id}/waves/1`, [
    ['version', String(version)],
    ['opensAt', '2026-12-07T09:00'],
    ['closesAt', '2027-01-17T00:00'],
    ['grace', '0'],
  ]);
  expect(saved.status).toBe(303);
  const words = wordsOf(await officer.get(`/office/calls/${id}`));
  for (const fault of ['Clôturer à minuit', 'fin de semaine', 'sur quelle enveloppe']) {
    expect(words).toContain(fault);
  }
  const stale = await officer.post(`/office/calls/${id}/waves/1`, [
    ['version', String(version)],
    ['opensAt', '2026-12-08T09:00'],
    ['closesAt', '2027-01-18T12:00'],
  ]);
  expect(wordsOf(await stale.text())).toContain('Quelqu’un d’autre a modifié l’appel');
});

test('a wave is added to a published call from the page of a wave, and says what it lacks', async () => {
  const { db } = database;
  const { id: callId, authority, office, read } = await aDraftCall(db);
  const named = { authorityId: authority.id, slug: 'lointain', name: 'Programme lointain' };
  const later = settled(await createProgramme(aContext(db), named));
  const envelope = await anEnvelope(db, later, { year: 2090 });
  const officer = await anOfficer(authority.id);
  const { version: drafted } = await read();
  const context = { ...aContext(db), now: longAgo };
  settled(await publishCall(context, { office, callId, version: drafted, from: null }));
  const path = `/office/calls/${callId}/waves/new`;
  expect(await officer.get(`/office/calls/${callId}`)).toContain(`href="${path}"`);
  expect(wordsOf(await officer.get(path))).toContain('la vague paraît aussitôt');
  const { version } = await read();
  const sent = (...more: [string, string][]) =>
    officer.post(path, [
      ['version', String(version)],
      ['waveName', 'Seconde vague'],
      ['opensAt', '2090-02-01T09:00'],
      ['closesAt', '2090-03-31T12:00'],
      ['grace', '0'],
      ...more,
    ]);
  const lacking = await sent();
  expect(lacking.status).toBe(422);
  const words = wordsOf(await lacking.text());
  for (const said of ['Un point est à régler', 'Vague 2', 'sur quelle enveloppe']) {
    expect(words).toContain(said);
  }
  const added = await sent([`draw-${envelope.id}`, '40 000']);
  expect([added.status, added.headers.get('location')]).toEqual([
    303,
    `/office/calls/${callId}?done=added`,
  ]);
  expect((await read()).waves.map(({ name }) => name)).toEqual(['', 'Seconde vague']);
  // The first stays as it was published.
  expect((await officer.post(`/office/calls/${callId}/waves/1`, [])).status).toBe(404);
});

test('a regulation that somebody else wrote is read before it is replaced', async () => {
  const { id, authority, read } = await aDraftCall(database.db);
  const officer = await anOfficer(authority.id);
  const path = `/office/calls/${id}/regulation`;
  const wasOf = (html: string) => /name="(?:was|replace)" value="([^"]+)"/.exec(html)?.[1] ?? '';
  const was = wasOf(await officer.get(path));
  const send = (regulation: string, ...more: [string, string][]) =>
    officer.post(path, [['regulation', regulation], ...more]);
  expect((await send('Le premier texte.', ['was', was])).status).toBe(303);
  const late = await send('Le second texte.', ['was', was]);
  const shown = await late.text();
  expect([late.status, (await read()).settings.regulation]).toEqual([409, 'Le premier texte.']);
  expect(wordsOf(shown)).toContain('Le texte qu’ils ont enregistré Le premier texte.');
  expect((await send('Le second texte.')).status).toBe(409);
  const box = /type="checkbox"[^>]*value="([0-9a-f]{64})"/.exec(shown)?.[1] ?? '';
  expect((await send('Le second texte.', ['replace', box])).status).toBe(303);
  expect((await send('Un troisième.', ['replace', box])).status).toBe(409);
  expect((await read()).settings.regulation).toBe('Le second texte.');
});

test('an annex is read by anybody once the call is public, and by nobody else before', async () => {
  const { id: callId, authority, office, read } = await aDraftCall(database.db);
  const officer = await anOfficer(authority.id);
  const { slug, version } = await read();
  const form = new FormData();
  const text = new TextEncoder().encode('%PDF-1.4\n%%EOF\n');
  form.append('files', new File([text], 'piece.pdf', { type: 'application/pdf' }));
  const sent = await officer.send(`/office/calls/${callId}/annexes/files`, form);
  expect([sent.status]).toEqual([303]);
  const page = await officer.get(`/office/calls/${callId}/regulation`);
  const file = /annexes\/([0-9a-f-]{36})"/.exec(page)?.[1] ?? '';
  const asPublic = () =>
    anApp(database.db, { signingKey }).request(`/calls/${slug}/annexes/${file}`);
  expect((await asPublic()).status).toBe(404);
  settled(
    await publishCall(
      { ...aContext(database.db), now: longAgo },
      { office, callId, version, from: null },
    ),
  );
  expect((await asPublic()).status).toBe(200);
  expect((await officer.post(`/office/calls/${callId}/annexes/${file}/removal`, [])).status).toBe(
    404,
  );
});
