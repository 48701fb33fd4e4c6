import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { findEnvelope } from '#features/programmes/envelope/envelope-queries.ts';
import { euros } from '#kernel/money.ts';
import { inTransaction } from '#platform/database.ts';
import { aContext, noon, settled } from '#test/builders/call.ts';
import { aDraftCall, aPlan } from '#test/builders/draft-call.ts';
import { useDatabase } from '#test/database.ts';
import { callPhase, currentWave } from '../call.ts';
import { publishCall } from '../publish-call.ts';
import { addWave } from './add-wave.ts';
import { insertWave, replaceDraws } from './wave-store.ts';

const database = useDatabase();
const at = (now: Date) => ({ ...aContext(database.db), now });
const afterTheFirst = new Date('2026-12-08T12:00:00Z');
const days = {
  instructionFrom: null,
  instructionUntil: null,
  committeeOn: null,
  announcedOn: null,
};
const first = {
  ...aPlan,
  ...days,
  opensAt: new Date('2026-11-25T08:00:00Z'),
  closesAt: new Date('2026-12-04T11:00:00Z'),
};
const second = {
  ...aPlan,
  ...days,
  name: 'Seconde vague',
  opensAt: new Date('2026-12-15T08:00:00Z'),
  closesAt: new Date('2027-01-15T11:00:00Z'),
};

async function aPublishedCall() {
  const draft = await aDraftCall(database.db, { plan: first });
  const { id: callId, office, read } = draft;
  settled(
    await publishCall(at(noon), { office, callId, version: (await read()).version, from: null }),
  );
  const asked = async (amount: number, plan = second) => ({
    office,
    callId,
    version: (await read()).version,
    plan,
    draws: [{ envelopeId: draft.envelope.id, ceiling: euros(amount) }],
  });
  return { ...draft, asked };
}

test('a second wave opens after the first, on what the envelope has left, and subscribers are told', async () => {
  const { db } = database;
  const { id, office, envelope, asked, read } = await aPublishedCall();
  const wave = settled(await addWave(at(afterTheFirst), await asked(40_000)));
  expect([wave.number, wave.name]).toEqual([2, 'Seconde vague']);
  const call = await read();
  const phases = [afterTheFirst, second.opensAt, second.closesAt].map((now) => {
    const current = currentWave(call, now);
    return current && [current.number, callPhase(call, current, now)];
  });
  expect(phases).toEqual([
    [2, 'upcoming'],
    [2, 'open'],
    [2, 'open'],
  ]);
  expect((await findEnvelope(db, office, envelope.id))?.totals.reserved).toBe(euros(100_000));
  const news = await db.selectFrom('call_news').select('key').where('call_id', '=', id).execute();
  expect(news).toEqual([{ key: `wave-added ${wave.id}` }]);
  const events = await db
    .selectFrom('events')
    .select(['name', 'facts'])
    .where('subject_id', '=', id)
    .orderBy('position', 'desc')
    .limit(1)
    .execute();
  expect(events).toEqual([
    {
      name: 'call-wave-added',
      facts: {
        wave: 2,
        opens_at: '2026-12-15T08:00:00.000Z',
        closes_at: '2027-01-15T11:00:00.000Z',
      },
    },
  ]);
});

test('it is refused on a draft, beside another wave, without credits or above what is left', async () => {
  const draft = await aDraftCall(database.db);
  const { read, asked } = await aPublishedCall();
  const reasonOf = async (given: Parameters<typeof addWave>[1]) => {
    const outcome = await addWave(at(afterTheFirst), given);
    return outcome.ok ? 'accepted' : outcome.refusal.reason;
  };
  const { version } = await draft.read();
  const overlapping = { ...second, opensAt: new Date('2026-12-04T08:00:00Z') };
  expect([
    await reasonOf({ ...(await asked(1_000)), office: draft.office, callId: draft.id, version }),
    await reasonOf({ ...(await asked(1_000)), office: draft.office }),
    await reasonOf(await asked(30_000, overlapping)),
    await reasonOf({ ...(await asked(30_000)), draws: [] }),
    // One request may be of 20 000 €.
    await reasonOf(await asked(19_999)),
    await reasonOf(await asked(40_001)),
    await reasonOf({ ...(await asked(30_000)), version: 1 }),
  ]).toEqual([
    'not-published',
    'call-unknown',
    'not-ready',
    'not-ready',
    'not-ready',
    'credits-not-held',
    'changed-meanwhile',
  ]);
  expect((await read()).waves.length).toBe(1);
});

test('two waves added at once: one is told that the other came first', async () => {
  const { asked, read } = await aPublishedCall();
  const given = await asked(25_000);
  const outcomes = await Promise.all([
    addWave(at(afterTheFirst), given),
    addWave(at(afterTheFirst), given),
  ]);
  expect(outcomes.map(({ ok }) => ok).sort()).toEqual([false, true]);
  expect((await read()).waves.map(({ number }) => number)).toEqual([1, 2]);
});

test('plain SQL adds no wave that holds nothing, nor a ceiling to a wave that holds', async () => {
  const { db } = database;
  const { id: callId, authority, envelope, read, asked } = await aPublishedCall();
  const authorityId = authority.id;
  const bare = { id: crypto.randomUUID(), authorityId, callId, number: 2, ...second };
  const draws = [{ envelopeId: envelope.id, ceiling: euros(1_000) }];
  await expect(insertWave(db, bare)).rejects.toThrow(/draws_on_an_envelope/);
  const unheld = inTransaction({ db }, async ({ db }) => {
    await insertWave(db, bare);
    await replaceDraws(db, bare, draws);
  });
  await expect(unheld).rejects.toThrow(/holds what it may take/);
  const early = { ...bare, opensAt: new Date('2026-12-04T08:00:00Z') };
  const overlapping = inTransaction({ db }, async ({ db }) => {
    await insertWave(db, early);
    await replaceDraws(db, early, draws);
    await sql`set constraints a_wave_added_to_a_published_call_is_whole immediate`.execute(db);
  });
  await expect(overlapping).rejects.toThrow(/opens_after_the_others/);

  settled(await addWave(at(afterTheFirst), await asked(25_000)));
  for (const wave of (await read()).waves) {
    await expect(
      sql`insert into wave_envelopes (authority_id, wave_id, envelope_id, ceiling_cents)
        select authority_id, ${wave?.id}, envelope_id, 1 from wave_envelopes
        where wave_id = ${wave?.id}`.execute(db),
    ).rejects.toThrow(/never changes/);
  }
});
