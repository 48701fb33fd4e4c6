import { expect, test } from 'vitest';
import { moveDomainClock } from '#platform/domain-clock.ts';
import { createLog } from '#platform/log.ts';
import { noon, settled } from '#test/builders/call.ts';
import { aFiledApplication } from '#test/builders/filed-application.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { settingsForTest } from '#test/frame-parts.ts';
import type { Reader } from '#web/reader.ts';
import { askCorrection } from './ask-correction.ts';
import { findStandingCompletion } from './completion-queries.ts';
import { findWaitingCorrection, listCorrections } from './correction-queries.ts';
import { acceptCorrection, refuseCorrection } from './decide-correction.ts';
import { remindCompletionsJob } from './remind-completions-job.ts';

const database = useDatabase();
const publicUrl = 'http://localhost';
const after = (days: number) => new Date(noon.getTime() + days * 86_400_000);
const dayAfter = (days: number) => after(days).toISOString().slice(0, 10);

type Dossier = Awaited<ReturnType<typeof aFiledApplication>>;

const officerOf = (dossier: Dossier): Reader => ({
  personId: dossier.officer.id,
  memberships: [{ authorityId: dossier.authorityId, role: 'officer' }],
});
const acting = (reader: Reader, days: number) => ({
  db: database.db,
  now: after(days),
  reader,
  publicUrl,
});
const ask = (dossier: Dossier, days = 21, reader = dossier.reader as Reader) =>
  askCorrection(acting(reader, days), {
    id: dossier.id,
    reason: 'Une faute dans le public visé.',
    fields: ['public_vise', 'porteur'],
  });

test('accepted, the fields asked for are open until the day', async () => {
  const dossier = await aFiledApplication(database.db, 'accepted');
  expect(await ask(dossier, 2)).toEqual({ ok: false, refusal: { reason: 'still-open' } });
  const correctionId = settled(await ask(dossier));
  expect(await ask(dossier)).toEqual({ ok: false, refusal: { reason: 'already-asked' } });
  const officer = acting(officerOf(dossier), 22);
  const deciding = { id: dossier.id, correctionId };
  expect(await acceptCorrection(officer, { ...deciding, due: '' })).toEqual({
    ok: false,
    refusal: { reason: 'form-wrong', faults: ['due-unread'] },
  });
  settled(await acceptCorrection(officer, { ...deciding, due: dayAfter(30) }));
  const completion = await findStandingCompletion(database.db, dossier.id);
  expect(completion).toMatchObject({ fields: ['public_vise'], dueOn: dayAfter(30) });
  expect(await findWaitingCorrection(database.db, dossier.id)).toEqual(null);
  expect(await ask(dossier)).toMatchObject({ refusal: { reason: 'already-open' } });
});

test('refused, with a reason that the applicant reads', async () => {
  const dossier = await aFiledApplication(database.db, 'refused');
  const correctionId = settled(await ask(dossier));
  const officer = acting(officerOf(dossier), 22);
  const deciding = { id: dossier.id, correctionId };
  expect(await refuseCorrection(officer, { ...deciding, reason: ' ' })).toMatchObject({
    refusal: { faults: ['reason-missing'] },
  });
  settled(await refuseCorrection(officer, { ...deciding, reason: 'Le comité a siégé.' }));
  const [correction] = await listCorrections(database.db, dossier.id);
  expect(correction?.decided).toEqual({ at: after(22), refusal: 'Le comité a siégé.' });
  expect(await findStandingCompletion(database.db, dossier.id)).toEqual(null);
  expect(await refuseCorrection(officer, { ...deciding, reason: 'Encore' })).toEqual({
    ok: false,
    refusal: { reason: 'correction-unknown' },
  });
});

test('nobody else asks or decides', async () => {
  const dossier = await aFiledApplication(database.db, 'doors', { others: ['reader'] });
  const other = await aFiledApplication(database.db, 'doors-other');
  for (const reader of [other.reader, officerOf(dossier), ...dossier.otherReaders]) {
    expect(await ask(dossier, 21, reader)).toEqual({
      ok: false,
      refusal: { reason: 'application-unknown' },
    });
  }
  const correctionId = settled(await ask(dossier));
  const deciding = { correctionId, reason: 'Non' };
  const unknown = { ok: false, refusal: { reason: 'correction-unknown' } };
  const stranger = acting(officerOf(other), 22);
  expect(await refuseCorrection(stranger, { ...deciding, id: dossier.id })).toEqual(unknown);
  expect(await refuseCorrection(stranger, { ...deciding, id: other.id })).toEqual(unknown);
});

test('three days before the end, those who fill in are reminded once', async () => {
  const { db } = database;
  const dossier = await aFiledApplication(db, 'reminded');
  const correctionId = settled(await ask(dossier));
  const officer = acting(officerOf(dossier), 22);
  settled(await acceptCorrection(officer, { id: dossier.id, correctionId, due: dayAfter(30) }));
  const run = async (days: number) => {
    await moveDomainClock(db, after(days));
    const context = {
      ...{ db, settings: settingsForTest({ demo: true }), log: createLog('silent') },
      ...{ signingKey: aSigningKey(), now: new Date(), jobId: 'essai', isLastAttempt: false },
      signal: new AbortController().signal,
    };
    await remindCompletionsJob.run(context, {}, async () => {});
    const mails = await db
      .selectFrom('mails')
      .select('to_address')
      .where('kind', '=', 'completion-reminder')
      .where('authority_id', '=', dossier.authorityId)
      .execute();
    return mails.length;
  };
  expect([await run(26), await run(28), await run(29)]).toEqual([0, 1, 1]);
});
