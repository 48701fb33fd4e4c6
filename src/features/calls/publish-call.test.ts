import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { findEnvelope } from '#features/programmes/envelope/envelope-queries.ts';
import { euros } from '#kernel/money.ts';
import { aContext, noon, settled } from '#test/builders/call.ts';
import { aDraftCall, aPlan } from '#test/builders/draft-call.ts';
import { useDatabase } from '#test/database.ts';
import { callPhase } from './call.ts';
import { findOfficeCall, findPublicCall } from './call-queries.ts';
import { changeCall, mendContact } from './change-call.ts';
import { copyCall } from './copy-call.ts';
import { archiveCall, deleteDraft } from './end-call.ts';
import { publishCall, withdrawCall } from './publish-call.ts';
import { extendWave } from './wave/extend-wave.ts';
import { planWave } from './wave/plan-wave.ts';

const database = useDatabase();
const later = (instant: Date, hours: number) => new Date(instant.getTime() + hours * 3_600_000);
const at = (now: Date) => ({ ...aContext(database.db), now });
const reason = 'Supprimé avec le brouillon.';
const reasonOf = (outcome: { ok: boolean; refusal?: { reason: string } }) =>
  outcome.refusal?.reason ?? 'accepted';

test('a call is published on schedule: nobody outside sees it before, its credits are held', async () => {
  const { db } = database;
  const { id: callId, office, envelope, read } = await aDraftCall(db);
  const { version, slug } = await read();
  const from = later(noon, 24);
  settled(await publishCall(at(noon), { office, callId, version, from }));

  const call = await read();
  const [wave] = call.waves;
  if (!wave) throw new Error('No wave');
  const phases = [
    later(from, -1),
    from,
    later(aPlan.opensAt ?? noon, 0),
    later(aPlan.closesAt ?? noon, 0.24),
    later(aPlan.closesAt ?? noon, 0.25),
  ].map((now) => callPhase(call, wave, now));
  expect(phases).toEqual(['scheduled', 'upcoming', 'open', 'open', 'closed']);
  expect(await findPublicCall(db, slug, later(from, -0.001))).toEqual(null);
  expect((await findPublicCall(db, slug, from))?.id).toBe(callId);
  const held = await findEnvelope(db, office, envelope.id);
  expect(held?.totals.reserved).toBe(euros(60_000));

  settled(await withdrawCall(at(noon), { office, callId, reason: 'Une erreur de date.' }));
  // Nobody had seen it: there is nothing to explain to anybody.
  expect((await read()).withdrawn).toEqual(null);
  expect((await findEnvelope(db, office, envelope.id))?.totals.reserved).toBe(0n);
  settled(
    await publishCall(at(noon), { office, callId, version: (await read()).version, from: null }),
  );
  settled(await withdrawCall(at(later(noon, 1)), { office, callId, reason: 'Report.' }));
  expect((await read()).withdrawn).toEqual({ at: later(noon, 1), reason: 'Report.' });
  expect(await findPublicCall(db, slug, later(noon, 2))).toEqual(null);
});

test('what misses something is not published', async () => {
  const { db } = database;
  const {
    id: callId,
    office,
    read,
  } = await aDraftCall(db, {
    settings: { contact: { name: '', mail: '', phone: '', hours: '' }, applicantKinds: [] },
    plan: { closesAt: null },
    euros: 100_001,
  });
  const { version } = await read();
  expect(await publishCall(at(noon), { office, callId, version, from: null })).toEqual({
    ok: false,
    refusal: { reason: 'not-ready', faults: 4 },
  });
});

test('a publication and a change at once: one is told that the other came first', async () => {
  const { db } = database;
  const { id: callId, office, read } = await aDraftCall(db);
  const { version, settings } = await read();
  const outcomes = await Promise.all([
    publishCall(at(noon), { office, callId, version, from: null }),
    changeCall(at(noon), { office, callId, version, settings: { ...settings, name: 'Autre' } }),
    changeCall(at(noon), { office, callId, version, settings: { ...settings, name: 'Encore' } }),
  ]);
  expect(outcomes.filter(({ ok }) => ok).length).toBe(1);
  const told = outcomes.map(reasonOf).filter((reason) => reason !== 'accepted');
  const { state } = await read();
  expect(told).toEqual(
    state === 'published'
      ? ['not-a-draft', 'not-a-draft']
      : ['changed-meanwhile', 'changed-meanwhile'],
  );
});

test('of two extensions at once, one holds; its reason is kept and time only grows', async () => {
  const { db } = database;
  const { id: callId, office, read } = await aDraftCall(db);
  settled(
    await publishCall(at(noon), { office, callId, version: (await read()).version, from: null }),
  );
  const [wave] = (await read()).waves;
  const before = wave?.closesAt ?? noon;
  const waveId = wave?.id ?? '';
  const extend = (hours: number, reason = 'Une panne.') =>
    extendWave(at(noon), {
      office,
      callId,
      waveId,
      before,
      closesAt: later(before, hours),
      reason,
    });
  expect(reasonOf(await extend(-1))).toBe('no-more-time');
  expect(reasonOf(await extend(24, ''))).toBe('reason-missing');
  const outcomes = await Promise.all([extend(24), extend(48)]);
  expect(outcomes.map(reasonOf).sort()).toEqual(['accepted', 'extended-meanwhile']);
  const [extended] = (await read()).waves;
  expect(extended).toMatchObject({ extensions: 1, firstClosesAt: before });
  const closed = later(extended?.closesAt ?? noon, 1);
  expect(
    reasonOf(
      await extendWave(at(closed), {
        office,
        callId,
        waveId,
        before: extended?.closesAt ?? noon,
        closesAt: later(closed, 9),
        reason: 'Trop tard.',
      }),
    ),
  ).toBe('closed-already');
});

