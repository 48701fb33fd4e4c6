import { expect, test } from 'vitest';
import { awards } from '#test/builders/publication.ts';
import type { Finding } from './finding.ts';
import { placeFindings } from './place-findings.ts';

const finding = (kind: Finding['kind'], line: number, ...more: number[]): Finding => ({
  kind,
  severity: 'note',
  unit: null,
  stated: null,
  computed: null,
  line,
  lines: [line, ...more],
  subject: null,
  details: [],
});

test('a finding stands beside its row, its heading, or the whole sheet', () => {
  const rows = awards(
    { line: 33, scale: 'regional', departments: [] },
    { line: 87, departments: ['09'] },
    { line: 173, departments: ['34'] },
  );
  const orphan = finding('beneficiary-missing', 33);
  const misspelt = finding('territory-misspelt', 83);
  const currency = finding('currency-missing', 173);
  const total = finding('total-mismatch', 27);
  const ceiling = finding('amount-at-ceiling', 87, 173);
  const repeated = finding('beneficiary-repeated', 87, 173);
  const footer = finding('link-to-nowhere', 263);
  expect(
    placeFindings([orphan, misspelt, currency, total, ceiling, repeated, footer], rows),
  ).toEqual({
    byPosition: new Map([
      [1, [orphan]],
      [3, [currency]],
      [2, [repeated]],
    ]),
    byDepartment: new Map([['09', [misspelt]]]),
    whole: [total, ceiling, footer],
  });
});
