import { expect, test } from 'vitest';
import { anApp, wordsOf } from '#test/app.ts';
import { aDraftCall } from '#test/builders/draft-call.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';

const database = useDatabase();
const signingKey = aSigningKey();

async function anOfficer(authorityId: string, name: string) {
  const { db } = database;
  const person = await aPerson(db, { name, roles: [{ authorityId, role: 'officer' }] });
  const headers = await sessionOf({ ...partsForTest(), db, signingKey }, person);
  const app = anApp(db, { signingKey });
  return {
    get: async (path: string) => (await app.request(path, { headers })).text(),
    post: (path: string, body: URLSearchParams) =>
      app.request(path, { method: 'POST', headers, body }),
  };
}

const plain = (text: string) =>
  text.replaceAll('&quot;', '"').replaceAll('&#39;', '’').replaceAll('&amp;', '&');

const attribute = (tag: string, name: string) =>
  plain(new RegExp(` ${name}="([^"]*)"`).exec(tag)?.[1] ?? '');
const isSent = (tag: string) =>
  !/type="(checkbox|radio)"/.test(tag) || / checked(=|>|\/|\s)/.test(tag);

/** What a browser would send of the form of that page. */
function formOf(html: string): URLSearchParams {
  const [, form = ''] = /<form class="form" method="post"[^>]*>([\s\S]*?)<\/form>/.exec(html) ?? [];
  const inputs = [...form.matchAll(/<input [^>]*>/g)]
    .filter(([tag]) => isSent(tag))
    .map(([tag]) => [attribute(tag, 'name'), attribute(tag, 'value')]);
  const texts = [...form.matchAll(/(<textarea [^>]*>)([\s\S]*?)<\/textarea>/g)].map(
    ([, tag = '', text = '']) => [attribute(tag, 'name'), plain(text)],
  );
  const chosen = [...form.matchAll(/(<select [^>]*>)([\s\S]*?)<\/select>/g)].map(
    ([, tag = '', options = '']) => [
      attribute(tag, 'name'),
      attribute(/<option [^>]*selected[^>]*>/.exec(options)?.[0] ?? '', 'value'),
    ],
  );
  return new URLSearchParams([...inputs, ...texts, ...chosen] as [string, string][]);
}

test('of two officers at the same settings, the second reads the first’s and chooses', async () => {
  const { id, authority, read } = await aDraftCall(database.db);
  const [jeanne, camille] = [
    await anOfficer(authority.id, 'Jeanne Exemple (fictive)'),
    await anOfficer(authority.id, 'Camille Martin (fictive)'),
  ];
  const path = `/office/calls/${id}/settings`;
  const [first, second] = [formOf(await jeanne.get(path)), formOf(await camille.get(path))];
  first.set('ceiling', '15 000');
  first.set('edition', '2027, printemps');
  first.append('applicantKinds', 'company');
  expect((await jeanne.post(path, first)).status).toBe(303);

  second.set('ceiling', '30 000');
  second.set('summary', 'Un autre résumé.');
  const answer = await camille.post(path, second);
  const page = await answer.text();
  const words = wordsOf(page);
  expect(answer.status).toBe(409);
  expect(words).toContain('Jeanne Exemple (fictive) a modifié cet appel le');
  expect(words).toContain('Repris de cette modification : Édition, Qui peut déposer.');
  expect(words).toContain('Garder la mienne : 30 000 Reprendre la leur : 15 000');

  // Sent again without a choice: nothing is written over.
  const again = formOf(page);
  expect([again.get('ceiling'), again.get('summary'), again.get('edition')]).toEqual([
    '30 000',
    'Un autre résumé.',
    '2027, printemps',
  ]);
  const unchosen = await camille.post(path, again);
  expect([unchosen.status, (await read()).settings.ceiling]).toEqual([409, 1_500_000n]);
  expect(wordsOf(await unchosen.text())).toContain('Choisissez pour chaque valeur');

  again.set('choice-ceiling', 'theirs');
  expect((await camille.post(path, again)).status).toBe(303);
  const { settings } = await read();
  expect([settings.ceiling, settings.summary, settings.edition, settings.applicantKinds]).toEqual([
    1_500_000n,
    'Un autre résumé.',
    '2027, printemps',
    ['association', 'commune', 'company'],
  ]);
});

test('one who keeps theirs keeps it, and is overtaken again by a third', async () => {
  const { id, authority, read } = await aDraftCall(database.db);
  const officer = await anOfficer(authority.id, 'Jeanne Exemple (fictive)');
  const path = `/office/calls/${id}/settings`;
  const openAt = async (ceiling: string) => {
    const form = formOf(await officer.get(path));
    form.set('ceiling', ceiling);
    return form;
  };
  const [first, second, third] = [
    await openAt('10 000'),
    await openAt('20 000'),
    await openAt('30 000'),
  ];
  const shown = async (form: URLSearchParams) =>
    formOf(await (await officer.post(path, form)).text());
  await officer.post(path, first);
  const chosen = await shown(second);
  chosen.set('choice-ceiling', 'mine');
  const late = await shown(third);
  late.set('choice-ceiling', 'theirs');
  expect((await officer.post(path, chosen)).status).toBe(303);
  // What it chose from is no more what is kept.
  const overtaken = await officer.post(path, late);
  expect([overtaken.status, (await read()).settings.ceiling]).toEqual([409, 2_000_000n]);
});
