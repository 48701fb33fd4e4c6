import { afterAll, beforeAll, expect, test } from 'vitest';
import { addMember, nameLead } from '#features/programmes/working-group/change-group-people.ts';
import { addLine } from '#features/programmes/working-group/change-roadmap.ts';
import { createGroup } from '#features/programmes/working-group/change-working-group.ts';
import { anApp } from '#test/app.ts';
import { aContext, noon, settled } from '#test/builders/call.ts';
import { anEnvelope, aProgramme } from '#test/builders/envelope.ts';
import { anOpenCall } from '#test/builders/open-call.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { openLogged } from '#test/logged-database.ts';
import { askEnquiry } from './enquiry/ask-enquiry.ts';

const database = useDatabase();
const signingKey = aSigningKey();
const day = 24 * 3_600_000;
let logged: ReturnType<typeof openLogged>;
beforeAll(() => {
  logged = openLogged(database.address);
});
afterAll(() => logged.close());

/** Each list has its own way to grow by one row, whose name ends with its number. */
async function aDesk() {
  const { db } = database;
  const context = aContext(db);
  const { authority, programme } = await aProgramme(db, 'Programme 0');
  const authorityId = authority.id;
  const officer = await aPerson(db, { roles: [{ authorityId, role: 'officer' }] });
  const lead = await aPerson(db, { roles: [{ authorityId, role: 'group-lead' }] });
  const whole = await anEnvelope(db, programme, { name: 'Enveloppe 0' });
  const { call: asked } = await anOpenCall(db, 'appel-interroge', { authorityId });
  const groupOf = async (name: string) => {
    const place = { authorityId, programmeId: programme.id };
    const group = settled(await createGroup(context, place, { name, theme: '', isExample: false }));
    settled(await nameLead(context, group, { personId: lead.id, role: 'group-lead' }));
    settled(await addMember(context, group, { kind: 'person', name: `Membre de ${name}` }));
    return group;
  };
  const first = await groupOf('Groupe 0');
  const grow = async (number: number) => {
    await anEnvelope(db, programme, { name: `Enveloppe ${number}` });
    await anEnvelope(db, programme, { name: `Part ${number}`, parentId: whole.id, euros: 10 });
    await groupOf(`Groupe ${number}`);
    const line = { objective: `Objectif ${number}`, action: 'Agir', indicator: '', year: null };
    settled(await addLine(context, first, line));
    const { call } = await anOpenCall(db, `appel-${number}`, {
      authorityId,
      name: `Appel ${number}`,
      publicFrom: new Date(Date.now() - day),
      opensAt: new Date(Date.now() - day),
      closesAt: new Date(Date.now() + 30 * day),
    });
    const question = { question: `Question ${number} ?`, name: '', email: '', network: null };
    const asking = { db, now: noon, machineNow: noon };
    settled(await askEnquiry(asking, asked, { ...question, locale: 'fr' }));
    return call.slug;
  };
  const headers = await sessionOf({ ...partsForTest(), db, signingKey }, officer);
  const base = `/office/programmes/${programme.id}`;
  const lists: Record<string, string> = {
    '/office/programmes': 'Programme d’exemple',
    [base]: 'Enveloppe',
    [`${base}/envelopes/${whole.id}`]: 'Part',
    '/office/groups': 'Groupe',
    [`${base}/groups`]: 'Groupe',
    [`${base}/groups/${first.id}`]: 'Objectif',
    '/office/calls': 'Appel',
    [`/office/calls/${asked.id}/enquiries`]: 'Question',
    '/calls': 'Appel',
    '/calls.atom': 'Appel',
  };
  return { grow, lists, headers };
}

/** How many questions a page asks, and how many rows of the list it shows. */
async function ask(path: string, row: string, headers: Record<string, string>) {
  // A new program each time: nothing is ready from the time before.
  const app = anApp(logged.db, { signingKey });
  let html = '';
  const questions = await logged.during(async () => {
    html = await (await app.request(path, { headers })).text();
  });
  const rows = row.startsWith('Programme')
    ? html.split(row).length - 1
    : [1, 2, 3].filter((number) => html.includes(`${row} ${number}`)).length;
  return { questions: questions.length, rows };
}

test('no list of programmes, groups or calls asks more questions when it has more rows', async () => {
  const { grow, lists, headers } = await aDesk();
  const read = async () => {
    const all: [string, Awaited<ReturnType<typeof ask>>][] = [];
    for (const [path, row] of Object.entries(lists))
      all.push([path, await ask(path, row, headers)]);
    return new Map(all);
  };
  await grow(1);
  const one = await read();
  await grow(2);
  await grow(3);
  const three = await read();
  for (const [path, { rows, questions }] of one) {
    const more = three.get(path);
    expect([path, questions > 0, (more?.rows ?? 0) - rows]).toEqual([path, true, 2]);
    expect([path, more?.questions]).toEqual([path, questions]);
  }
});
