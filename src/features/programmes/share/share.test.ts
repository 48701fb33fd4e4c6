import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Cents, euros, sumCents } from '#kernel/money.ts';
import { formatPermille, permille } from '#kernel/ratio.ts';
import {
  type DeclaredFigure,
  type DeclaredValue,
  perimetersOf,
  settleDeclared,
} from './declared-figure.ts';
import { type SharedEnvelope, sharesOf } from './share.ts';

const anEnvelope = (
  channel: SharedEnvelope['channel'],
  amount: number,
  given: Partial<SharedEnvelope> & { handedDown?: number } = {},
): SharedEnvelope => ({
  year: 2026,
  channel,
  territory: null,
  totals: { commitment: euros(amount), distributedCommitment: euros(given.handedDown ?? 0) },
  ...given,
});

test('the share of a year, and of each territory, a part handed down counted once', () => {
  const shares = sharesOf([
    anEnvelope('contractualised', 900, { handedDown: 300 }),
    anEnvelope('contractualised', 300, { territory: '31' }),
    anEnvelope('call', 100, { territory: '31' }),
    anEnvelope('other', 200),
    anEnvelope('call', 50, { year: 2025 }),
  ]);
  const shown = shares.map(({ year, contractualised, total, share, territories }) => [
    year,
    contractualised / 100n,
    total / 100n,
    share && permille(share),
    territories.map((each) => [
      each.territory,
      each.total / 100n,
      each.share && permille(each.share),
    ]),
  ]);
  expect(shown).toEqual([
    [
      2026,
      900n,
      1200n,
      750,
      [
        [null, 800n, 750],
        ['31', 400n, 750],
      ],
    ],
    [2025, 0n, 50n, 0, [[null, 50n, 0]]],
  ]);
});

test('an envelope with nothing in it makes no share', () => {
  expect(sharesOf([anEnvelope('call', 0)])).toEqual([
    { year: 2026, contractualised: 0n, total: 0n, share: null, territories: [] },
  ]);
});

test('territories of a year add up to the year, in each part', () => {
  const envelopes = fc.array(
    fc.record({
      channel: fc.constantFrom('contractualised', 'call', 'other'),
      territory: fc.constantFrom(null, '31', '66', 'R76'),
      kept: fc.nat(10 ** 9),
      handedDown: fc.nat(10 ** 9),
    }),
  );
  fc.assert(
    fc.property(envelopes, (rows) => {
      const shares = sharesOf(
        rows.map(({ channel, territory, kept, handedDown }) => ({
          year: 2026,
          channel,
          territory,
          totals: {
            commitment: BigInt(kept + handedDown) as Cents,
            distributedCommitment: BigInt(handedDown) as Cents,
          },
        })),
      );
      for (const { contractualised, total, territories } of shares) {
        expect(sumCents(territories.map((each) => each.contractualised))).toBe(contractualised);
        expect(sumCents(territories.map((each) => each.total))).toBe(total);
      }
    }),
  );
});

const aFigure = (value: DeclaredValue, given: Partial<DeclaredFigure> = {}): DeclaredFigure => ({
  id: 'f',
  label: 'Crédits',
  value,
  year: 2020,
  perimeter: 'Crédits régionaux de 2020',
  source: 'Page publique',
  sourceUrl: null,
  ...given,
});
const amount = (part: 'contractualised' | 'rest', of: number): DeclaredValue => ({
  unit: 'cents',
  amount: euros(of),
  part,
});
const range: DeclaredValue = { unit: 'permille', low: 600, high: 850 };

test('the public figures of 2020 give 90,4 %, the sheet of 2021 states 60 to 85 %: two perimeters', () => {
  const perimeters = perimetersOf([
    aFigure(amount('contractualised', 15_241_227)),
    aFigure(amount('contractualised', 1_800_000)),
    aFigure(amount('rest', 1_800_000)),
    aFigure(range, { year: 2021, perimeter: 'Crédits de l’État, selon l’exercice' }),
  ]);
  expect(
    perimeters.map(({ year, figures, computed }) => [
      year,
      figures.length,
      computed && [computed.total / 100n, formatPermille(permille(computed.share))],
    ]),
  ).toEqual([
    [2021, 1, null],
    [2020, 3, [18_841_227n, '90,4\u00a0%']],
  ]);
});

test('half a sum gives no share', () => {
  expect(perimetersOf([aFigure(amount('contractualised', 10))])[0]?.computed).toEqual(null);
});

test.each([
  [{ label: '' }, { reason: 'declared-text-missing', field: 'label' }],
  [{ source: '' }, { reason: 'declared-text-missing', field: 'source' }],
  [
    { perimeter: 'x'.repeat(501) },
    { reason: 'declared-text-too-long', field: 'perimeter', length: 501 },
  ],
  [{ value: null }, { reason: 'declared-value-unread' }],
  [{ value: { unit: 'permille', low: 850, high: 600 } }, { reason: 'declared-range-upside-down' }],
  [{ value: { unit: 'permille', low: 850, high: 1001 } }, { reason: 'declared-share-above-whole' }],
  [{ year: Number.NaN }, { reason: 'declared-year-unread' }],
  [{ sourceUrl: 'javascript:alert(1)' }, { reason: 'declared-source-address-unread' }],
] as const)('a declared figure with %o is refused', (given, refusal) => {
  expect(settleDeclared({ ...aFigure(range), ...given })).toEqual({ ok: false, refusal });
});
