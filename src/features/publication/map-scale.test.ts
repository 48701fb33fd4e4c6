import fc from 'fast-check';
import { expect, test } from 'vitest';
import { mapScale, mapStep } from './map-scale.ts';

test('five equal classes with round bounds', () => {
  const scale = mapScale([54_272_900, 3_683_600]);
  expect(scale?.steps.map(({ to }) => to)).toEqual([
    12_000_000, 24_000_000, 36_000_000, 48_000_000, 60_000_000,
  ]);
  expect(mapScale([0, 0])).toBeNull();
});

test('every amount falls in the class whose bounds hold it', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 1, max: 2 ** 45 }), { minLength: 1 }), (amounts) => {
      const scale = mapScale(amounts);
      for (const amount of amounts) {
        const step = scale && mapStep(scale, amount);
        const bounds = scale?.steps[(step ?? 0) - 1];
        expect(bounds && bounds.from < amount && amount <= bounds.to).toBe(true);
      }
    }),
  );
});
