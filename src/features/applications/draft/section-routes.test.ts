import { describe, expect, test } from 'vitest';
import { anApp, wordsOf } from '#test/app.ts';
import { aDraft } from '#test/builders/application.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { readAnswers } from '../answer-queries.ts';

const database = useDatabase();
const signingKey = aSigningKey();
const parts = () => ({ ...partsForTest(), db: database.db, signingKey });

/** What a browser would send of a page: every input with its value, then what the person typed. */
function formOf(html: string, typed: Record<string, string>): URLSearchParams {
  const body = new URLSearchParams();
  for (const [tag] of html.matchAll(/<(?:input|textarea)[^>]*>/g)) {
    const at = (name: string) => new RegExp(`\\s${name}="([^"]*)"`).exec(tag)?.[1];
    const name = at('name');
    const isRadio = ['radio', 'checkbox'].includes(at('type') ?? '');
    if (name === undefined || name === 'q' || (isRadio && !/\schecked/.test(tag))) continue;
    body.append(name, (at('value') ?? '').replaceAll('&amp;', '&'));
  }
  for (const [, name = '', value = ''] of html.matchAll(
    /<textarea[^>]*\sname="([^"]*)"[^>]*>([^<]*)</g,
  )) {
    body.set(name, value);
  }
  for (const [name, value] of Object.entries(typed)) body.set(name, value);
  return body;
}

async function browserOf(person: { id: string }) {
  const app = anApp(database.db, { signingKey });
  const headers = await sessionOf(parts(), person);
  const get = (path: string) => app.request(path, { headers });
  const post = (path: string, body: URLSearchParams, session = true) =>
    app.request(path, {
      method: 'POST',
      body,
      headers: session ? headers : { origin: headers.origin },
    });
  return { get, post };
}

describe('a section, without JavaScript', () => {
  test('is filled in, saved and read again', async () => {
    const { id, reader } = await aDraft(database.db, 'section-saved');
    const { get, post } = await browserOf({ id: reader.personId });
    const path = `/applications/${id}/sections/projet`;
    const html = await (await get(path)).text();
    expect(wordsOf(html)).toContain('Brouillon');
    const sent = formOf(html, { personnes: 'beaucoup', public_vise: 'Les familles' });
    const answer = await post(path, sent);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, `${path}?checked`]);
    const { typed, answers } = await readAnswers(database.db, id);
    expect([typed['personnes'], answers['personnes']]).toEqual([['beaucoup'], undefined]);
    expect(answers['public_vise']).toEqual({ kind: 'text', text: 'Les familles' });
    const again = await (await get(`${path}?checked`)).text();
    expect(again).toContain('value="beaucoup"');
    expect(again).toMatch(/id="personnes-error"[^>]*>[^<]+</);
  });

  test('a member who saves the whole page writes over nothing that another changed', async () => {
    const draft = await aDraft(database.db, 'section-two', { others: ['writer'] });
    const path = `/applications/${draft.id}/sections/projet`;
    const one = await browserOf({ id: draft.reader.personId });
    const two = await browserOf({ id: draft.otherReaders[0]?.personId ?? '' });
    const shown = await (await one.get(path)).text();
    expect((await two.post(path, formOf(shown, { personnes: '40' }))).status).toBe(303);
    expect((await one.post(path, formOf(shown, { public_vise: 'Les aînés' }))).status).toBe(303);
    const { answers } = await readAnswers(database.db, draft.id);
    expect([answers['personnes'], answers['public_vise']]).toEqual([
      { kind: 'number', number: 40 },
      { kind: 'text', text: 'Les aînés' },
    ]);
  });

  test('the same field twice: both are shown with who and when, and one is chosen', async () => {
    const draft = await aDraft(database.db, 'section-conflict', { others: ['writer'] });
    const path = `/applications/${draft.id}/sections/projet`;
    const one = await browserOf({ id: draft.reader.personId });
    const two = await browserOf({ id: draft.otherReaders[0]?.personId ?? '' });
    const shown = await (await one.get(path)).text();
    await two.post(path, formOf(shown, { public_vise: 'Les jeunes' }));
    const answer = await one.post(path, formOf(shown, { public_vise: 'Les aînés' }));
    expect(answer.status).toBe(409);
    const html = await answer.text();
    expect(wordsOf(html)).toContain('Noa writer (fictif) a changé « Public visé » à');
    expect(wordsOf(html)).toContain('Les jeunes');
    expect(html).toContain('value="Les aînés"');
    expect((await readAnswers(database.db, draft.id)).typed['public_vise']).toEqual(['Les jeunes']);
    const mine = await one.post(path, formOf(html, {}));
    expect(mine.status).toBe(303);
    expect((await readAnswers(database.db, draft.id)).typed['public_vise']).toEqual(['Les aînés']);
  });
});

test('a session that ended loses nothing: what was typed is there after signing in', async () => {
  const { id, reader } = await aDraft(database.db, 'section-expired');
  const { get, post } = await browserOf({ id: reader.personId });
  const path = `/applications/${id}/sections/projet`;
  const typed = formOf(await (await get(path)).text(), { public_vise: 'Une heure de travail' });
  const answer = await post(path, typed, false);
  const location = new URL(answer.headers.get('location') ?? '', 'http://localhost');
  expect([answer.status, location.pathname]).toEqual([303, '/sign-in']);
  const back = location.searchParams.get('next') ?? '';
  const html = await (await get(back)).text();
  expect(html).toContain('value="Une heure de travail"');
  expect(wordsOf(html)).toContain('Ce que vous aviez tapé est revenu');
  expect((await post(path, formOf(html, {}))).status).toBe(303);
  const { typed: kept } = await readAnswers(database.db, id);
  expect(kept['public_vise']).toEqual(['Une heure de travail']);
  expect(await database.db.selectFrom('kept_typings').selectAll().execute()).toEqual([]);
});

test('another dossier, another person: the same 404 as nothing', async () => {
  const { id } = await aDraft(database.db, 'section-hidden');
  const stranger = await browserOf(await aPerson(database.db));
  const answers = [
    await stranger.get(`/applications/${id}`),
    await stranger.get(`/applications/${id}/sections/projet`),
    await stranger.post(`/applications/${id}/sections/projet`, new URLSearchParams()),
    await stranger.post(`/applications/${id}/answers`, new URLSearchParams()),
  ];
  expect(answers.map(({ status }) => status)).toEqual([404, 404, 404, 404]);
});
