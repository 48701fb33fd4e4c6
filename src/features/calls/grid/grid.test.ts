import fc from 'fast-check';
import { expect, test } from 'vitest';
import { permille } from '#kernel/ratio.ts';
import { settled } from '#test/builders/call.ts';
import { defaultGrid } from './default-grid.ts';
import {
  type Criterion,
  type Grid,
  isOnScale,
  type Marks,
  nextKey,
  weightedShare,
} from './grid.ts';
import { gridFaults } from './grid-faults.ts';

const aCriterion = (given: Partial<Criterion> = {}): Criterion => ({
  key: 'c1',
  label: 'Qualité',
  guidance: '',
  weight: 1,
  scale: { min: 0, max: 500, step: 50, labels: [] },
  ...given,
});
const aGrid = (...criteria: Criterion[]): Grid => ({ criteria, questions: [], opinions: [] });

test('each criterion counts for its share of the weights, whatever its scale', () => {
  const grid = aGrid(
    aCriterion({ key: 'c1', weight: 2 }),
    aCriterion({ key: 'c2', weight: 1, scale: { min: 100, max: 2100, step: 100, labels: [] } }),
  );
  // 2/3 of 4.5/5, and 1/3 of nothing.
  const share = settled(weightedShare(grid, { c1: 450, c2: 100 }));
  expect([share, permille(share)]).toEqual([{ numerator: 3n, denominator: 5n }, 600]);
});

test.each([
  [{}, { reason: 'criterion-not-marked', key: 'c1' }],
  [{ c1: 30 }, { reason: 'mark-off-scale', key: 'c1', mark: 30 }],
  [{ c1: 550 }, { reason: 'mark-off-scale', key: 'c1', mark: 550 }],
  [
    { c1: 50, c9: 50 },
    { reason: 'criterion-unknown', key: 'c9' },
  ],
] as const)('marks %o are refused', (marks, refusal) => {
  expect(weightedShare(aGrid(aCriterion()), marks as Marks)).toEqual({ ok: false, refusal });
});

const scales = fc
  .record({
    min: fc.integer({ min: -1000, max: 1000 }),
    step: fc.integer({ min: 1, max: 200 }),
    steps: fc.integer({ min: 1, max: 40 }),
  })
  .map(({ min, step, steps }) => ({ min, step, max: min + step * steps, labels: [] }));

/** Marked criteria: each with a place on its scale. */
const marked = fc
  .array(fc.record({ weight: fc.integer({ min: 1, max: 1000 }), scale: scales, at: fc.nat(40) }), {
    minLength: 1,
    maxLength: 12,
  })
  .map((rows) =>
    rows.map(({ weight, scale, at }, index) => ({
      criterion: aCriterion({ key: `c${index + 1}`, label: `Critère ${index + 1}`, weight, scale }),
      mark: Math.min(scale.min + at * scale.step, scale.max),
    })),
  );
type Marked = { criterion: Criterion; mark: number };
const shareOf = (rows: readonly Marked[]) =>
  settled(
    weightedShare(
      aGrid(...rows.map(({ criterion }) => criterion)),
      Object.fromEntries(rows.map(({ criterion, mark }) => [criterion.key, mark])),
    ),
  );

test('the order of criteria never changes the result, and neither do weights all multiplied', () => {
  const turned = marked.chain((rows) =>
    fc.record({
      rows: fc.constant(rows),
      turned: fc.shuffledSubarray(rows, { minLength: rows.length }),
      times: fc.integer({ min: 1, max: 1000 }),
    }),
  );
  fc.assert(
    fc.property(turned, ({ rows, turned, times }) => {
      const heavier = rows.map(({ criterion, mark }) => ({
        criterion: { ...criterion, weight: criterion.weight * times },
        mark,
      }));
      expect(shareOf(turned)).toEqual(shareOf(rows));
      expect(shareOf(heavier)).toEqual(shareOf(rows));
    }),
  );
});

test('it lies between nothing and all, reaches both, and one more step never lowers it', () => {
  fc.assert(
    fc.property(marked, fc.nat(), (rows, chosen) => {
      const share = shareOf(rows);
      expect(share.numerator >= 0n && share.numerator <= share.denominator).toBe(true);
      const at = (end: 'min' | 'max') =>
        shareOf(rows.map(({ criterion }) => ({ criterion, mark: criterion.scale[end] })));
      expect([at('min'), at('max')]).toEqual([
        { numerator: 0n, denominator: 1n },
        { numerator: 1n, denominator: 1n },
      ]);
      const raised = rows.map(({ criterion, mark }, index) =>
        index === chosen % rows.length && mark < criterion.scale.max
          ? { criterion, mark: mark + criterion.scale.step }
          : { criterion, mark },
      );
      const higher = shareOf(raised);
      expect(higher.numerator * share.denominator >= share.numerator * higher.denominator).toBe(
        true,
      );
    }),
  );
});

test('whatever its weights and scales, a sound grid can be marked all along', () => {
  fc.assert(
    fc.property(marked, (rows) => {
      expect(gridFaults(aGrid(...rows.map(({ criterion }) => criterion)))).toEqual([]);
      expect(rows.every(({ criterion, mark }) => isOnScale(criterion.scale, mark))).toBe(true);
    }),
  );
});

test('the grid ready to be taken has no fault', () => {
  expect(gridFaults(defaultGrid)).toEqual([]);
});

test('each thing missing or contradictory is said at its place', () => {
  const scale = { min: 0, max: 500, step: 100, labels: [] };
  const grid: Grid = {
    criteria: [
      aCriterion({ label: '' }),
      aCriterion({ label: 'A', weight: 0 }),
      aCriterion({ label: 'A', scale: { ...scale, max: 0 } }),
      aCriterion({ label: 'B', scale: { ...scale, step: 300 } }),
      aCriterion({ label: 'C', scale: { ...scale, labels: [{ at: 250, label: 'moyen' }] } }),
    ],
    questions: [
      { key: 'q1', text: '', guidance: '', excludes: 'yes' },
      { key: 'q2', text: 'Fini ?', guidance: '', excludes: 'yes' },
      { key: 'q3', text: 'Fini ?', guidance: '', excludes: 'no' },
    ],
    opinions: [
      { kind: 'working-group', needed: 0 },
      { kind: 'department-service', needed: 1 },
      { kind: 'department-service', needed: 2 },
    ],
  };
  expect(gridFaults(grid)).toEqual([
    { kind: 'criterion-without-label', rank: 1 },
    { kind: 'weight-not-whole', rank: 2 },
    { kind: 'criterion-named-twice', rank: 3, label: 'A' },
    { kind: 'scale-without-room', rank: 3 },
    { kind: 'step-does-not-fit', rank: 4 },
    { kind: 'label-off-scale', rank: 5, at: 250 },
    { kind: 'question-without-text', rank: 1 },
    { kind: 'question-asked-twice', rank: 3, text: 'Fini ?' },
    { kind: 'opinion-needed-by-nobody', opinion: 'working-group' },
    { kind: 'opinion-asked-twice', opinion: 'department-service' },
  ]);
  expect(gridFaults(aGrid())).toEqual([{ kind: 'no-criterion' }]);
});

test('a key that was taken is never given again to another', () => {
  expect([nextKey('c', []), nextKey('c', [{ key: 'c1' }, { key: 'c3' }])]).toEqual(['c1', 'c4']);
});
