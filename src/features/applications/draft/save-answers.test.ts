import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { euros } from '#kernel/money.ts';
import { aDraft, fillIn } from '#test/builders/application.ts';
import { noon, settled } from '#test/builders/call.ts';
import { useDatabase } from '#test/database.ts';
import type { Reader } from '#web/reader.ts';
import { readAnswers } from '../answer-queries.ts';
import { findMyApplication } from '../application-queries.ts';
import { saveAnswers } from './save-answers.ts';

const database = useDatabase();

const save = async (
  id: string,
  reader: Reader,
  sent: { text: string; version: number; field?: string },
) => {
  const { field = 'public_vise', text, version } = sent;
  const context = { db: database.db, now: noon, reader };
  return settled(
    await saveAnswers(context, { id, sent: [{ field, typed: { [field]: [text] }, version }] }),
  );
};

const versionOf = async (id: string, field = 'public_vise') =>
  (await readAnswers(database.db, id)).versions.get(field) ?? 0;

describe('a draft', () => {
  test('begins with what the profile knows, and lists say what was typed', async () => {
    const { id, reader } = await aDraft(database.db, 'begun');
    const { answers, versions } = await readAnswers(database.db, id);
    expect(answers['porteur']).toEqual({ kind: 'choice', option: 'association' });
    expect(answers['nom']).toEqual({ kind: 'text', text: 'Les Jardins partagés (fictifs)' });
    expect(versions.get('nom')).toBe(1);
    const seen = await findMyApplication(database.db, reader, { id, now: noon });
    expect(seen?.essentials).toEqual({
      title: 'Un café des voisins (fictif)',
      requested: euros(12_000),
      territories: ['31555'],
      scale: 'departmental',
      nature: 'innovant',
      roadmapLines: [],
    });
  });

  test('keeps what is not understood, even what PostgreSQL could not hold as it is', async () => {
    const { id, reader } = await aDraft(database.db, 'not-understood');
    const saved = await save(id, reader, {
      field: 'personnes',
      text: 'be\0aucoup\ud800',
      version: 0,
    });
    expect(saved.saved).toEqual([
      { field: 'personnes', version: 1, issues: [{ name: 'personnes', reason: 'not-a-number' }] },
    ]);
    const { typed, answers } = await readAnswers(database.db, id);
    expect([typed['personnes'], answers['personnes']]).toEqual([['beaucoup\ufffd'], undefined]);
  });

  test('takes neither files, nor totals, nor another applicant from what is typed', async () => {
    const { id, reader } = await aDraft(database.db, 'not-typed');
    const forged = await save(id, reader, { field: 'porteur', text: 'commune', version: 1 });
    const file = await save(id, reader, { field: 'pieces', text: id, version: 0 });
    expect([forged.unknown, file.unknown]).toEqual([['porteur'], ['pieces']]);
    const { answers } = await readAnswers(database.db, id);
    expect(answers['porteur']).toEqual({ kind: 'choice', option: 'association' });
  });
});

describe('two members at once', () => {
  test('different fields: both are kept', async () => {
    const { id, reader, otherReaders } = await aDraft(database.db, 'two-fields', {
      others: ['writer'],
    });
    const other = otherReaders[0] ?? reader;
    await Promise.all([
      save(id, reader, { text: 'Les aînés', version: await versionOf(id) }),
      save(id, other, { field: 'personnes', text: '12', version: 0 }),
    ]);
    const { typed } = await readAnswers(database.db, id);
    expect([typed['public_vise'], typed['personnes']]).toEqual([['Les aînés'], ['12']]);
  });

  test('the same field: one is kept, the other gets both back with who and when', async () => {
    const { id, reader, otherReaders } = await aDraft(database.db, 'two-same', {
      others: ['writer'],
    });
    const readers = [reader, otherReaders[0] ?? reader];
    const version = await versionOf(id);
    const texts = ['un', 'deux'];
    const outcomes = await Promise.all(
      readers.map((each, index) => save(id, each, { text: texts[index] ?? '', version })),
    );
    const loser = outcomes.findIndex(({ conflicts }) => conflicts.length > 0);
    const [kept, refused] = [texts[1 - loser] ?? '', texts[loser] ?? ''];
    expect(outcomes.map(({ conflicts }) => conflicts.length).toSorted()).toEqual([0, 1]);
    expect(outcomes[loser]?.conflicts).toEqual([
      {
        field: 'public_vise',
        label: 'Public visé',
        version: version + 1,
        theirs: { public_vise: [kept] },
        yours: { public_vise: [refused] },
        change: { by: readers[1 - loser]?.personId, at: noon },
      },
    ]);
    expect((await readAnswers(database.db, id)).typed['public_vise']).toEqual([kept]);
  });

  test('the same words sent again by a network that hesitates are one saving', async () => {
    const { id, reader } = await aDraft(database.db, 'sent-twice');
    const version = await versionOf(id);
    const sent = { text: 'Une fois', version };
    const outcomes = await Promise.all([save(id, reader, sent), save(id, reader, sent)]);
    expect(outcomes.map(({ conflicts, saved }) => [conflicts.length, saved[0]?.version])).toEqual([
      [0, version + 1],
      [0, version + 1],
    ]);
  });
});

