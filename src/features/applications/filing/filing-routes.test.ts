import { describe, expect, test } from 'vitest';
import { openDatabase } from '#platform/database.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aDraft } from '#test/builders/application.ts';
import { aPdf } from '#test/builders/file.ts';
import { aFiledApplication, aSignedDraft } from '#test/builders/filed-application.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { useFiles } from '#test/files.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { describePdf, structureOf } from '#test/pdf.ts';

const database = useDatabase();
const signingKey = aSigningKey();
const { dataDir } = useFiles();
/** Open whatever the date of the machine. */
const always = { opensAt: new Date('2020-01-01'), closesAt: new Date('2100-01-01') };

async function browserOf(personId: string, db = database.db) {
  const { settings, ...others } = partsForTest({ dataDir });
  const parts = { ...others, settings, db, signingKey };
  const app = anApp(db, { signingKey, settings });
  const headers = await sessionOf(parts, { id: personId });
  return {
    get: (path: string) => app.request(path, { headers }),
    post: (path: string, fields: Record<string, string> = {}) =>
      app.request(path, { method: 'POST', headers, body: new URLSearchParams(fields) }),
    send: (path: string, body: FormData) => app.request(path, { method: 'POST', headers, body }),
    raw: (path: string, { headers: more, ...init }: RequestInit & { headers: object }) =>
      app.request(path, { ...init, headers: { ...headers, ...more } }),
    visitor: (path: string, fields?: Record<string, string>) =>
      app.request(path, {
        method: fields ? 'POST' : 'GET',
        headers: { origin: headers.origin },
        body: fields ? new URLSearchParams(fields) : null,
      }),
  };
}

const hidden = (html: string, name: string): string =>
  new RegExp(`name="${name}" value="([^"]*)"`).exec(html)?.[1] ?? '';

const signatory = { name: 'Claude Vidal (fictif)', title: 'présidente', mandate: 'representative' };

describe('the page before filing', () => {
  test('links each thing that is missing, signs, then files', async () => {
    const draft = await aDraft(database.db, 'check', {
      ...always,
      answers: { titre: { kind: 'text', text: 'Un café' } },
    });
    const { get, post } = await browserOf(draft.reader.personId);
    const at = `/applications/${draft.id}`;
    const html = await (await get(`${at}/check`)).text();
    expect(html).toContain(`href="${at}/sections/essentiel#resume"`);
    expect(html).toContain(`href="${at}/sections/projet#public_vise"`);
    expect(html).not.toContain(`action="${at}/filing"`);
    expect(wordsOf(html)).toContain('6 points sont à régler');
    const refused = await post(`${at}/filing`);
    expect([refused.status, wordsOf(await refused.text())]).toEqual([
      422,
      expect.stringContaining('Le dossier n’est pas déposé'),
    ]);
    const unnamed = await post(`${at}/signature`, {
      ...signatory,
      name: '',
      way: 'here',
      seen: hidden(html, 'seen'),
      title: 'trésorier',
    });
    const again = await unnamed.text();
    expect([unnamed.status, again]).toEqual([422, expect.stringContaining('value="trésorier"')]);
    expect(again).toContain('id="name-error"');
  });

  test('a complete dossier is signed, filed, and gives its receipt on screen and as a tagged PDF', async () => {
    const draft = await aDraft(database.db, 'whole', always);
    const { get, post } = await browserOf(draft.reader.personId);
    const at = `/applications/${draft.id}`;
    const html = await (await get(`${at}/check`)).text();
    expect(wordsOf(html)).toContain('il ne manque que la signature');
    const seen = hidden(html, 'seen');
    const stale = await post(`${at}/signature`, { ...signatory, way: 'here', seen: 'other' });
    expect([stale.status, wordsOf(await stale.text())]).toEqual([
      422,
      expect.stringContaining('Le dossier a changé pendant que vous le lisiez'),
    ]);
    const signed = await post(`${at}/signature`, { ...signatory, way: 'here', seen });
    expect(signed.headers.get('location')).toBe(`${at}/check?done=signed#signature`);
    expect(wordsOf(await (await get(`${at}/check`)).text())).toContain('Rien ne manque');

    const filed = await post(`${at}/filing`);
    expect([filed.status, filed.headers.get('location')]).toEqual([
      303,
      `${at}/receipt?done=filed`,
    ]);
    const receipt = await (await get(`${at}/receipt?done=filed`)).text();
    const hash = /[0-9a-f]{64}/.exec(receipt)?.[0] ?? 'none';
    const words = wordsOf(receipt);
    for (const said of [
      'Votre dossier est déposé',
      'L231-4, 3°',
      'Pôle solidarités (fictif)',
      'Service de whole (fictif)',
      'citoyens.telerecours.fr',
    ]) {
      expect(words).toContain(said);
    }
    const pdf = await get(`${at}/receipt.pdf`);
    const bytes = new Uint8Array(await pdf.arrayBuffer());
    expect(describePdf(bytes)).toMatchObject({ Tagged: 'yes' });
    expect(structureOf(bytes).join('').replace(/\s/g, '')).toContain(hash);
    expect((await post(`${at}/filing`)).headers.get('location')).toBe(`${at}/receipt?done=again`);
  });

  test('says that it closed, what is kept and who to write to', async () => {
    const draft = await aSignedDraft(database.db, 'closed', {
      ...always,
      closesAt: new Date('2026-11-24T11:00:01Z'),
    });
    const { get, post } = await browserOf(draft.reader.personId);
    const outcome = await post(`/applications/${draft.id}/filing`);
    const words = wordsOf(await outcome.text());
    expect(outcome.status).toBe(409);
    expect(words).toContain('L’appel a fermé le 24 novembre 2026 à 12 h 00, heure de Paris');
    expect(words).toContain('Rien de ce que vous avez écrit n’est perdu');
    expect(words).toContain('solidarites@exemple.test');
    const section = await (await get(`/applications/${draft.id}/sections/projet`)).text();
    expect(section).toContain('Personnes isolées');
  });
});

