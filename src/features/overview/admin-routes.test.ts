import { expect, test } from 'vitest';
import { formatParisTime, parseParisTime } from '#kernel/paris-time.ts';
import { insertBackup } from '#platform/backup/backup-record.ts';
import { realNow } from '#platform/clock.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aContext, aPastCall } from '#test/builders/call.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { openLiveState } from './announcement-queries.ts';

const database = useDatabase();

async function aDesk(role: 'administrator' | 'officer') {
  const { db } = database;
  const { authority } = await aPastCall(db, `accueil-${role}`);
  const { signingKey } = aContext(db);
  const parts = { ...partsForTest(), db, signingKey, live: openLiveState(db) };
  const app = anApp(db, parts);
  const roles = [{ authorityId: authority.id, role }];
  const headers = await sessionOf(parts, await aPerson(db, { roles }));
  const ask = (path: string) => app.request(path, { headers });
  const send = (path: string, form: Record<string, string>) =>
    app.request(path, { method: 'POST', headers, body: new URLSearchParams(form) });
  return { ask, send, words: async (path: string) => wordsOf(await (await ask(path)).text()) };
}

test('the home of an administrator says what is missing until it is written', async () => {
  const { words, send } = await aDesk('administrator');
  expect(await words('/admin')).toContain('11 textes que la loi veut publics restent à écrire');
  const texts = {
    publisher: 'Service d’exemple (fictif)',
    'publisher-address': '1 place fictive, Toulouse',
    'publisher-contact': 'contact@exemple.test',
    director: 'Camille Martin (fictive)',
    host: 'Hébergeur d’exemple (fictif)',
    'host-address': '2 place fictive, Toulouse',
    'host-contact': '05 61 00 00 00',
    'data-controller': 'Service d’exemple (fictif)',
    'data-protection-contact': 'dpo@exemple.test',
    'accessibility-contact': 'acces@exemple.test',
    'security-contact': 'https://exemple.test/securite',
  };
  const wrong = await send('/admin/legal-texts', { ...texts, 'host-contact': 'nulle part' });
  expect([wrong.status, wordsOf(await wrong.text()).includes('Rien n’est enregistré')]).toEqual([
    422,
    true,
  ]);
  const saved = await send('/admin/legal-texts', texts);
  expect(saved.headers.get('location')).toEqual('/admin/legal-texts?saved=11');
  expect(await words('/admin/legal-texts?saved=11')).toContain('11 textes modifiés');
  expect(await words('/admin')).toContain('Rien ne manque');
  expect(await words('/admin')).toContain('Aucune sauvegarde depuis huit jours');
  const made = { madeElsewhere: true, missingFiles: 0, keyFingerprint: null };
  await insertBackup(database.db, { takenAt: realNow(), ...made });
  expect(await words('/admin')).toContain('Rien n’attend');
});

test('to an officer these pages do not exist', async () => {
  const { ask, send } = await aDesk('officer');
  const paths = [
    '/admin',
    '/admin/settings',
    '/admin/legal-texts',
    '/admin/announcements',
    '/admin/maintenance',
  ];
  const statuses = await Promise.all(paths.map(async (path) => (await ask(path)).status));
  const sent = await Promise.all(
    ['/admin/announcements', '/admin/maintenance', '/admin/maintenance/end'].map(
      async (path) => (await send(path, {})).status,
    ),
  );
  expect([...new Set([...statuses, ...sent])]).toEqual([404]);
  expect(await database.db.selectFrom('maintenances').select('id').execute()).toEqual([]);
});

test('an hour typed is an hour of Paris, summer and winter', () => {
  expect(parseParisTime('2026-11-24T18:30')).toEqual(new Date('2026-11-24T17:30:00Z'));
  expect(parseParisTime('2026-07-24T18:30')).toEqual(new Date('2026-07-24T16:30:00Z'));
  // The clock goes from 2 to 3 that night.
  expect(parseParisTime('2027-03-28T02:30')).toEqual(null);
  expect(parseParisTime('2026-02-30T12:00')).toEqual(null);
  expect(formatParisTime(new Date('2026-07-24T16:30:00Z'))).toEqual('2026-07-24T18:30');
});
