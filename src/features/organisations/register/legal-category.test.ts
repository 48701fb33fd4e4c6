import { expect, test } from 'vitest';
import { kindOfCategory } from './legal-category.ts';

test.each([
  ['9220', 'association'],
  ['9300', 'foundation'],
  ['7210', 'commune'],
  ['7346', 'epci'],
  ['7361', 'ccas'],
  ['7331', 'public-school'],
  ['7490', 'other-public-body'],
  ['5710', 'company'],
  ['1000', null],
  ['', null],
])('the legal category %s is of the kind %s', (category, kind) => {
  expect(kindOfCategory(category)).toBe(kind);
});
