import { beforeEach, describe, expect, test } from 'vitest';
import { createAuthority } from '#features/people/create-authority.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { noon, settled } from '#test/builders/call.ts';
import { anOpenCall } from '#test/builders/open-call.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { askEnquiry } from './ask-enquiry.ts';

const database = useDatabase();
const signingKey = aSigningKey();
const day = 24 * 3_600_000;
const at = (days: number) => new Date(Date.now() + days * day);
const app = () => anApp(database.db, { signingKey });
const asker = 'Jeanne Exemple (fictive)';
let calls = 0;

beforeEach(async () => {
  await database.db.deleteFrom('attempts').execute();
  calls += 1;
});

const open = { publicFrom: at(-9), opensAt: at(-5), closesAt: at(9) };

/** A call with one question that waits, and its officer. */
async function aDesk(given: Parameters<typeof anOpenCall>[2] = open) {
  const { db } = database;
  const { call, authorityId, slug } = await anOpenCall(db, `appel-${calls}`, given);
  const officer = await aPerson(db, { roles: [{ authorityId, role: 'officer' }] });
  const session = await sessionOf({ ...partsForTest(), db, signingKey }, officer);
  const { id } = settled(
    await askEnquiry({ db, now: at(0), machineNow: at(0) }, call, {
      question: 'Deux dossiers ?',
      name: asker,
      email: 'jeanne@exemple.test',
      locale: 'fr',
      network: null,
    }),
  );
  const list = `/office/calls/${call.id}/enquiries`;
  const send = (path: string, form: Record<string, string>, headers = session) =>
    app().request(path, { method: 'POST', headers, body: new URLSearchParams(form) });
  return { call, slug, session, list, one: `${list}/${id}`, send };
}

const read = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await app().request(path, { headers });
  const html = await answer.text();
  return { status: answer.status, html, words: wordsOf(html) };
};
const visitor = { origin: 'http://localhost' };

describe('anyone', () => {
  test('asks, and is told what is wrong at each field with what was typed', async () => {
    const { slug } = await anOpenCall(database.db, `appel-${calls}`, open);
    const ask = (form: Record<string, string>) =>
      app().request(`/calls/${slug}/enquiries`, {
        method: 'POST',
        headers: visitor,
        body: new URLSearchParams(form),
      });
    const refused = await ask({ question: 'Deux dossiers ?', email: 'jeanne' });
    const html = await refused.text();
    expect([
      refused.status,
      html.includes('id="email-error"'),
      html.includes('Deux dossiers ?'),
      html.includes('value="jeanne"'),
    ]).toEqual([422, true, true, true]);
    const taken = await ask({ question: 'Deux dossiers ?' });
    expect([taken.status, taken.headers.get('location')]).toEqual([
      303,
      `/calls/${slug}/enquiries?sent=1`,
    ]);
  });

  test('is told that the last day for questions has passed, and keeps what was typed', async () => {
    const { slug } = await anOpenCall(database.db, `appel-${calls}`, {
      ...open,
      questionsUntil: at(-1),
    });
    const answer = await app().request(`/calls/${slug}/enquiries`, {
      method: 'POST',
      headers: visitor,
      body: new URLSearchParams({ question: 'Trop tard ?' }),
    });
    const words = wordsOf(await answer.text());
    expect([
      answer.status,
      words.includes('Les questions étaient reçues jusqu’au'),
      words.includes('Trop tard ?'),
    ]).toEqual([422, true, true]);
  });
});

describe('the officer', () => {
  test('reads what waits, answers, and everybody reads it without the name of who asked', async () => {
    const { slug, session, list, one, send } = await aDesk();
    const waiting = await read(list, session);
    expect([waiting.status, waiting.words.includes(asker)]).toEqual([200, true]);

    const answer = await send(`${one}/answer`, {
      question: 'Peut-on déposer deux dossiers ?',
      answer: 'Oui, <b>deux</b>.',
      after: '0',
    });
    expect(answer.headers.get('location')).toEqual(`${one}?done=published`);
    for (const page of [
      `/calls/${slug}/enquiries`,
      `/calls/${slug}`,
      `/calls/${slug}/answers.atom`,
    ]) {
      const { html } = await read(page);
      expect([
        page,
        html.includes('deux dossiers ?'),
        html.includes(asker),
        html.includes('<b>'),
      ]).toEqual([page, true, false, false]);
    }
    expect((await read(one, session)).words).toContain('Deux dossiers ?');
  });

  test('who answers after a colleague keeps their text and reads the other', async () => {
    const { one, send } = await aDesk();
    const said = (answer: string) => ({ question: 'Deux ?', answer, after: '0' });
    await send(`${one}/answer`, said('Oui.'));
    const late = await send(`${one}/answer`, said('Non, un seul.'));
    const words = wordsOf(await late.text());
    expect([
      late.status,
      words.includes('Un collègue a publié'),
      words.includes('Non, un seul.'),
      words.includes('Oui.'),
    ]).toEqual([422, true, true, true]);
  });

  test('sets one aside with a reason, and not without', async () => {
    const { one, list, session, send } = await aDesk();
    expect((await send(`${one}/setting-aside`, { reason: ' ' })).status).toEqual(422);
    expect((await send(`${one}/setting-aside`, { reason: 'Hors sujet.' })).status).toEqual(303);
    expect((await read(`${list}?state=set-aside`, session)).words).toContain('Hors sujet.');
  });

  test('of another authority, or another role, finds no such page', async () => {
    const { list, one, send } = await aDesk();
    const { db } = database;
    const context = { db, now: noon, actorId: null };
    const named = { name: `Ailleurs ${calls}`, shortName: `ailleurs-${calls}` };
    const { id } = settled(await createAuthority(context, named));
    const stranger = await aPerson(db, { roles: [{ authorityId: id, role: 'officer' }] });
    const session = await sessionOf({ ...partsForTest(), db, signingKey }, stranger);
    expect([
      (await read(list, session)).status,
      (await read(one, session)).status,
      (await send(`${one}/answer`, { question: 'q', answer: 'a', after: '0' }, session)).status,
      (await send(`${one}/setting-aside`, { reason: 'r' }, session)).status,
    ]).toEqual([404, 404, 404, 404]);
  });
});

test('a hundred answers are read fifty a page', async () => {
  const { call, slug } = await aDesk();
  const rows = Array.from({ length: 120 }, (_, index) => ({
    id: crypto.randomUUID(),
    authority_id: call.authorityId,
    call_id: call.id,
    state: 'answered' as const,
    asked: `Question ${index}`,
    locale: 'fr' as const,
    asked_at: noon,
    settled_at: noon,
  }));
  await database.db.insertInto('enquiries').values(rows).execute();
  await database.db
    .insertInto('enquiry_answers')
    .values(
      rows.map(({ id, asked }) => ({
        authority_id: call.authorityId,
        call_id: call.id,
        enquiry_id: id,
        version: 1,
        question: asked,
        answer: 'Oui.',
        answered_at: noon,
      })),
    )
    .execute();
  const first = await read(`/calls/${slug}/enquiries`);
  const last = await read(`/calls/${slug}/enquiries?page=3`);
  expect([
    first.words.includes('120 réponses publiées'),
    first.html.split('class="answers__question"').length - 1,
    last.html.split('class="answers__question"').length - 1,
    (await read(`/calls/${slug}/enquiries?page=4`)).status,
  ]).toEqual([true, 50, 20, 404]);
});
