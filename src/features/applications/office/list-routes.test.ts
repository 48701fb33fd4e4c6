import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';
import { beforeAll, expect, test } from 'vitest';
import { wordsOf } from '#test/app.ts';
import { anOpenApplicationCall } from '#test/builders/application.ts';
import { noon } from '#test/builders/call.ts';
import { aConflict } from '#test/builders/conflict.ts';
import { manyFiled } from '#test/builders/filed-applications.ts';
import { aPerson } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import { aVisitor } from '#test/service-visitor.ts';

const database = useDatabase();

const visitor = (person: { id: string }) => aVisitor(database.db, person);

const closed = {
  closesAt: new Date(noon.getTime() - 1),
  opensAt: new Date('2026-10-01T08:00:00Z'),
};
let place: Awaited<ReturnType<typeof anOpenApplicationCall>>;
let filed: Awaited<ReturnType<typeof manyFiled>>;
let base: string;
beforeAll(async () => {
  place = await anOpenApplicationCall(database.db, 'liste', closed);
  filed = await manyFiled(database.db, place, 60);
  base = `/office/calls/${place.call.id}/applications`;
});

test('what is filtered is said, counted, summed and shown, page by page', async () => {
  const officer = await visitor(place.officer);
  const whole = await officer.read(base);
  expect(whole).toContain('60 dossiers');
  expect(whole).toContain('1 830 000 € demandés en tout.');
  expect(whole).toContain('Page 1 sur 2');

  const some = await officer.read(`${base}?department=31&scale=regional&from=30000`);
  expect(some).toContain(
    'Dossiers qui touchent Haute-Garonne (31), d’échelle régionale, demandant au moins 30 000 €.',
  );
  // 30, 36, 42, 48, 54, 60: even for the Haute-Garonne, every third for the region.
  expect(some).toContain('6 dossiers');
  expect(some).toContain('270 000 € demandés en tout.');

  const sorted = await officer.read(`${base}?sort=requested&direction=down&column=title`);
  expect(sorted.indexOf('Projet 60 (fictif)')).toBeLessThan(sorted.indexOf('Projet 59 (fictif)'));
  expect(sorted).not.toContain('Association 0060 (fictive)');
  expect(await officer.read(`${base}?words=association+0007`)).toContain('1 dossier ');
  expect(await officer.read(`${base}?words=rien+de+tel`)).toContain('Aucun dossier ne répond');
});

test('the files hold exactly what was filtered, sorted and chosen, and run nothing', async () => {
  const officer = await visitor(place.officer);
  const [first] = filed;
  await database.db
    .updateTable('organisations')
    .set({ name: '=HYPERLINK("http://mal.test")' })
    .where('id', '=', first?.organisationId ?? '')
    .execute();
  const query =
    '?to=2000&column=organisation&column=requested&column=filed&sort=requested&direction=down';
  const [one, two] = filed.map(({ number }) => Number(number));
  const instant = (minutes: number) => new Date(Date.UTC(2026, 10, 24, 12, minutes));
  const rows = [
    ['Numéro', 'Organisme', 'Demandé', 'Déposé le'],
    [two, 'Association 0002 (fictive)', 2000, instant(2)],
    [one, '=HYPERLINK("http://mal.test")', 1000, instant(1)],
  ];
  const xlsx = await readXlsx(await officer.bytes(`${base}.xlsx${query}`));
  expect(xlsx.sheets[0]?.rows).toEqual(rows);
  const ods = await readOds(await officer.bytes(`${base}.ods${query}`));
  expect(ods.sheets[0]?.rows).toEqual(rows);
  expect(new TextDecoder().decode(await officer.bytes(`${base}.csv${query}`))).toEqual(
    [
      'Numéro;Organisme;Demandé;Déposé le',
      `${two};Association 0002 (fictive);2000;2026-11-24 12:02`,
      `${one};"'=HYPERLINK(""http://mal.test"")";1000;2026-11-24 12:01`,
      '',
    ].join('\r\n'),
  );
  const csv = new TextDecoder().decode(await officer.bytes(`${base}.csv`));
  expect(csv.trim().split('\r\n')).toHaveLength(61);
});

