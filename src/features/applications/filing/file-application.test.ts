import { describe, expect, test } from 'vitest';
import { euros } from '#kernel/money.ts';
import type { Db } from '#platform/database.ts';
import { openDatabase } from '#platform/database.ts';
import { verifyChains } from '#platform/verify-chains.ts';
import { aDraft, fillIn, readerOf } from '../../../../test/builders/application.ts';
import { noon, settled } from '../../../../test/builders/call.ts';
import {
  aFiledApplication,
  aSignedDraft,
  press,
  sign,
} from '../../../../test/builders/filed-application.ts';
import { useDatabase } from '../../../../test/database.ts';
import { saveAnswers } from '../draft/save-answers.ts';
import { canonicalVersion } from './canonical-version.ts';
import { getFiledContent } from './filing-queries.ts';
import { withdrawApplication } from './withdraw-application.ts';

const database = useDatabase();
const minute = 60_000;
const text = (words: string) => ({ kind: 'text', text: words }) as const;

const attemptsOf = async (db: Db, id: string) =>
  (
    await db
      .selectFrom('filing_attempts')
      .select(['outcome', 'pressed_at as at', 'facts'])
      .where('application_id', '=', id)
      .orderBy('id')
      .execute()
  ).map(({ outcome, at, facts }) => ({ outcome, at, facts }));

const eventsOf = async (db: Db, id: string) =>
  (
    await db
      .selectFrom('events')
      .select('name')
      .where('subject_id', '=', id)
      .orderBy('sequence')
      .execute()
  )
    .map(({ name }) => name)
    .filter((name) => name !== 'answers-saved');

const receiptsBy = (db: Db, personId: string) =>
  db
    .selectFrom('mails')
    .innerJoin('persons', 'persons.email', 'mails.to_address')
    .select(['mails.kind', 'mails.state'])
    .where('persons.id', '=', personId)
    .execute();

const versionsOf = (db: Db, id: string) =>
  db
    .selectFrom('application_versions')
    .selectAll()
    .where('application_id', '=', id)
    .orderBy('version')
    .execute();

const requestedOf = async (db: Db, id: string) =>
  (
    await db
      .selectFrom('subject_totals')
      .select('requested_cents')
      .where('subject_id', '=', id)
      .executeTakeFirst()
  )?.requested_cents;

