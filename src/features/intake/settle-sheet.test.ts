import { readFile } from 'node:fs/promises';
import { beforeAll, describe, expect, test } from 'vitest';
import { createAuthority } from '#features/people/create-authority.ts';
import { createProgramme } from '#features/programmes/create-programme.ts';
import { publicationFiles } from '#features/publication/publication-files.ts';
import { verifyPublication } from '#features/publication/verify-publication.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { useDatabase } from '#test/database.ts';
import { currentAwards } from './correct-reading.ts';
import { correctionsOf, openQuestions } from './intake-sheet.ts';
import { findSheet, listSheets } from './intake-sheet-queries.ts';
import { openSheet } from './open-sheet.ts';
import { publishSheet } from './publish-sheet.ts';
import { readSheetAgain } from './read-sheet-again.ts';
import { type Settlement, settleSheet } from './settle-sheet.ts';

const database = useDatabase();
const fileName = 'occitanie-2021.md';
let bytes: Uint8Array;
let own = { id: '', name: '' };
let other = { id: '' };

beforeAll(async () => {
  bytes = await readFile(`demo/${fileName}`);
  const context = aContext(database.db);
  own = settled(await createAuthority(context, { name: 'Préfecture (fictive)', shortName: 'own' }));
  other = settled(await createAuthority(context, { name: 'Autre (fictive)', shortName: 'other' }));
});

const officer = () => ({ ...aContext(database.db), authorityIds: [own.id] });
const stranger = () => ({ ...aContext(database.db), authorityIds: [other.id] });
const opened = async () =>
  settled(await openSheet(officer(), { authorityId: own.id, fileName, bytes }));
const settle = (id: string, settlement: Settlement) => settleSheet(officer(), id, settlement);
const naming = (text: string, reason = 'Nommée dans l’objet.') =>
  ({ kind: 'correction', question: 0, position: 1, field: 'beneficiary', text, reason }) as const;

const detailsOf = async (slug: string) => ({
  authority: { ...own, slug: 'own', shortName: 'own', createdAt: new Date(0) },
  programme: settled(
    await createProgramme(officer(), { authorityId: own.id, slug, name: 'Programme d’exemple' }),
  ),
  slug,
  name: 'Appel repris',
  edition: '2021',
  year: 2021,
  region: '76',
  source: { title: 'Feuille', publisher: 'Préfecture', published_on: null, url: null },
});

describe('an officer settles a reading', () => {
  test('a correction changes the row and answers the question; the reading stays', async () => {
    const id = await opened();
    const sheet = settled(await settle(id, naming('ADIE et AFPA')));
    expect(currentAwards(sheet)[0]?.beneficiary).toBe('ADIE et AFPA');
    expect(sheet.reading.awards[0]?.beneficiary).toBeNull();
    expect(openQuestions(sheet)).toEqual([1]);
    const again = settled(await settle(id, naming('ADIE', 'Vérifié au dossier.')));
    expect(correctionsOf(again).map(({ before, after }) => [before, after])).toEqual([
      [null, 'ADIE et AFPA'],
      ['ADIE et AFPA', 'ADIE'],
    ]);
  });

  test.each([
    [naming('X', '  '), { reason: 'reason-missing' }],
    [naming(''), { reason: 'nothing-changed' }],
    [
      { ...naming('12,345'), field: 'amount_cents' },
      { reason: 'amount-unreadable', text: '12,345' },
    ],
    [
      { ...naming('09 99'), field: 'departments' },
      { reason: 'department-unknown', code: '99' },
    ],
    [
      { ...naming('X'), position: 53 },
      { reason: 'row-unknown', position: 53 },
    ],
    [
      { kind: 'as-published', question: 7 },
      { reason: 'row-unknown', position: 8 },
    ],
  ] as const)(
    '%j is refused with its facts, and nothing is written',
    async (settlement, refusal) => {
      const id = await opened();
      expect(await settle(id, settlement)).toEqual({ ok: false, refusal });
      expect((await findSheet(database.db, [own.id], id))?.decisions).toEqual([]);
    },
  );

  test('a question left as published can be reopened', async () => {
    const id = await opened();
    await settle(id, { kind: 'as-published', question: 1 });
    expect(openQuestions(settled(await settle(id, naming('ADIE'))))).toEqual([]);
    const reopened = settled(await settle(id, { kind: 'reopened', question: 1 }));
    expect(openQuestions(reopened)).toEqual([1]);
  });

  test('two officers who correct one row at once follow each other', async () => {
    const id = await opened();
    await Promise.all(['A', 'B', 'C', 'D'].map((name) => settle(id, naming(name))));
    const sheet = await findSheet(database.db, [own.id], id);
    expect(sheet?.decisions.length).toBe(4);
    expect(sheet && currentAwards(sheet).length).toBe(52);
  });
});

describe('publishing', () => {
  test('waits for every question, then shows what was corrected and can be verified', async () => {
    const id = await opened();
    await settle(id, naming('ADIE'));
    const details = await detailsOf('waits');
    expect(await publishSheet(officer(), id, details)).toEqual({
      ok: false,
      refusal: { reason: 'questions-open', count: 1 },
    });
    await settle(id, { kind: 'as-published', question: 1 });
    const publication = settled(await publishSheet(officer(), id, details));
    const { awards, corrections, questions } = publication.snapshot;
    expect([awards?.[0]?.beneficiary, corrections.length]).toEqual(['ADIE', 1]);
    expect(questions.map(({ answer }) => answer)).toEqual(['corrected', 'as-published']);

    const files = [...publicationFiles(publication)].map(([name, text]) => [
      name,
      Buffer.from(text),
    ]);
    const folder = new Map<string, Uint8Array>([
      ...(files as [string, Buffer][]),
      [fileName, bytes],
    ]);
    expect(verifyPublication(folder, { named: null, known: [] }, readSheetAgain)).toMatchObject({
      outcome: 'intact',
      checked: ['publication.json', 'awards.json', 'awards.csv', fileName],
    });
  });

  test('happens once, even asked four times at once', async () => {
    const id = await opened();
    await settle(id, { kind: 'as-published', question: 0 });
    await settle(id, { kind: 'as-published', question: 1 });
    const details = await detailsOf('once');
    const outcomes = await Promise.all(
      [1, 2, 3, 4].map(() => publishSheet(officer(), id, details)),
    );
    expect(
      outcomes.map((outcome) => (outcome.ok ? 'published' : outcome.refusal.reason)).sort(),
    ).toEqual(['already-published', 'already-published', 'already-published', 'published']);
    expect(await settle(id, naming('Trop tard'))).toEqual({
      ok: false,
      refusal: { reason: 'already-published', slug: 'once' },
    });
  });
});

test('for an officer of another authority the sheet does not exist', async () => {
  const id = await opened();
  const notFound = { ok: false, refusal: { reason: 'not-found' } };
  expect(await settleSheet(stranger(), id, naming('X'))).toEqual(notFound);
  expect(await publishSheet(stranger(), id, await detailsOf('stranger'))).toEqual(notFound);
  expect(await findSheet(database.db, [other.id], id)).toBeNull();
  expect(await listSheets(database.db, [other.id], { limit: 9, offset: 0 })).toEqual({
    sheets: [],
    count: 0,
  });
  expect((await listSheets(database.db, [own.id], { limit: 9, offset: 0 })).count).toBeGreaterThan(
    0,
  );
});
