import { sql } from 'kysely';
import { expect, test } from 'vitest';
import type { Role } from '#kernel/role.ts';
import { insertBackup } from '#platform/backup/backup-record.ts';
import { realNow } from '#platform/clock.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aContext, aPastCall } from '#test/builders/call.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';

const database = useDatabase();

async function aDesk(slug: string, ...roles: readonly Role[]) {
  const { db } = database;
  const { authority } = await aPastCall(db, slug);
  const parts = { ...partsForTest(), db, signingKey: aContext(db).signingKey };
  const app = anApp(db, parts);
  const held = roles.map((role) => ({ authorityId: authority.id, role }));
  const person = await aPerson(db, { roles: held });
  const headers = await sessionOf(parts, person);
  const open = (path: string) => app.request(path, { headers });
  const html = async (path: string) => (await open(path)).text();
  const waits = async (path = '/office') => {
    const [, list = ''] = /Ce qui attend<\/h2>([\s\S]*?)<h2>/.exec(await html(path)) ?? [];
    return [...list.matchAll(/<a href="([^"]+)">([^<]+)</g)].map(([, href, label]) => [
      href,
      label?.replace(/[\u00a0\u202f]/g, ' '),
    ]);
  };
  return { authorityId: authority.id, personId: person.id, open, html, waits };
}

/** As `openSheet` leaves it, without a reading that nobody looks at here. */
const anOpenSheet = (authorityId: string, personId: string) =>
  sql`insert into intake_sheets
      (id, authority_id, file_name, media_type, content, sha256, reading, opened_by, opened_at)
    select id, ${authorityId}, 'feuille.md', 'text/markdown', content, encode(sha256(content), 'hex'),
      '{}', ${personId}, now()
    from (select id, id::text::bytea as content from gen_random_uuid() as id) as made`.execute(
    database.db,
  );

test('an officer sees the sheets of their own service that wait, and nothing of another', async () => {
  const officer = await aDesk('bureau', 'officer');
  const other = await aDesk('autre-bureau', 'officer', 'auditor');
  expect(await officer.waits()).toEqual([]);
  expect(wordsOf(await officer.html('/office'))).toContain('Rien n’attend');
  await anOpenSheet(officer.authorityId, officer.personId);
  await anOpenSheet(officer.authorityId, officer.personId);
  expect(await officer.waits()).toEqual([
    ['/office/sheets', '2 feuilles reprises à relire, puis à publier.'],
  ]);
  expect(await other.waits()).toEqual([]);
});

test('an administrator sees what fails in the installation, until it is settled', async () => {
  const { waits } = await aDesk('administration', 'administrator');
  const texts = ['/admin/legal-texts', '11 textes que la loi veut publics restent à écrire.'];
  const backup = [
    '/admin/settings',
    'Aucune sauvegarde depuis huit jours, ou la dernière est incomplète.',
  ];
  expect(await waits()).toEqual([backup, texts]);
  await sql`insert into jobs (id, name, payload, state, run_at, attempts, max_attempts, created_at, ended_at)
    values (gen_random_uuid(), 'forget-old-jobs', '{}', 'failed', now(), 10, 10, now(), now())`.execute(
    database.db,
  );
  const made = { madeElsewhere: true, missingFiles: 0, keyFingerprint: null };
  await insertBackup(database.db, { takenAt: realNow(), ...made });
  const failed = ['/admin/jobs', '1 tâche en échec : voyez pourquoi, puis relancez-la.'];
  expect(await waits()).toEqual([failed, texts]);
  // The texts have their own part there.
  expect(await waits('/admin')).toEqual([failed]);
});

test('who works for no service goes to their dossiers; a visitor signs in first', async () => {
  const applicant = await aDesk('porteur', 'applicant');
  const answer = await applicant.open('/en/office');
  expect([answer.status, answer.headers.get('location')]).toEqual([303, '/en/applications']);
  const visitor = await anApp(database.db).request('/office');
  expect(visitor.headers.get('location')).toEqual('/sign-in?next=%2Foffice');
});

test('the navigation shows the pages of the administration from there on only', async () => {
  const { html } = await aDesk('navigation', 'administrator', 'officer');
  const shown = async (path: string) => {
    const [, nav = ''] = /class="agent-nav">([\s\S]*?)<\/nav>/.exec(await html(path)) ?? [];
    return [...nav.matchAll(/href="([^"]+)"/g)].map(([, href]) => href);
  };
  const daily = (await shown('/office')).filter((href) => href?.startsWith('/admin'));
  const within = (await shown('/admin/jobs')).filter((href) => href?.startsWith('/admin'));
  expect(daily).toEqual(['/admin']);
  expect(within.slice(0, 3)).toEqual(['/admin', '/admin/people', '/admin/settings']);
  expect((await shown('/office'))[0]).toEqual('/office');
});