describe('filing', () => {
  test('gives a number, a version, an event, a request, a receipt, and keeps the press', async () => {
    const { db } = database;
    const draft = await aSignedDraft(db, 'filed');
    const { receipt, again } = settled(await press(db, draft));
    expect(again).toBe(false);
    const [version, ...more] = await versionsOf(db, draft.id);
    expect(more).toEqual([]);
    const row = await db
      .selectFrom('applications as application')
      .select(['state', 'number', 'version', 'filed_at', 'amended', 'title', 'requested_cents'])
      .where('id', '=', draft.id)
      .executeTakeFirstOrThrow();
    expect(row).toEqual({
      state: 'submitted',
      number: receipt.number,
      version: 1,
      filed_at: noon,
      amended: false,
      title: 'Un café des voisins (fictif)',
      requested_cents: euros(12_000),
    });
    expect(version).toMatchObject({
      cause: 'filing',
      filed_at: noon,
      filed_by: draft.reader.personId,
    });
    expect(await eventsOf(db, draft.id)).toEqual([
      'application-started',
      'application-signed',
      'application-filed',
      'amount-requested',
    ]);
    expect(await requestedOf(db, draft.id)).toBe(euros(12_000));
    expect(await receiptsBy(db, draft.reader.personId)).toEqual([
      { kind: 'application-receipt', state: 'queued' },
    ]);
    expect(await attemptsOf(db, draft.id)).toEqual([
      { outcome: 'filed', at: noon, facts: { number: receipt.number.toString(), version: 1 } },
    ]);
    expect((await verifyChains(db)).faults).toEqual([]);
  });

  test('keeps the hash of a canonical JSON that anyone can compute again', async () => {
    const { db } = database;
    const draft = await aFiledApplication(db, 'hashed');
    const content = await getFiledContent(db, { id: draft.id, version: 1 });
    const { sha256, text: canonical } = canonicalVersion(content);
    expect(sha256).toBe(draft.receipt.sha256);
    expect(canonical).toContain('"name":"Les Jardins partagés (fictifs)"');
    expect(canonical).toContain('"signedAt":"2026-11-24T11:00:00.000Z"');
  });

  test('pressed again, also after the closing, answers the same receipt', async () => {
    const { db } = database;
    const draft = await aFiledApplication(db, 'again', {
      closesAt: new Date(noon.getTime() + minute),
    });
    const later = new Date(noon.getTime() + 60 * minute);
    expect(settled(await press(db, draft, later))).toEqual({ receipt: draft.receipt, again: true });
    expect((await attemptsOf(db, draft.id)).map(({ outcome }) => outcome)).toEqual([
      'filed',
      'already-filed',
    ]);
  });

  test('is refused with what is missing, and the press is kept though nothing else is', async () => {
    const { db } = database;
    const draft = await aDraft(db, 'bare', { answers: { titre: text('Un café') } });
    const outcome = await press(db, draft);
    if (outcome.ok || outcome.refusal.reason !== 'incomplete') throw new Error('Incomplete');
    const names = outcome.refusal.faults.map((each) =>
      each.fault === 'answer' ? `${each.issue.reason} ${each.issue.name}` : each.fault,
    );
    expect(names).toEqual([
      'missing resume',
      'missing territoires',
      'missing nature',
      'missing montant_demande',
      'missing public_vise',
      'signature-missing',
    ]);
    expect(await attemptsOf(db, draft.id)).toEqual([
      { outcome: 'incomplete', at: noon, facts: { faults: names } },
    ]);
    expect(await versionsOf(db, draft.id)).toEqual([]);
    expect(await receiptsBy(db, draft.reader.personId)).toEqual([]);
  });

  test('says when it closed, grace included, and when it will open', async () => {
    const { db } = database;
    const closesAt = new Date(noon.getTime() + minute);
    const draft = await aSignedDraft(db, 'late', { closesAt, graceMinutes: 15 });
    const end = closesAt.getTime() + 15 * minute;
    expect(await press(db, draft, new Date(end))).toEqual({
      ok: false,
      refusal: { reason: 'call-closed', closedAt: closesAt },
    });
    expect((await press(db, draft, new Date(end - 1))).ok).toBe(true);
  });

  test('is not for readers of the organisation, nor for strangers', async () => {
    const { db } = database;
    const draft = await aSignedDraft(db, 'mine', { others: ['reader', 'writer'] });
    const [looking, writing] = draft.otherReaders;
    const stranger = readerOf(draft.officer);
    const unknown = { ok: false, refusal: { reason: 'application-unknown' } };
    for (const reader of [looking, stranger]) {
      if (!reader) throw new Error('Two members');
      expect(await press(db, { id: draft.id, reader })).toEqual(unknown);
    }
    if (!writing) throw new Error('Two members');
    expect((await press(db, { id: draft.id, reader: writing })).ok).toBe(true);
  });
});

describe('what was filed', () => {
  test('holds until the next is filed, with a new signature of what changed', async () => {
    const { db } = database;
    const draft = await aFiledApplication(db, 'amended');
    await fillIn(db, {
      ...draft,
      answers: { montant_demande: { kind: 'euros', cents: euros(10_000) } },
    });
    const outdated = await press(db, draft);
    if (outdated.ok || outdated.refusal.reason !== 'incomplete')
      throw new Error('Signed otherwise');
    expect(outdated.refusal.faults).toMatchObject([
      { fault: 'signature-outdated', changed: ['montant_demande'] },
    ]);
    expect(await requestedOf(db, draft.id)).toBe(euros(12_000));

    await sign(db, draft);
    const { receipt } = settled(await press(db, draft, new Date(noon.getTime() + minute)));
    expect([receipt.number, receipt.version]).toEqual([draft.receipt.number, 2]);
    expect(receipt.sha256).not.toBe(draft.receipt.sha256);
    expect(await requestedOf(db, draft.id)).toBe(euros(10_000));
    expect((await versionsOf(db, draft.id)).map(({ cause }) => cause)).toEqual([
      'filing',
      'refiling',
    ]);
  });

  test('can be withdrawn, then filed again under its number as long as the call is open', async () => {
    const { db } = database;
    const draft = await aFiledApplication(db, 'withdrawn');
    const context = { db, now: noon, reader: draft.reader };
    settled(await withdrawApplication(context, draft.id));
    expect(await withdrawApplication(context, draft.id)).toEqual({
      ok: false,
      refusal: { reason: 'not-to-withdraw', state: 'withdrawn' },
    });
    expect(await requestedOf(db, draft.id)).toBe(0n);
    const { receipt, again } = settled(await press(db, draft));
    expect([again, receipt.number, receipt.version]).toEqual([false, draft.receipt.number, 2]);
    expect(await requestedOf(db, draft.id)).toBe(euros(12_000));
  });
});

