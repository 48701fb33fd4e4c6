import ICAL from 'ical.js';
import { beforeEach, describe, expect, test } from 'vitest';
import { anApp, wordsOf } from '#test/app.ts';
import { anOpenCall } from '#test/builders/open-call.ts';
import { useDatabase } from '#test/database.ts';

const database = useDatabase();
const day = 24 * 3_600_000;
const now = Date.now();
let calls = 0;

/** The application as of the machine's clock: nothing here depends on the day it is run. */
const read = async (path: string, headers: Record<string, string> = {}) => {
  const answer = await anApp(database.db).request(path, { headers });
  return { status: answer.status, text: await answer.text(), headers: answer.headers };
};
const at = (days: number) => new Date(now + days * day);

beforeEach(() => {
  calls += 1;
});

const open = { publicFrom: at(-10), opensAt: at(-5), closesAt: at(3) };

describe('the page of a call', () => {
  test('says everything an applicant needs', async () => {
    const { slug } = await anOpenCall(database.db, `appel-${calls}`, open);
    const { status, text } = await read(`/calls/${slug}`);
    const words = wordsOf(text);
    expect(status).toEqual(200);
    for (const said of [
      'Ouvert Ferme dans 3 jours, le',
      'heure de Paris',
      'Association, Commune',
      'Haute-Garonne (31), Gers (32)',
      'Demande minimale 5 000 €',
      'Demande maximale 80 000 €',
      'au moins 20 % du budget',
      'innovant, expérimental',
      'Un dossier complet par porteur.',
      'solidarites@exemple.test',
      'Comité 20 janvier 2027',
    ]) {
      expect(words).toContain(said);
    }
  });

  test('is the same at /notice, in English at /en, and as data', async () => {
    const { slug } = await anOpenCall(database.db, `appel-${calls}`, open);
    const data = JSON.parse((await read(`/calls/${slug}/notice.json`)).text);
    expect([
      (await read(`/calls/${slug}/notice`)).status,
      wordsOf((await read(`/en/calls/${slug}`)).text).includes('Closes in 3 days, on'),
      [data.phase, data.ceilingCents, data.waves[0].closesAt],
    ]).toEqual([200, true, ['open', 8_000_000, open.closesAt.toISOString()]]);
  });

  test.each([
    [
      'upcoming',
      { publicFrom: at(-1), opensAt: at(1), closesAt: at(9) },
      'À venir Ouvre demain, le',
    ],
    ['closed', { publicFrom: at(-30), opensAt: at(-20), closesAt: at(-1) }, 'Clos Fermé depuis le'],
  ])('a call that is %s says so, and what happens next', async (_phase, given, said) => {
    const { slug } = await anOpenCall(database.db, `appel-${calls}`, given);
    expect(wordsOf((await read(`/calls/${slug}`)).text)).toContain(said);
  });

  test('an extension is said with both closings and its reason', async () => {
    const { slug, waveId, authorityId, call } = await anOpenCall(
      database.db,
      `appel-${calls}`,
      open,
    );
    const first = await read(`/calls/${slug}`);
    await database.db
      .insertInto('wave_extensions')
      .values({
        authority_id: authorityId,
        wave_id: waveId,
        closed_at_before: open.closesAt,
        closes_at: at(10),
        reason: 'Panne du site.',
        decided_by: null,
        decided_at: new Date(),
      })
      .execute();
    await database.db
      .updateTable('waves')
      .set({ closes_at: at(10) })
      .where('id', '=', waveId)
      .execute();
    await database.db.updateTable('calls').set({ version: 2 }).where('id', '=', call.id).execute();
    const words = wordsOf((await read(`/calls/${slug}`)).text);
    expect([words.includes('Prolongé'), words.includes('Motif : Panne du site.')]).toEqual([
      true,
      true,
    ]);
    expect(wordsOf(first.text)).not.toContain('Prolongé');
  });

  test('is kept in memory until something it says changes', async () => {
    const app = anApp(database.db);
    const { slug, call } = await anOpenCall(database.db, `appel-${calls}`, open);
    const ask = async (etag = '') =>
      app.request(`/calls/${slug}`, { headers: { 'if-none-match': etag } });
    const first = await ask();
    const etag = first.headers.get('etag') ?? '';
    expect((await ask(etag)).status).toEqual(304);
    await database.db
      .updateTable('calls')
      .set({ contact_phone: '05 11 11 11 11', version: call.version + 1 })
      .where('id', '=', call.id)
      .execute();
    const changed = await ask(etag);
    expect([changed.status, (await changed.text()).includes('05 11 11 11 11')]).toEqual([
      200,
      true,
    ]);
  });

  test('markup in the regulation is only text', async () => {
    const { slug, call } = await anOpenCall(database.db, `appel-${calls}`, open);
    expect(call.settings.regulation).toContain('**');
    const { text } = await read(`/calls/${slug}`);
    expect(text).toContain('<strong>complet</strong>');
  });
});

