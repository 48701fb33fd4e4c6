import fc from 'fast-check';
import { expect, test } from 'vitest';
import { searchAddress } from './search-addresses.ts';
import { parseSearch } from './search-form.ts';

test('an address is read whole', () => {
  const { criteria, problems } = parseSearch({
    q: ['  Épiceries du Gers '],
    year: ['2021', '2020', '2021'],
    call: ['appel-2021'],
    scale: ['none'],
    department: ['32', '2A', 'none'],
    amount: ['23000'],
    sort: ['name'],
    page: ['3'],
    exact: ['1'],
  });
  expect(problems).toEqual([]);
  expect(criteria).toEqual({
    query: 'Épiceries du Gers',
    words: ['epiceries', 'gers'],
    exact: true,
    years: [2021, 2020],
    calls: ['appel-2021'],
    scales: ['none'],
    departments: ['32', '2A', 'none'],
    bands: [4],
    sort: 'name',
    page: 3,
  });
});

test('bad values are named and left out, and the rest is kept', () => {
  const { criteria, problems } = parseSearch({
    q: ['gers'],
    year: ['20x1', '2021'],
    department: ['99', '2a'],
    amount: ['1'],
    sort: ['size'],
    page: ['0'],
  });
  expect(criteria).toMatchObject({ years: [2021], departments: [], bands: [], sort: 'amount' });
  expect(problems).toEqual([
    { reason: 'unknown-value', field: 'page', value: '0' },
    { reason: 'unknown-value', field: 'year', value: '20x1' },
    { reason: 'unknown-value', field: 'department', value: '99' },
    { reason: 'unknown-value', field: 'department', value: '2a' },
    { reason: 'unknown-value', field: 'amount', value: '1' },
    { reason: 'unknown-value', field: 'sort', value: 'size' },
  ]);
});

test('what is too much is cut, and said', () => {
  const reasons = (given: Record<string, string[]>) =>
    parseSearch(given).problems.map(({ reason }) => reason);
  expect(reasons({ q: ['x'.repeat(10_000)] })).toEqual(['query-too-long']);
  expect(reasons({ q: ['b c d e f g h i j k l m n o p q r s t u v w x z'] })).toEqual([
    'too-many-words',
  ]);
  expect(reasons({ q: ['les des'] })).toEqual(['only-common-words']);
  expect(reasons({ page: ['501'] })).toEqual(['page-too-far']);
  expect(reasons({ call: Array.from({ length: 121 }, (_, n) => `call-${n}`) })).toEqual([
    'too-many-values',
  ]);
});

test('an address written from what was read is read the same', () => {
  const field = fc.array(fc.string({ unit: 'binary', maxLength: 30 }), { maxLength: 4 });
  const known = fc.subarray(['2021', '31', 'none', 'regional', '23000', 'appel-1', 'date', '7']);
  const values = fc.oneof(field, known);
  const given = fc.record({
    q: values,
    year: values,
    call: values,
    scale: values,
    department: values,
    amount: values,
    sort: values,
    page: values,
    exact: values,
  });
  fc.assert(
    fc.property(given, (parameters) => {
      const { criteria } = parseSearch(parameters);
      const address = new URL(searchAddress(criteria, 'fr'), 'http://localhost');
      const again = parseSearch(
        Object.fromEntries(
          [...address.searchParams.keys()].map((key) => [key, address.searchParams.getAll(key)]),
        ),
      );
      expect(again).toEqual({ criteria, problems: expect.anything() });
    }),
  );
});