test('plain SQL cannot rewrite what was published', async () => {
  const { db } = database;
  const { id: callId, office, read } = await aDraftCall(db);
  const published = settled(
    await publishCall(at(noon), { office, callId, version: (await read()).version, from: null }),
  );
  expect(published).toEqual(null);
  const waves = sql`(select id from waves where call_id = ${callId})`;
  const day = sql`interval '1 day'`;
  const statements = [
    sql`update calls set ceiling_cents = 1 where id = ${callId}`,
    sql`update calls set public_from = public_from + ${day} where id = ${callId}`,
    sql`update calls set contact_mail = '' where id = ${callId}`,
    sql`delete from calls where id = ${callId}`,
    sql`update waves set closes_at = closes_at + ${day} where call_id = ${callId}`,
    sql`update waves set opens_at = opens_at - ${day} where call_id = ${callId}`,
    sql`delete from waves where call_id = ${callId}`,
    sql`update wave_envelopes set ceiling_cents = 1 where wave_id in ${waves}`,
    sql`delete from wave_envelopes where wave_id in ${waves}`,
    sql`insert into calls (id, authority_id, programme_id, slug, name, edition, origin, state)
      select gen_random_uuid(), authority_id, programme_id, 'autre', name, edition, 'native', state
      from calls where id = ${callId}`,
  ];
  const refused = await Promise.allSettled(statements.map((statement) => statement.execute(db)));
  expect(refused.map(({ status }) => status)).toEqual(statements.map(() => 'rejected'));
  expect(await read()).toMatchObject({ state: 'published', settings: { ceiling: euros(20_000) } });
});

test('whoever reads an older version of a draft is told; another authority finds nothing', async () => {
  const { db } = database;
  const own = await aDraftCall(db);
  const other = await aDraftCall(db);
  const { id: callId, office } = own;
  const { version, settings } = await own.read();
  settled(
    await changeCall(at(noon), {
      office,
      callId,
      version,
      settings: { ...settings, edition: '2028' },
    }),
  );
  const wave = { waveId: null, plan: aPlan, draws: [] };
  expect(reasonOf(await planWave(at(noon), { office, callId, version, ...wave }))).toBe(
    'changed-meanwhile',
  );

  const asked = { office: other.office, callId, version: version + 1 };
  const contact = settings.contact;
  const refused = [
    await changeCall(at(noon), { ...asked, settings }),
    await mendContact(at(noon), { ...asked, contact }),
    await publishCall(at(noon), { ...asked, from: null }),
    await withdrawCall(at(noon), { ...asked, reason: 'Non.' }),
    await planWave(at(noon), { ...asked, ...wave }),
    await archiveCall(at(noon), asked),
    await deleteDraft(at(noon), { ...asked, reason }),
    await copyCall(at(noon), { ...asked, edition: '2029' }),
  ].map(reasonOf);
  expect(new Set(refused)).toEqual(new Set(['call-unknown']));
  // Nor can one's own call lean on what is another's.
  const current = { office, callId, version: version + 1 };
  expect(
    reasonOf(
      await changeCall(at(noon), {
        ...current,
        settings: { ...settings, programmeId: other.programme.id },
      }),
    ),
  ).toBe('programme-unknown');
  const draws = [{ envelopeId: other.envelope.id, ceiling: euros(1) }];
  expect(reasonOf(await planWave(at(noon), { ...current, ...wave, draws }))).toBe(
    'envelope-unknown',
  );
});

test('a copy keeps the settings, and no date and no envelope', async () => {
  const { db } = database;
  const { id: callId, office, read } = await aDraftCall(db);
  const copied = settled(await copyCall(at(noon), { office, callId, edition: '2028' }));
  const [original, copy] = [await read(), await findOfficeCall(db, office, copied.id)];
  expect(copy?.settings).toEqual({ ...original.settings, edition: '2028' });
  expect(
    copy?.waves.map(({ opensAt, closesAt, graceMinutes }) => [opensAt, closesAt, graceMinutes]),
  ).toEqual([[null, null, 15]]);
  expect(copy?.slug).toBe('solidarites-de-proximite-fictif-2028');
  settled(await deleteDraft(at(noon), { office, callId, reason }));
  expect(await findOfficeCall(db, office, callId)).toEqual(null);
  expect((await findOfficeCall(db, office, copied.id))?.copiedFrom).toEqual(null);
});

test('a call that closed and leads to nothing is archived, not before', async () => {
  const { db } = database;
  const { id: callId, office, read } = await aDraftCall(db);
  settled(
    await publishCall(at(noon), { office, callId, version: (await read()).version, from: null }),
  );
  expect(reasonOf(await archiveCall(at(noon), { office, callId }))).toBe('not-ended');
  expect(reasonOf(await deleteDraft(at(noon), { office, callId, reason }))).toBe('not-a-draft');
  const closed = later(aPlan.closesAt ?? noon, 1);
  expect(reasonOf(await withdrawCall(at(closed), { office, callId, reason: 'Trop tard.' }))).toBe(
    'opened-already',
  );
  settled(await archiveCall(at(closed), { office, callId }));
  expect((await read()).state).toBe('archived');
});
