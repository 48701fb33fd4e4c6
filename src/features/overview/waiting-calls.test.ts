import { randomUUID } from 'node:crypto';
import { expect, test } from 'vitest';
import { askEnquiry } from '#features/calls/enquiry/ask-enquiry.ts';
import { publishCall } from '#features/calls/publish-call.ts';
import type { PlainDay } from '#kernel/day.ts';
import { aContext, noon, settled } from '#test/builders/call.ts';
import { aDraftCall } from '#test/builders/draft-call.ts';
import { anEnvelope, aProgramme } from '#test/builders/envelope.ts';
import { anOpenCall } from '#test/builders/open-call.ts';
import { useDatabase } from '#test/database.ts';
import { listWaiting } from './waiting.ts';

const database = useDatabase();
const day = 24 * 3_600_000;
const inDays = (days: number) => new Date(noon.getTime() + days * day);

async function waitsFor(authorityId: string, domain = noon) {
  const waiting = await listWaiting({
    db: database.db,
    now: noon,
    domain,
    live: { announcements: [], maintenance: null, logLevel: null },
    reader: { personId: randomUUID(), memberships: [{ authorityId, role: 'officer' }] },
  });
  return waiting.map(({ name, count, href }) => [name, count, href]);
}

test('a call waits for its officers in its last three days, not before and not after', async () => {
  const { authorityId } = await anOpenCall(database.db, 'ferme', { closesAt: inDays(10) });
  const other = await anOpenCall(database.db, 'autre');
  const line = ['closingCalls', 1, '/office/calls?phase=open&sort=closes&direction=up'];
  const at = (days: number) => waitsFor(authorityId, inDays(days));
  expect([await at(6.9), await at(7), await at(9.9), await at(10)]).toEqual([
    [],
    [line],
    [line],
    [],
  ]);
  expect(await waitsFor(other.authorityId, inDays(8))).toEqual([]);
});

test('questions of the public wait, and lead to the one that has waited longest', async () => {
  const { db } = database;
  const first = await anOpenCall(db, 'question');
  const { authorityId } = first;
  const second = await anOpenCall(db, 'question-bis', { authorityId });
  const ask = ({ call }: typeof first, now: Date) =>
    askEnquiry(
      { db, now, machineNow: new Date() },
      { ...call },
      { question: 'Une école ?', name: '', email: '', locale: 'fr', network: null },
    );
  settled(await ask(second, noon));
  settled(await ask(first, inDays(1)));
  settled(await ask(first, inDays(2)));
  expect(await waitsFor(authorityId)).toEqual([
    ['enquiries', 3, `/office/calls/${second.call.id}/enquiries`],
  ]);
});

test('a draft waits when its opening is near, then for the instant of its publication', async () => {
  const { db } = database;
  const { id: callId, office, authority, read } = await aDraftCall(db);
  const without = (lines: unknown[][]) => lines.filter(([name]) => name !== 'envelopes');
  const at = async (days: number) => without(await waitsFor(authority.id, inDays(days)));
  const draft = ['draftCalls', 1, '/office/calls?phase=draft'];
  // It opens thirteen days after noon, less three hours.
  expect([await at(-2), await at(0), await at(20)]).toEqual([[], [draft], [draft]]);
  const { version } = await read();
  settled(await publishCall(aContext(db), { office, callId, version, from: inDays(2) }));
  const scheduled = ['scheduledCalls', 1, '/office/calls?phase=scheduled'];
  expect([await at(1.9), await at(2)]).toEqual([[scheduled], []]);
});

test('an envelope waits eight weeks before its closing, as long as something can be lost', async () => {
  const { db } = database;
  const { authority, programme } = await aProgramme(db);
  await anEnvelope(db, programme, { closesOn: '2026-12-31' as PlainDay });
  await anEnvelope(db, programme, { name: 'Vide', euros: 0, closesOn: '2026-12-31' as PlainDay });
  const at = (instant: string) => waitsFor(authority.id, new Date(instant));
  const line = ['envelopes', 1, '/office/programmes'];
  expect([
    await at('2026-11-04T12:00:00Z'),
    await at('2026-11-05T12:00:00Z'),
    await at('2026-12-31T12:00:00Z'),
    await at('2026-12-31T23:30:00Z'),
  ]).toEqual([[], [line], [line], []]);
});