test('a view is kept under a name, lent to the service, and taken back by who made it', async () => {
  const officer = await visitor(place.officer);
  const colleague = await visitor(
    await aPerson(database.db, { roles: [{ authorityId: place.authorityId, role: 'officer' }] }),
  );
  const refused = await officer.post(`${base}/views`, { name: ' ', query: 'department=31' });
  expect([refused.status, wordsOf(await refused.text()).includes('Donnez un nom')]).toEqual([
    422,
    true,
  ]);
  const saved = { name: 'La Haute-Garonne', query: 'department=31&unknown=x', shared: 'yes' };
  const answer = await officer.post(`${base}/views`, saved);
  expect(answer.headers.get('location')).toEqual(`${base}?department=31`);
  await officer.post(`${base}/views`, { name: 'À moi', query: 'scale=regional' });

  const lent = await (await colleague.get(base)).text();
  expect([lent.includes('La Haute-Garonne'), lent.includes('À moi')]).toEqual([true, false]);
  expect(lent).toContain(`href="${base}?department=31"`);
  const own = await (await officer.get(base)).text();
  const [removal = ''] = [...own.matchAll(/action="([^"]+\/removal)"/g)].map(([, path]) => path);
  expect((await colleague.post(removal, {})).status).toEqual(404);
  expect((await officer.post(removal, {})).status).toEqual(303);
});

test('whoever is in conflict finds the dossier by no door, not even by counting', async () => {
  const { db } = database;
  const person = await aPerson(db, {
    roles: [{ authorityId: place.authorityId, role: 'officer' }],
  });
  const hidden = filed[59];
  if (!hidden) throw new Error('There are sixty');
  await aConflict(db, { ...place, applicationId: hidden.id, personId: person.id });
  const [bound, free] = [await visitor(person), await visitor(place.officer)];
  const search = `${base}?words=projet+60`;
  expect(await free.read(search)).toContain('1 dossier ');
  expect(await bound.read(search)).toContain('Aucun dossier ne répond');
  expect(await free.read(base)).toContain('60 dossiers');
  const list = await bound.read(base);
  expect(list).toContain('59 dossiers');
  // The sum and the count of its state say nothing of it either.
  expect(list).toContain('1 770 000 € demandés en tout.');
  expect(list).toMatch(/Déposé\s+59/);
  for (const format of ['csv', 'xlsx', 'ods']) {
    expect([format, await holds(free, format), await holds(bound, format)]).toEqual([
      format,
      true,
      false,
    ]);
  }
});

async function holds({ bytes }: Awaited<ReturnType<typeof visitor>>, format: string) {
  const file = await bytes(`${base}.${format}?column=title`);
  if (format === 'csv') return new TextDecoder().decode(file).includes('Projet 60 (fictif)');
  const { sheets } = await (format === 'xlsx' ? readXlsx(file) : readOds(file));
  return JSON.stringify(sheets).includes('Projet 60 (fictif)');
}

test('for another authority there is no list, no file, no view, no dossier and no act', async () => {
  const elsewhere = await anOpenApplicationCall(database.db, 'ailleurs', closed);
  const [own] = await manyFiled(database.db, elsewhere, 1);
  const stranger = await visitor(elsewhere.officer);
  const one = `/office/applications/${filed[0]?.id}`;
  expect((await stranger.get(`/office/applications/${own?.id}`)).status).toEqual(200);
  const doors = [
    base,
    `${base}.csv`,
    `${base}.xlsx`,
    `${base}.ods`,
    `${base}/late-admissions`,
    `${base}/entry`,
    one,
    `${one}/differences?from=1&to=1`,
    `${one}/entry`,
  ];
  for (const door of doors) expect([door, (await stranger.get(door)).status]).toEqual([door, 404]);
  for (const act of ['/views', '/late-admissions', '/entry']) {
    const answer = await stranger.post(`${base}${act}`, { name: 'Vue', query: '' });
    expect([act, answer.status]).toEqual([act, 404]);
  }
});
