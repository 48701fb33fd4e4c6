import { expect, test } from 'vitest';
import { holdFrenchSigns } from './french-signs.ts';

test('a sign stays with its word, and the rest may still break', () => {
  expect(holdFrenchSigns('Le titre « Relais : tout » vaut 3 € ; non ?')).toBe(
    'Le titre «\u00a0Relais\u00a0: tout\u00a0» vaut 3\u00a0€\u00a0; non\u00a0?',
  );
});
