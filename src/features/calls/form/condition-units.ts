import { cents } from '#kernel/money.ts';
import type { Answer } from './answer.ts';
import type { Comparable } from './condition.ts';
import { type Atom, comparablesOf } from './condition-uses.ts';
import { type Column, type Field, type Form, findField, type Term } from './form.ts';

/** Whole units on a grid: ten-thousandths, cents, days. An end that is null is open. */
type Range = { min: bigint | null; max: bigint | null };
type Scale = Range & { step: bigint; answer: (units: bigint) => Answer };

/** What a number, an amount, a date or a total can be, as far as comparisons tell apart; else null. */
export function unitsOf(form: Form, field: Field, atoms: readonly Atom[]): Answer[] | null {
  const scale = scaleOf(form, field);
  if (!scale) return null;
  const named = [...new Set(comparablesOf(atoms).map(toUnits))].sort((a, b) => (a < b ? -1 : 1));
  return pointsAround(named, scale).map(scale.answer);
}

/** On each named value, and once in each gap before, between and after them. */
function pointsAround(named: readonly bigint[], { min, max, step }: Scale): bigint[] {
  const upTo = named[0];
  const points: bigint[] = [];
  const keep = (point: bigint, below: bigint | null) => {
    const fits = point % step === 0n && (min === null || point >= min);
    if (fits && (max === null || point <= max) && (below === null || point < below)) {
      points.push(point);
    }
  };
  if (min !== null) keep(ceil(min, step), upTo ?? null);
  else if (upTo !== undefined) keep(floor(minOf(upTo - 1n, max), step), upTo);
  else keep(floor(max ?? 0n, step), null);
  named.forEach((value, index) => {
    keep(value, null);
    const next = ceil(maxOf(value + 1n, min), step);
    keep(next, named[index + 1] ?? null);
  });
  return points;
}

const minOf = (a: bigint, b: bigint | null) => (b !== null && b < a ? b : a);
const maxOf = (a: bigint, b: bigint | null) => (b !== null && b > a ? b : a);
const floor = (value: bigint, step: bigint) => value - (((value % step) + step) % step);
const ceil = (value: bigint, step: bigint) => -floor(-value, step);

const dayLength = 86_400_000;
const dayUnits = (day: string) => BigInt(Date.parse(`${day}T00:00:00Z`) / dayLength);
const numberUnits = (value: number) => BigInt(Math.round(value * 10_000));

function toUnits(value: Comparable): bigint {
  if (value.kind === 'euros') return value.cents;
  return value.kind === 'date' ? dayUnits(value.day) : numberUnits(value.number);
}

const asNumber = (units: bigint): Answer => ({ kind: 'number', number: Number(units) / 10_000 });
const asEuros = (units: bigint): Answer => ({ kind: 'euros', cents: cents(units) });
const asDate = (units: bigint): Answer => ({
  kind: 'date',
  day: new Date(Number(units) * dayLength).toISOString().slice(0, 10),
});

function scaleOf(form: Form, field: Field): Scale | null {
  switch (field.kind) {
    case 'number':
      return { ...rangeOf(field), step: 10n ** BigInt(4 - field.decimals), answer: asNumber };
    case 'euros':
      return { min: field.min, max: field.max, step: 1n, answer: asEuros };
    case 'date':
      return { ...mapRange(field, dayUnits), step: 1n, answer: asDate };
    case 'total': {
      const answer = field.unit === 'euros' ? asEuros : asNumber;
      return { ...addRanges(field.terms.map((term) => rangeOfTerm(form, term))), step: 1n, answer };
    }
    default:
      return null;
  }
}

const mapRange = <T>(
  { min, max }: { min: T | null; max: T | null },
  toBigint: (value: T) => bigint,
): Range => ({
  min: min === null ? null : toBigint(min),
  max: max === null ? null : toBigint(max),
});

const open: Range = { min: null, max: null };

function rangeOf(asked: Field | Column): Range {
  if (asked.kind === 'number') return mapRange(asked, numberUnits);
  return asked.kind === 'euros' ? { min: asked.min, max: asked.max } : open;
}

/** A term not answered counts for nothing, so zero is always within. */
function rangeOfTerm(form: Form, { sign, field: key, column: columnKey }: Term): Range {
  const field = findField(form, key);
  const table = field?.kind === 'table' ? field : null;
  const asked = columnKey === null ? field : table?.columns.find(({ key }) => key === columnKey);
  const { min, max } = asked ? rangeOf(asked) : open;
  const times = BigInt(table?.maxRows ?? 1);
  const least = min === null ? null : minOf(min, 0n) * times;
  const most = max === null ? null : maxOf(max, 0n) * times;
  if (sign === 'plus') return { min: least, max: most };
  return { min: most === null ? null : -most, max: least === null ? null : -least };
}

const addRanges = (ranges: readonly Range[]): Range =>
  ranges.reduce<Range>(
    (sum, range) => ({
      min: sum.min === null || range.min === null ? null : sum.min + range.min,
      max: sum.max === null || range.max === null ? null : sum.max + range.max,
    }),
    { min: 0n, max: 0n },
  );
