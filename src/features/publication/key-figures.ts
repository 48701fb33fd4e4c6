import type { AwardRow } from './award-row.ts';
import { type Constant, compute, type Figure, type FigureUnit, type Formula } from './figure.ts';

type Named = { key: string; unit: FigureUnit; formula: Formula };

const count = (where = {}): Formula => ({ op: 'count', where });
const total = (where = {}): Formula => ({ op: 'sum', of: 'amount_cents', where });
const share = (part: Formula, whole: Formula): Formula => ({
  op: 'share',
  part,
  whole,
  rounding: 'half-up',
  decimals: 1,
});
const constant = (of: string): Formula => ({ op: 'constant', of });

const ofTheWhole: Named[] = [
  { key: 'awarded-total', unit: 'cents', formula: total() },
  { key: 'awarded-count', unit: 'count', formula: count() },
  {
    key: 'beneficiary-count',
    unit: 'count',
    formula: { op: 'distinct', of: 'beneficiaries', where: {} },
  },
  {
    key: 'greatest-award',
    unit: 'cents',
    formula: { op: 'greatest', of: 'amount_cents', where: {} },
  },
];

const ofTheScales: Named[] = (['regional', 'departmental'] as const).flatMap((scale): Named[] => [
  { key: `${scale}-count`, unit: 'count', formula: count({ scale }) },
  { key: `${scale}-total`, unit: 'cents', formula: total({ scale }) },
  { key: `${scale}-share-of-count`, unit: 'permille', formula: share(count({ scale }), count()) },
  { key: `${scale}-share-of-total`, unit: 'permille', formula: share(total({ scale }), total()) },
]);

const ofADepartment = (department: string): Named[] => [
  { key: `department-${department}-count`, unit: 'count', formula: count({ department }) },
  { key: `department-${department}-total`, unit: 'cents', formula: total({ department }) },
];

/** Every figure a publication carries, in a fixed order that depends on its rows alone. */
export function keyFigures(
  awards: readonly AwardRow[] | null,
  constants: readonly Constant[],
): Figure[] {
  const named = awards === null ? ofConstants(constants) : ofRows(awards, constants);
  return named.flatMap((figure) => {
    const value = compute(figure.formula, awards ?? [], constants);
    return value === null ? [] : [{ ...figure, value }];
  });
}

function ofRows(awards: readonly AwardRow[], constants: readonly Constant[]): Named[] {
  const codes = awards
    .filter((award) => award.scale === 'departmental')
    .flatMap((award) => award.departments);
  const scaled = awards.some((award) => award.scale !== null);
  return [
    ...ofTheWhole,
    ...(scaled ? ofTheScales : []),
    ...[...new Set(codes)].sort().flatMap(ofADepartment),
    ...keptAmongFiled(constants, count()),
    ...constants.map(asFigure),
  ];
}

/** Where only figures were published, the list of awards counts for nothing. */
const ofConstants = (constants: readonly Constant[]): Named[] => [
  ...constants.map(asFigure),
  ...keptAmongFiled(constants, constant('awarded-count-stated')),
];

const asFigure = ({ key, unit }: Constant): Named => ({ key, unit, formula: constant(key) });

const keptAmongFiled = (constants: readonly Constant[], kept: Formula): Named[] =>
  constants.some(({ key }) => key === 'filed-count')
    ? [{ key: 'kept-share', unit: 'permille', formula: share(kept, constant('filed-count')) }]
    : [];