describe('a call whose publication has not come', () => {
  const embargoed = { publicFrom: at(1), opensAt: at(2), closesAt: at(9), name: 'Quetzalcoatl' };

  test('is nowhere: page, data, questions, subscription, calendar, feeds, lists, plan, search', async () => {
    const { slug } = await anOpenCall(database.db, `secret-${calls}`, embargoed);
    const { slug: shown } = await anOpenCall(database.db, `montre-${calls}`, {
      ...embargoed,
      publicFrom: at(-1),
      name: 'Quezacotl',
    });
    const own = [
      '',
      '/notice',
      '/notice.json',
      '/enquiries',
      '/answers.atom',
      '/subscription',
      '/calendar.ics',
    ];
    const statusOf = async (of: string) =>
      Promise.all(own.map(async (path) => (await read(`/calls/${of}${path}`)).status));
    expect(await statusOf(shown)).toEqual(own.map(() => 200));
    expect(await statusOf(slug)).toEqual(own.map(() => 404));

    for (const list of ['/', '/calls', '/calls.atom', '/calls.ics', '/site-map']) {
      const { text } = await read(list);
      expect([list, text.includes('Quezacotl'), text.includes('Quetzalcoatl')]).toEqual([
        list,
        true,
        false,
      ]);
    }
    expect((await read('/search?q=Quetzalcoatl')).text).not.toContain(slug);
  });

  test('takes no question and no subscription', async () => {
    const { slug } = await anOpenCall(database.db, `secret-${calls}`, embargoed);
    const send = (path: string) =>
      anApp(database.db).request(`/calls/${slug}/${path}`, {
        method: 'POST',
        headers: { origin: 'http://localhost' },
        body: new URLSearchParams({ email: 'a@exemple.test', question: 'Quand ?' }),
      });
    expect([(await send('enquiries')).status, (await send('subscription')).status]).toEqual([
      404, 404,
    ]);
  });
});

test('a call that was withdrawn says why, and nothing else of it', async () => {
  const { slug, call } = await anOpenCall(database.db, `retire-${calls}`, {
    publicFrom: at(-1),
    opensAt: at(5),
    closesAt: at(9),
  });
  await database.db
    .updateTable('calls')
    .set({
      state: 'draft',
      public_from: null,
      withdrawn_at: new Date(),
      withdrawal_reason: 'Crédits reportés.',
    })
    .where('id', '=', call.id)
    .execute();
  const { status, text } = await read(`/calls/${slug}`);
  expect([
    status,
    wordsOf(text).includes('Motif : Crédits reportés.'),
    text.includes('80'),
  ]).toEqual([410, true, false]);
});

describe('calendars', () => {
  const eventsOf = (text: string) =>
    new ICAL.Component(ICAL.parse(text)).getAllSubcomponents('vevent').map((part) => {
      const event = new ICAL.Event(part);
      const alarm = part.getFirstSubcomponent('valarm');
      return {
        uid: event.uid,
        at: event.startDate.isDate ? event.startDate.toString() : event.startDate.toJSDate(),
        sequence: event.sequence,
        alarm: alarm ? String(alarm.getFirstPropertyValue('trigger')) : null,
      };
    });

  test('hold the opening, the closing with its alarm, the committee and the announcement', async () => {
    const given = {
      publicFrom: at(-10),
      opensAt: new Date('2026-12-01T09:00:00Z'),
      closesAt: new Date('2027-03-28T10:00:00Z'),
    };
    const { slug, waveId } = await anOpenCall(database.db, `appel-${calls}`, given);
    const { text, headers } = await read(`/calls/${slug}/calendar.ics`);
    expect(headers.get('content-type')).toEqual('text/calendar; charset=utf-8');
    expect(eventsOf(text)).toEqual([
      { uid: `opening-${waveId}@laureat`, at: given.opensAt, sequence: 0, alarm: null },
      { uid: `closing-${waveId}@laureat`, at: given.closesAt, sequence: 0, alarm: '-P2D' },
      { uid: `committee-${waveId}@laureat`, at: '2027-01-20', sequence: 0, alarm: null },
      { uid: `announcement-${waveId}@laureat`, at: '2027-02-01', sequence: 0, alarm: null },
    ]);
    expect(eventsOf((await read('/calls.ics')).text).map(({ uid }) => uid)).toContain(
      `closing-${waveId}@laureat`,
    );
  });
});
