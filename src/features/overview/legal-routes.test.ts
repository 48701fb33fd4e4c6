import { beforeAll, describe, expect, test } from 'vitest';
import { recordErased } from '#platform/retention.ts';
import { anApp, wordsOf } from '#test/app.ts';
import { aContext, aPastCall } from '#test/builders/call.ts';
import { aPerson } from '#test/builders/person.ts';
import { useDatabase } from '#test/database.ts';
import { servedPages } from '#web/served-pages.ts';
import { pageGroups, planOf } from './legal-site-map.ts';
import { changeLegalTexts } from './write-legal-texts.ts';

const database = useDatabase();
const read = async (path: string) => {
  const answer = await anApp(database.db).request(path);
  return { status: answer.status, words: wordsOf(await answer.text()) };
};

let administrator: { db: typeof database.db; now: Date; actorId: string; authorityId: string };
beforeAll(async () => {
  const { authority } = await aPastCall(database.db, 'legal');
  const { id } = await aPerson(database.db);
  administrator = { ...aContext(database.db), actorId: id, authorityId: authority.id };
});

describe('as installed', () => {
  test('what only the service knows is said to be missing, in both languages', async () => {
    const pages = ['/legal-notice', '/privacy', '/data-register', '/accessibility', '/security'];
    const missing = await Promise.all(
      pages.map(async (path) => {
        const french = await read(path);
        const english = await read(`/en${path}`);
        return [
          path,
          french.status,
          french.words.split('à compléter par le service').length - 1,
          english.words.split('to be completed by the service').length - 1,
        ];
      }),
    );
    expect(missing).toEqual([
      ['/legal-notice', 200, 7, 7],
      ['/privacy', 200, 2, 2],
      ['/data-register', 200, 2, 2],
      ['/accessibility', 200, 2, 2],
      ['/security', 200, 1, 1],
    ]);
  });

  test('without a contact there is no security.txt', async () => {
    expect((await read('/.well-known/security.txt')).status).toEqual(404);
  });

  test('accessibility claims nothing that was not audited', async () => {
    const { words } = await read('/accessibility');
    expect(words).toContain('Ce site est non conforme au référentiel');
    expect(words).toContain('Aucun audit de conformité au RGAA n’a été mené');
    expect(words).toContain('Défenseur des droits, Libre réponse 71120, 75342 Paris CEDEX 07');
  });

  test('the clocks have their usual length', async () => {
    const { words } = await read('/data-register');
    expect(words).toContain('3 mois après la dernière modification');
    expect(words).toContain('5 ans après la décision');
    expect(words).toContain('10 ans après le dernier versement');
  });

  test('who asks a question or follows a call is in the register', async () => {
    const { words } = await read('/data-register');
    expect(words).toContain('9 traitements');
    expect(words).toContain(
      'Questions du public sur un appel qui pose une question nom, adresse électronique, question ; la réponse publiée ne les nomme pas agents du service trente jours après la réponse ; un an quand personne ne répond',
    );
    expect(words).toContain(
      'Abonnés aux nouvelles d’un appel qui demande à être prévenu adresse électronique, langue, appel suivi personne : le programme leur écrit',
    );
  });

  test('what erases itself says after how long, and when it last did', async () => {
    const asked = { job: 'sweep-files' as const, counts: { uploads: 2, parts: 1 } };
    expect((await read('/data-register')).words).toContain(
      'Effacer les envois abandonnés un jour après le dernier morceau reçu pas encore rien à effacer jusqu’ici',
    );
    await recordErased(database.db, { ...asked, now: new Date('2026-11-24T03:00:00Z') });
    expect((await read('/data-register')).words).toContain(
      '3 lignes, 24 novembre 2026 à 4 h 00 (heure de Paris)',
    );
    expect((await read('/en/data-register')).words).toContain('3 rows, 24 November 2026 at 04:00');
  });
});

