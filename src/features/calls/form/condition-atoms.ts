import type { Comparable, Comparison, Condition } from './condition.ts';
import { type Scanner, stop, stopHere, take, takeWord } from './condition-scanner.ts';
import {
  readAmount,
  readDate,
  readNumber,
  readOption,
  readTerritory,
  readYesNo,
} from './condition-values.ts';
import { type Field, type Form, findField } from './form.ts';

/** "montant ≥ 10 000 €", "nature = « Innovant »", "territoire contient 31", "rna rempli". */
export function readAtom(scanner: Scanner, form: Form): Condition {
  const field = readField(scanner, form);
  const { words } = scanner;
  const answered: Condition = { kind: 'answered', field: field.key };
  const start = scanner.at;
  if (takeWord(scanner, words.filled)) return answeredOf(scanner, field, start, answered);
  const unfilled = words.filled.map((filled) => `${words.not} ${filled}`);
  if (takeWord(scanner, unfilled)) {
    return { kind: 'not', of: answeredOf(scanner, field, start, answered) };
  }
  if (takeWord(scanner, words.contains)) return readContained(scanner, field, start);
  if (takeWord(scanner, words.lacks))
    return { kind: 'not', of: readContained(scanner, field, start) };
  const sign = take(scanner, /<=|>=|!=|<>|[=≠<>≤≥]/);
  if (!sign) return stopHere(scanner, { reason: 'operator-expected', field: field.label });
  return readComparison(scanner, field, sign[0]);
}

function readField(scanner: Scanner, form: Form): Field {
  const found = take(scanner, /\[([^\]]*)\]|([\p{L}_][\p{L}\p{N}_]*)/u);
  if (!found) return stopHere(scanner, { reason: 'condition-expected' });
  const key = found[1] ?? found[2] ?? '';
  const start = scanner.at - found[0].length;
  return (
    findField(form, key) ??
    findField(form, key.toLowerCase()) ??
    stop(start, scanner.at, { reason: 'unknown-field', key })
  );
}

/** What is computed is always there; asking whether it is filled means nothing. */
function answeredOf(scanner: Scanner, field: Field, start: number, answered: Condition): Condition {
  return field.kind === 'total' ? stopAtOperator(scanner, field, start) : answered;
}

function readContained(scanner: Scanner, field: Field, start: number): Condition {
  if (field.kind === 'choices') {
    const value = readOption(scanner, field, field.options);
    return { kind: 'contains', field: field.key, value };
  }
  if (field.kind === 'territory') {
    const value = readTerritory(scanner, field, field.levels);
    return { kind: 'contains', field: field.key, value };
  }
  return stopAtOperator(scanner, field, start);
}

const comparisons: Record<string, Comparison> = {
  '=': '=',
  '<': '<',
  '>': '>',
  '<=': '<=',
  '≤': '<=',
  '>=': '>=',
  '≥': '>=',
};

function readComparison(scanner: Scanner, field: Field, sign: string): Condition {
  const operator = comparisons[sign];
  if (!operator) return { kind: 'not', of: readComparison(scanner, field, '=') };
  const start = scanner.at - sign.length;
  const value = readComparable(scanner, field);
  if (value) return { kind: 'compares', field: field.key, operator, value };
  if (operator !== '=') return stopAtOperator(scanner, field, start);
  if (field.kind === 'yes-no') return { kind: 'is', field: field.key, value: readYesNo(scanner) };
  if (field.kind !== 'choice') return stopAtOperator(scanner, field, start);
  return { kind: 'is', field: field.key, value: readOption(scanner, field, field.options) };
}

/** Null for a field that has no order. */
function readComparable(scanner: Scanner, field: Field): Comparable | null {
  const kind = field.kind === 'total' ? field.unit : field.kind;
  if (kind === 'number') return { kind, number: readNumber(scanner) };
  if (kind === 'euros') return { kind, cents: readAmount(scanner) };
  if (kind === 'date') return { kind, day: readDate(scanner) };
  return null;
}

const stopAtOperator = (scanner: Scanner, { label, kind }: Field, start: number): never =>
  stop(start, scanner.at, { reason: 'operator-not-for-field', field: label, kind });
