import fc from 'fast-check';
import { expect, test } from 'vitest';
import { awards } from '#test/builders/publication.ts';
import { type Correction, correctAwards } from './correction.ts';

const rows = awards({ beneficiary: null, amount_cents: 100 }, { amount_cents: 200 });

test('a correction changes its field and nothing else', () => {
  const corrections: Correction[] = [
    {
      position: 1,
      reason: 'Nommée dans l’objet.',
      field: 'beneficiary',
      before: null,
      after: 'ADIE',
    },
    { position: 2, reason: 'Coquille.', field: 'amount_cents', before: 200, after: 250 },
    { position: 2, reason: 'Vérifié au registre.', field: 'amount_cents', before: 250, after: 240 },
  ];
  const [first, second] = rows;
  expect(correctAwards(rows, corrections)).toEqual([
    { ...first, beneficiary: 'ADIE', beneficiaries: ['ADIE'] },
    { ...second, amount_cents: 240 },
  ]);
  expect(rows[1]?.amount_cents).toBe(200);
});

test('a correction made on another reading does not hold', () => {
  const away = { reason: '', field: 'amount_cents', before: 200, after: 1 } as const;
  expect([
    correctAwards(rows, [{ position: 1, ...away }]),
    correctAwards(rows, [{ position: 3, ...away }]),
    correctAwards(rows, [{ position: 0, ...away }]),
  ]).toEqual([null, null, null]);
});

test('corrections undone in reverse give the reading back', () => {
  const amounts = fc.array(fc.record({ row: fc.nat({ max: 1 }), to: fc.nat() }));
  fc.assert(
    fc.property(amounts, (changes) => {
      const current = rows.map(({ amount_cents }) => amount_cents);
      const done = changes.map(({ row, to }): Correction => {
        const before = current[row] ?? 0;
        current[row] = to;
        return { position: row + 1, reason: '', field: 'amount_cents', before, after: to };
      });
      const undone = done.toReversed().map((one): Correction => {
        if (one.field !== 'amount_cents') return one;
        return { ...one, before: one.after, after: one.before };
      });
      expect(correctAwards(rows, [...done, ...undone])).toEqual(rows);
    }),
  );
});
