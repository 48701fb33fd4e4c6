import type { Scale } from '#features/publication/award-row.ts';
import { centsToJson, sumCents } from '#kernel/money.ts';
import { compareCodePoints, sortKey } from '#kernel/sort-key.ts';
import type { Totals } from './reconciliation.ts';
import type { SheetAward } from './sheet.ts';
import { inDepartment } from './sheet-scope.ts';

const sumOf = (awards: readonly SheetAward[]) => ({
  count: awards.length,
  amount_cents: centsToJson(sumCents(awards.map(({ cents }) => cents))),
});

const scales: readonly (Scale | null)[] = ['regional', 'departmental', null];

export function totalsOf(awards: readonly SheetAward[]): Totals {
  const codes = new Set(awards.flatMap(({ departments }) => departments));
  const names = awards.flatMap(({ row }) => row.beneficiaries);
  return {
    ...sumOf(awards),
    by_scale: scales
      .map((scale) => ({ scale, ...sumOf(awards.filter((award) => award.scale === scale)) }))
      .filter(({ count }) => count > 0),
    by_department: [...codes]
      .sort(compareCodePoints)
      .map((department) => ({ department, ...sumOf(awards.filter(inDepartment(department))) }))
      .filter(({ count }) => count > 0),
    distinct_beneficiaries: new Set(names.map(sortKey)).size,
  };
}