describe('somebody else signs', () => {
  test('by a link that serves once, of what they have read', async () => {
    const draft = await aDraft(database.db, 'linked', always);
    const { get, post, visitor } = await browserOf(draft.reader.personId);
    const at = `/applications/${draft.id}`;
    const asked = await post(`${at}/signature`, { ...signatory, way: 'link', mail: '' });
    const link = /\/signature\?token=[\w-]+/.exec(await asked.text())?.[0] ?? '';
    const token = link.split('=')[1] ?? '';
    expect(wordsOf(await (await get(`${at}/check`)).text())).toContain(
      'La signature de Claude Vidal (fictif) est attendue',
    );
    expect((await post(`${at}/filing`)).status).toBe(422);

    const page = await (await visitor(link)).text();
    expect(wordsOf(page)).toContain('Vous signez en tant que Claude Vidal (fictif), présidente');
    expect(wordsOf(page)).toContain('12 000 €');
    const seen = hidden(page, 'seen');
    expect((await visitor('/signature', { token, seen: 'other' })).status).toBe(409);
    const twice = await Promise.all([
      visitor('/signature', { token, seen }),
      visitor('/signature', { token, seen }),
    ]);
    expect(twice.map(({ status }) => status).sort()).toEqual([200, 404]);
    expect((await visitor(link)).status).toBe(404);
    expect((await post(`${at}/filing`)).headers.get('location')).toBe(`${at}/receipt?done=filed`);
  });

  test('by a mail, whose address is forgotten once it has served', async () => {
    const { db } = database;
    const draft = await aDraft(db, 'mailed', always);
    const { get, post } = await browserOf(draft.reader.personId);
    const at = `/applications/${draft.id}/signature`;
    const wrong = await post(at, { ...signatory, way: 'link', mail: 'presidente' });
    expect([wrong.status, await wrong.text()]).toEqual([
      422,
      expect.stringContaining('value="presidente"'),
    ]);
    await post(at, { ...signatory, way: 'link', mail: 'presidente@exemple.test' });
    const mails = await db
      .selectFrom('mails')
      .select(['kind', 'body_text'])
      .where('to_address', '=', 'presidente@exemple.test')
      .execute();
    expect(mails).toEqual([
      { kind: 'signature-asked', body_text: expect.stringContaining('/signature?token=') },
    ]);
    // The form sent again, as a page reloaded would: what stands is not replaced unseen.
    expect((await post(at, { ...signatory, way: 'link', mail: '' })).status).toBe(422);
    const shown = await (await get(`/applications/${draft.id}/check`)).text();
    await post(at, { ...signatory, way: 'link', mail: '', instead: hidden(shown, 'instead') });
    const kept = await db
      .selectFrom('application_signatures')
      .select(['mail', 'ended_at'])
      .where('application_id', '=', draft.id)
      .orderBy('asked_at')
      .execute();
    expect(kept.map(({ mail }) => mail)).toEqual([null, null]);
  });

  test('on paper, sent in parts: the page opens its uploads where an applicant may', async () => {
    const draft = await aDraft(database.db, 'scanned-in-parts', always);
    const { get, send, raw } = await browserOf(draft.reader.personId);
    const at = `/applications/${draft.id}`;
    const html = await (await get(`${at}/check`)).text();
    const start = /data-start="([^"]*)"/.exec(html)?.[1] ?? '';
    const authority = /data-authority="([^"]*)"/.exec(html)?.[1] ?? '';
    const bytes = new Uint8Array(await aPdf());
    const begun = await raw(start, {
      method: 'POST',
      body: JSON.stringify({ authority, name: 'page.pdf', size: bytes.length }),
      headers: { 'content-type': 'application/json' },
    });
    expect([start, begun.status]).toEqual([`${at}/uploads`, 201]);
    const upload = begun.headers.get('location') ?? '';
    const sent = await raw(upload, {
      method: 'PATCH',
      body: bytes,
      headers: { 'content-type': 'application/offset+octet-stream', 'upload-offset': '0' },
    });
    expect(sent.ok).toBe(true);
    const form = new FormData();
    for (const [name, value] of Object.entries(signatory)) form.set(name, value);
    form.set('upload', upload.split('/').at(-1) ?? '');
    expect((await send(`${at}/signature/files`, form)).headers.get('location')).toBe(
      `${at}/check?done=signed#signature`,
    );
  });

  test('on paper: the scan is kept with the dossier', async () => {
    const draft = await aDraft(database.db, 'scanned', always);
    const { post, send } = await browserOf(draft.reader.personId);
    const at = `/applications/${draft.id}`;
    const form = new FormData();
    for (const [name, value] of Object.entries(signatory)) form.set(name, value);
    form.set('files', new Blob([new Uint8Array(await aPdf())]), 'signature.pdf');
    const signed = await send(`${at}/signature/files`, form);
    expect(signed.status).toBe(303);
    expect((await post(`${at}/filing`)).headers.get('location')).toBe(`${at}/receipt?done=filed`);
  });
});