/** A member saves a field, as they saw it first or having just looked again. */
type Step = { member: number; field: string; looksAgain: boolean };
const aStep: fc.Arbitrary<Step> = fc.record({
  member: fc.nat(2),
  field: fc.constantFrom('public_vise', 'nom', 'titre'),
  looksAgain: fc.boolean(),
});

test('however saves interleave, each text is kept above one its author saw, or handed back', async () => {
  const { id, reader, otherReaders } = await aDraft(database.db, 'interleaved', {
    others: ['writer', 'writer'],
  });
  const readers = [reader, ...otherReaders];
  let count = 0;
  async function attempt({ member, field, looksAgain }: Step, first: number) {
    count += 1;
    const text = `texte ${count}`;
    const version = looksAgain ? await versionOf(id, field) : first;
    const outcome = await save(id, readers[member] ?? reader, { field, text, version });
    const kept = outcome.saved.map((each) => each.version);
    return { field, kept, back: outcome.conflicts.map(({ yours }) => yours[field]), text };
  }
  await fc.assert(
    fc.asyncProperty(fc.array(aStep, { minLength: 3, maxLength: 12 }), async (steps) => {
      const { versions } = await readAnswers(database.db, id);
      const outcomes = await Promise.all(
        steps.map((step) => attempt(step, versions.get(step.field) ?? 0)),
      );
      for (const { kept, back, text } of outcomes) {
        expect(back).toEqual(kept.length === 1 ? [] : [[text]]);
      }
      for (const field of ['public_vise', 'nom', 'titre']) {
        const first = versions.get(field) ?? 0;
        const kept = outcomes.filter((each) => each.field === field).flatMap((each) => each.kept);
        // Each version once: nobody wrote over a version they had not seen.
        expect(kept.toSorted((a, b) => a - b)).toEqual(kept.map((_, index) => first + index + 1));
      }
    }),
    { numRuns: 12 },
  );
});

test('nobody saves over a draft that is not theirs to write', async () => {
  const { db } = database;
  const { id, otherReaders } = await aDraft(db, 'not-mine', { others: ['reader'] });
  const stranger = await aDraft(db, 'not-mine-either');
  const sent = [{ field: 'nom', typed: { nom: ['Autre'] }, version: 1 }];
  const outcomes = [
    await saveAnswers({ db, now: noon, reader: otherReaders[0] ?? stranger.reader }, { id, sent }),
    await saveAnswers({ db, now: noon, reader: stranger.reader }, { id, sent }),
  ];
  expect(outcomes).toEqual([
    { ok: false, refusal: { reason: 'only-reads' } },
    { ok: false, refusal: { reason: 'application-unknown' } },
  ]);
});

test('each saving has its event, with no word of what was typed', async () => {
  const { id, reader } = await aDraft(database.db, 'saving-told');
  await fillIn(database.db, { id, reader, answers: { nom: { kind: 'text', text: 'Un secret' } } });
  const events = await database.db
    .selectFrom('events')
    .select(['name', 'facts'])
    .where('subject_id', '=', id)
    .orderBy('sequence', 'desc')
    .execute();
  expect(events[0]).toEqual({ name: 'answers-saved', facts: { fields: 'nom 2' } });
  expect(JSON.stringify(events)).not.toContain('secret');
});
