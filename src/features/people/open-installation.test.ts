import { expect, test } from 'vitest';
import { anApp, wordsOf } from '#test/app.ts';
import { aContext } from '#test/builders/call.ts';
import { useDatabase } from '#test/database.ts';
import { nameAdministrator } from './name-administrator.ts';

const database = useDatabase();
const typed = {
  service: 'Préfecture de la région Exemple (fictive)',
  shortName: 'Préfecture Exemple',
  name: 'Alix Roche (fictive)',
  email: 'alix@exemple.test',
  password: 'une phrase assez longue',
};
const send = (fields: Record<string, string>) =>
  anApp(database.db).request('/setup', {
    method: 'POST',
    headers: { origin: 'http://localhost' },
    body: new URLSearchParams(fields),
  });

test('what is missing is said, and nothing is written', async () => {
  for (const [field, said] of [
    ['service', 'Écrivez le nom du service'],
    ['name', 'Écrivez votre nom.'],
    ['email', 'avec son @'],
    ['password', 'au moins 12 caractères'],
  ] as const) {
    const answer = await send({ ...typed, [field]: '' });
    expect(answer.status).toEqual(422);
    expect(wordsOf(await answer.text())).toContain(said);
  }
  expect(await database.db.selectFrom('authorities').select('id').execute()).toEqual([]);
});

test('of ten who open an installation at once, one does; then the page is gone', async () => {
  const answers = await Promise.all(
    Array.from({ length: 10 }, (_, n) => send({ ...typed, email: `alix${n}@exemple.test` })),
  );
  expect(answers.map(({ status }) => status).toSorted()).toEqual([303, ...Array(9).fill(404)]);
  expect((await anApp(database.db).request('/setup')).status).toEqual(404);
  const rows = await database.db.selectFrom('memberships').select('role').execute();
  expect(rows).toEqual([{ role: 'administrator' }]);
});

test('whoever holds the machine names an administrator, who enters by a link', async () => {
  const asked = { email: 'secours@exemple.test', service: 'préfecture exemple' };
  const outcome = await nameAdministrator(aContext(database.db), asked);
  expect(outcome).toMatchObject({ ok: true, value: { services: [typed.service] } });
  expect(await nameAdministrator(aContext(database.db), { ...asked, service: 'x' })).toEqual({
    ok: false,
    refusal: { reason: 'unknown-service' },
  });
});