describe('once the administrator wrote', () => {
  test('the pages say it, and security.txt is a file of RFC 9116', async () => {
    const outcome = await changeLegalTexts(administrator, {
      publisher: 'Service d’exemple (fictif)',
      'publisher-address': '1 place fictive\n31000 Toulouse',
      'security-contact': 'securite@exemple.test',
      'months-refused': '18',
    });
    expect(outcome).toEqual({
      ok: true,
      value: { changed: ['publisher', 'publisher-address', 'security-contact', 'months-refused'] },
    });
    expect((await read('/legal-notice')).words).toContain('1 place fictive 31000 Toulouse');
    expect((await read('/en/data-register')).words).toContain('18 months after the decision');

    const file = await anApp(database.db).request('/.well-known/security.txt');
    expect(file.headers.get('content-type')).toMatch(/^text\/plain; ?charset=utf-8$/i);
    const lines = (await file.text()).split('\n');
    const expires = lines[1]?.replace('Expires: ', '') ?? '';
    expect(lines.with(1, 'Expires')).toEqual([
      'Contact: mailto:securite@exemple.test',
      'Expires',
      'Preferred-Languages: fr, en',
      'Canonical: http://localhost/.well-known/security.txt',
      'Policy: http://localhost/security',
      '',
    ]);
    const days = (new Date(expires).getTime() - Date.now()) / 86_400_000;
    expect([days > 180, days < 183]).toEqual([true, true]);
  });

  test('one wrong text, and none is changed; the same text again is no change', async () => {
    const wrong = await changeLegalTexts(administrator, {
      publisher: 'Autre service (fictif)',
      'host-contact': 'quelque part',
      'months-drafts': '0',
    });
    expect(wrong).toEqual({
      ok: false,
      refusal: {
        wrong: [
          { reason: 'not-a-contact', name: 'host-contact' },
          { reason: 'not-months', name: 'months-drafts' },
        ],
      },
    });
    const same = { publisher: 'Service d’exemple (fictif)' };
    expect(await changeLegalTexts(administrator, same)).toEqual({
      ok: true,
      value: { changed: ['publisher-address', 'security-contact', 'months-refused'] },
    });
    expect(await changeLegalTexts(administrator, same)).toEqual({
      ok: true,
      value: { changed: [] },
    });
  });

  test('each change left an event that holds no personal value', async () => {
    const events = await database.db
      .selectFrom('events')
      .select(['subject_id', 'name', 'facts'])
      .where('subject_kind', '=', 'legal-text')
      .orderBy('position')
      .execute();
    expect(events.map(({ subject_id, name }) => `${subject_id} ${name}`)).toEqual([
      'publisher legal-text-written',
      'publisher-address legal-text-written',
      'security-contact legal-text-written',
      'months-refused legal-text-written',
      'publisher-address legal-text-removed',
      'security-contact legal-text-removed',
      'months-refused legal-text-removed',
    ]);
    expect(events.map(({ facts }) => facts)).toEqual(events.map(() => ({})));
  });
});

describe('the plan of the site', () => {
  /** Open to everybody, and in no plan: files, what balancers ask, what is reached by a link of one’s own or in the demonstration only. */
  const notPages = [
    '/.well-known/security.txt',
    '/demo',
    '/favicon.ico',
    '/favicon.svg',
    '/healthz',
    '/invitation',
    '/metrics',
    '/readyz',
    '/robots.txt',
    '/setup',
    '/signature',
  ];

  test('it names every page that is really served to everybody, and no other', () => {
    const served = servedPages(anApp(database.db));
    const pages = [...served].filter(
      (path) => !notPages.includes(path) && !/\.\w+$|^\/sign-(in|up)\/./.test(path),
    );
    expect(Object.keys(pageGroups).sort()).toEqual(pages.sort());
  });

  test('a page that is not served is not in it', () => {
    const plan = planOf(new Set(['/', '/sign-in']), 'en');
    expect(plan.flatMap(({ lines }) => lines.map(({ label }) => label))).toEqual([
      'Home',
      'Sign in',
    ]);
  });

  test('every link of it leads to a page', async () => {
    const app = anApp(database.db);
    const html = await (await app.request('/site-map')).text();
    const main = /<main[\s\S]*<\/main>/.exec(html)?.[0] ?? '';
    const links = [...main.matchAll(/href="([^"]+)"/g)].map(([, href]) => href ?? '');
    expect(links.length).toBeGreaterThan(8);
    const statuses = await Promise.all(
      links.map(async (href) => [href, (await app.request(href)).status]),
    );
    expect(statuses).toEqual(links.map((href) => [href, 200]));
  });
});