test('a dossier is withdrawn on a page that says what is lost, and filed again', async () => {
  const draft = await aFiledApplication(database.db, 'given-up', always);
  const { get, post } = await browserOf(draft.reader.personId);
  const at = `/applications/${draft.id}`;
  const words = wordsOf(await (await get(`${at}/withdrawal`)).text());
  expect(words).toContain('Ce que vous perdez');
  expect(words).toContain('le dossier pourra être déposé à nouveau, sous le même numéro');
  expect((await post(`${at}/withdrawal`)).status).toBe(303);
  expect((await post(`${at}/withdrawal`)).status).toBe(409);
  expect((await post(`${at}/filing`)).headers.get('location')).toBe(`${at}/receipt?done=filed`);
});

test('others find none of its pages, and no act of theirs is remembered', async () => {
  const draft = await aFiledApplication(database.db, 'not-theirs', always);
  const stranger = await aPerson(database.db);
  for (const person of [stranger, draft.officer]) {
    const { get, post } = await browserOf(person.id);
    const at = `/applications/${draft.id}`;
    const answers = await Promise.all([
      get(`${at}/check`),
      get(`${at}/receipt`),
      get(`${at}/receipt.pdf`),
      get(`${at}/withdrawal`),
      post(`${at}/filing`),
      post(`${at}/signature`, { ...signatory, way: 'here', seen: '' }),
      post(`${at}/withdrawal`),
    ]);
    expect(answers.map(({ status }) => status)).toEqual(answers.map(() => 404));
  }
  const attempts = await database.db
    .selectFrom('filing_attempts')
    .select('outcome')
    .where('application_id', '=', draft.id)
    .execute();
  expect(attempts).toEqual([{ outcome: 'filed' }]);
});

test('fifty presses at once give one number, one event, one receipt, and fifty memories', async () => {
  const { db } = database;
  const draft = await aSignedDraft(db, 'fifty', always);
  const wide = openDatabase(database.address, { max: 20 });
  const { post } = await browserOf(draft.reader.personId, wide);
  const at = `/applications/${draft.id}`;
  const presses = Array.from({ length: 50 }, () => post(`${at}/filing`));
  const answers = await Promise.all(presses).finally(() => wide.destroy());
  const places = answers.map((answer) => answer.headers.get('location')).sort();
  expect(places).toEqual([
    ...Array.from({ length: 49 }, () => `${at}/receipt?done=again`),
    `${at}/receipt?done=filed`,
  ]);
  const count = async (table: 'application_versions' | 'filing_attempts') =>
    (
      await db
        .selectFrom(table)
        .select('application_id')
        .where('application_id', '=', draft.id)
        .execute()
    ).length;
  expect(await count('application_versions')).toBe(1);
  expect(await count('filing_attempts')).toBe(50);
  const events = await db
    .selectFrom('events')
    .select('name')
    .where('subject_id', '=', draft.id)
    .where('name', '=', 'application-filed')
    .execute();
  expect(events.length).toBe(1);
  const mails = await db
    .selectFrom('mails')
    .innerJoin('persons', 'persons.email', 'mails.to_address')
    .select('mails.kind')
    .where('persons.id', '=', draft.reader.personId)
    .execute();
  expect(mails).toEqual([{ kind: 'application-receipt' }]);
});