/** What became of the presses on one dossier, in the order of the instants that decided. */
async function fateOf(db: Db, id: string, closesAt: Date) {
  const attempts = await attemptsOf(db, id);
  attempts.sort((a, b) => a.at.getTime() - b.at.getTime());
  return {
    inTime: attempts.some(({ at }) => at < closesAt),
    outcomes: attempts.map(({ outcome }) => outcome),
    versions: (await versionsOf(db, id)).length,
  };
}

describe('many presses', () => {
  test('at the closing instant no dossier is both filed and refused', async () => {
    const { db } = database;
    const wide = openDatabase(database.address, { max: 20 });
    const closesAt = new Date(noon.getTime() + 500);
    const drafts: Awaited<ReturnType<typeof aSignedDraft>>[] = [];
    for (let index = 0; index < 12; index += 1) {
      drafts.push(await aSignedDraft(db, `instant-${index}`, { closesAt }));
    }
    // One millisecond more at each reading: the closing falls among the first presses.
    let read = closesAt.getTime() - 6;
    const clock = () => {
      read += 1;
      return new Date(read - 1);
    };
    const presses = [0, 1, 2, 3].flatMap(() => drafts.map((draft) => press(wide, draft, clock)));
    await Promise.all(presses).finally(() => wide.destroy());

    const fates = await Promise.all(drafts.map(({ id }) => fateOf(db, id, closesAt)));
    const again = 'already-filed';
    const late = 'call-closed';
    expect(fates).toEqual(
      fates.map(({ inTime }) => ({
        inTime,
        outcomes: inTime ? ['filed', again, again, again] : [late, late, late, late],
        versions: inTime ? 1 : 0,
      })),
    );
    expect(new Set(fates.map(({ inTime }) => inTime))).toEqual(new Set([true, false]));
  });

  test('a version filed while another member writes holds exactly one state', async () => {
    const { db } = database;
    const wide = openDatabase(database.address, { max: 8 });
    const draft = await aSignedDraft(db, 'meanwhile', { others: ['writer'] });
    const [other] = draft.otherReaders;
    if (!other) throw new Error('Two members');
    const two = (value: string, version: number) =>
      saveAnswers(
        { db: wide, now: noon, reader: other },
        {
          id: draft.id,
          sent: [
            { field: 'titre', typed: { titre: [value] }, version },
            { field: 'resume', typed: { resume: [value] }, version },
          ],
        },
      );
    const filing = press(wide, draft);
    const [outcome] = await Promise.all([filing, two('Ensemble', 1)]).finally(() => wide.destroy());
    const versions = await versionsOf(db, draft.id);
    // Either what was signed was filed, and the change waits; or the change came first, unsigned.
    if (outcome.ok) {
      expect(versions[0]?.answers).toMatchObject({
        titre: text('Un café des voisins (fictif)'),
        resume: text('Un lieu ouvert chaque jour.'),
      });
    } else {
      expect(outcome.refusal).toMatchObject({
        faults: [{ fault: 'signature-outdated', changed: ['resume', 'titre'] }],
      });
      expect(versions).toEqual([]);
    }
    const row = await db
      .selectFrom('applications as application')
      .select('amended')
      .where('id', '=', draft.id)
      .executeTakeFirstOrThrow();
    expect(row.amended).toBe(outcome.ok);
  });
});
