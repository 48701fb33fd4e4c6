import { expect, test } from 'vitest';
import { euros } from '#kernel/money.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { anEnvelope, aProgramme } from '#test/builders/envelope.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { declareFigure, withdrawFigure } from './declare-figure.ts';
import type { DeclaredValue } from './declared-figure.ts';
import { listDeclaredFigures } from './declared-figure-queries.ts';

const database = useDatabase();
const signingKey = aSigningKey();

async function aDesk(role: 'officer' | 'auditor' = 'officer') {
  const { db } = database;
  const { authority, programme } = await aProgramme(db, 'Stratégie (fictive)');
  const person = await aPerson(db, { roles: [{ authorityId: authority.id, role }] });
  const headers = await sessionOf({ ...partsForTest(), db, signingKey }, person);
  const app = anApp(db, { signingKey });
  const path = `/office/programmes/${programme.id}/share`;
  const read = async (at = path) => wordsOf(await (await app.request(at, { headers })).text());
  const send = (at: string, form: Record<string, string> = {}) =>
    app.request(`${path}${at}`, { method: 'POST', headers, body: new URLSearchParams(form) });
  return { db, authority, programme, place: placeOf(programme), path, read, send, app };
}
const placeOf = ({ id, authorityId }: { id: string; authorityId: string }) => ({
  authorityId,
  programmeId: id,
});

const figure2020 = {
  kind: 'contractualised',
  label: 'Contractualisé avec les départements',
  value: '15 241 227',
  year: '2020',
  perimeter: 'Crédits régionaux de 2020',
  source: 'Pages publiques de l’appel à projets 2020',
};

test('what the envelopes give and what sources state stand side by side, and none confirms another', async () => {
  const { db, programme, read, send, path } = await aDesk();
  await anEnvelope(db, programme, { channel: 'contractualised', euros: 750 });
  await anEnvelope(db, programme, { channel: 'call', euros: 250 });
  const answers = [];
  for (const form of [
    figure2020,
    { ...figure2020, label: 'Avec les métropoles', value: '1 800 000' },
    { ...figure2020, kind: 'rest', label: 'Crédits régionaux', value: '1 800 000' },
    {
      ...figure2020,
      kind: 'share',
      label: 'Part contractualisée',
      value: '60',
      high: '85',
      year: '2021',
      perimeter: 'Crédits de l’État, selon l’exercice',
      source: 'Résultats du 2 décembre 2021',
    },
  ]) {
    answers.push((await send('/figures', form)).status);
  }
  expect(answers).toEqual([303, 303, 303, 303]);
  const words = await read();
  for (const text of [
    '75,0 %',
    '(15 241 227 € + 1 800 000 €) / 18 841 227 € = 90,4 %',
    'de 60 % à 85 %',
    'Source : Résultats du 2 décembre 2021',
    'aucun ne confirme l’autre',
  ]) {
    expect(words).toContain(text);
  }
  expect(
    (await read(`${path}.csv`))
      .replace('\ufeff', '')
      .trim()
      .split(/ (?=calculée|déclarée)/),
  ).toEqual([
    'nature;annee;territoire_ou_perimetre;intitule;montant_contractualise;montant_du_reste;montant_total;part_ou_borne_basse;borne_haute;source',
    'calculée;2026;Tous les territoires;;750,00;250,00;1000,00;75,0;;',
    'calculée;2026;Sans territoire;;750,00;250,00;1000,00;75,0;;',
    'déclarée;2020;Crédits régionaux de 2020;Contractualisé avec les départements;15241227,00;;;;;Pages publiques de l’appel à projets 2020',
    'déclarée;2020;Crédits régionaux de 2020;Avec les métropoles;1800000,00;;;;;Pages publiques de l’appel à projets 2020',
    'déclarée;2020;Crédits régionaux de 2020;Crédits régionaux;;1800000,00;;;;Pages publiques de l’appel à projets 2020',
    'déclarée;2021;Crédits de l’État, selon l’exercice;Part contractualisée;;;;60,0;85,0;Résultats du 2 décembre 2021',
  ]);
});

test.each([
  [{ value: 'beaucoup' }, 'value'],
  [{ kind: 'share', value: '85', high: '60' }, 'high'],
  [{ kind: 'share', value: '101' }, 'value'],
  [{ value: '10', high: '20' }, 'value'],
  [{ year: '20' }, 'year'],
  [{ source: '' }, 'source'],
  [{ 'source-url': 'ftp://exemple.test' }, 'source-url'],
])('%o is refused at its field, and what was typed is kept', async (given, field) => {
  const { send } = await aDesk();
  const form = { ...figure2020, ...given };
  const answer = await send('/figures', form);
  const html = await answer.text();
  expect([answer.status, [...html.matchAll(/id="([\w-]+)-error"/g)].map(([, id]) => id)]).toEqual([
    422,
    [field],
  ]);
  for (const value of Object.values(form)) expect(html).toContain(value);
});

const share: DeclaredValue = { unit: 'permille', low: 600, high: 850 };
const asked = {
  label: 'Part',
  value: share,
  year: 2021,
  perimeter: 'Tout',
  source: 'Feuille',
  sourceUrl: null,
};

test('what was declared is withdrawn and never altered', async () => {
  const { db, place } = await aDesk();
  const context = aContext(db);
  const first = settled(await declareFigure(context, place, asked));
  const amount: DeclaredValue = { unit: 'cents', amount: euros(10), part: 'rest' };
  const second = settled(await declareFigure(context, place, { ...asked, value: amount }));
  const other = (await aDesk()).place;
  expect([
    await withdrawFigure(context, { ...other, id: first.id }),
    await withdrawFigure(context, { ...place, id: first.id }),
    await withdrawFigure(context, { ...place, id: first.id }),
  ]).toEqual([false, true, false]);
  expect(await listDeclaredFigures(db, place.programmeId)).toEqual([second]);

  const figures = db.updateTable('declared_figures').where('id', '=', second.id);
  await expect(figures.set({ high: 10n, low: 10n }).execute()).rejects.toThrow(/refused/);
  const back = db.updateTable('declared_figures').where('id', '=', first.id);
  await expect(back.set({ withdrawn_at: null }).execute()).rejects.toThrow(/refused/);
});

test('an auditor reads and declares nothing; another authority finds nothing', async () => {
  const { read, send, path } = await aDesk('auditor');
  expect([
    (await read()).includes('Déclarer un chiffre'),
    (await send('/figures', figure2020)).status,
  ]).toEqual([false, 404]);
  const { read: elsewhere } = await aDesk();
  expect(await elsewhere(path)).toContain('404');
});
