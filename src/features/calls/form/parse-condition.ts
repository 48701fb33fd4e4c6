import type { Locale } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { Condition } from './condition.ts';
import { readAtom } from './condition-atoms.ts';
import type { ConditionFault } from './condition-fault.ts';
import {
  isAtEnd,
  type Scanner,
  Stopped,
  stop,
  stopHere,
  take,
  takeWord,
} from './condition-scanner.ts';
import { conditionWords } from './condition-words.ts';
import type { Form } from './form.ts';

const limit = 2_000;

/**
 * Reads what an officer wrote: `nature = « Innovant » et (montant > 10 000 € ou rna non rempli)`.
 * `non` holds to what follows it; `et` and `ou` are never mixed without parentheses, so that no
 * text has two readings. Fields go by their key; options by their label in quotes, or their key.
 */
export function parseCondition(
  text: string,
  form: Form,
  locale: Locale,
): Outcome<Condition, ConditionFault> {
  if (text.length > limit) {
    return refuse({ start: limit, end: text.length, reason: 'too-long', limit });
  }
  const scanner: Scanner = { text, at: 0, locale, words: conditionWords[locale] };
  try {
    if (isAtEnd(scanner)) return refuse({ start: 0, end: text.length, reason: 'nothing-written' });
    const condition = readJoined(scanner, form);
    if (!isAtEnd(scanner)) stopHere(scanner, { reason: 'end-expected' });
    return accept(condition);
  } catch (error) {
    if (error instanceof Stopped) return refuse(error.fault);
    throw error;
  }
}

function readJoined(scanner: Scanner, form: Form): Condition {
  const first = readTerm(scanner, form);
  const { and, or } = scanner.words;
  const joiner = [and, or].find((word) => takeWord(scanner, [word]));
  if (!joiner) return first;
  const of = [first, readTerm(scanner, form)];
  while (takeWord(scanner, [joiner])) of.push(readTerm(scanner, form));
  const other = joiner === and ? or : and;
  if (takeWord(scanner, [other])) {
    stop(scanner.at - other.length, scanner.at, { reason: 'and-or-mixed' });
  }
  return { kind: joiner === and ? 'all' : 'any', of };
}

function readTerm(scanner: Scanner, form: Form): Condition {
  const { words } = scanner;
  if (takeWord(scanner, [words.not])) return { kind: 'not', of: readTerm(scanner, form) };
  if (takeWord(scanner, [words.always])) return { kind: 'all', of: [] };
  if (takeWord(scanner, [words.never])) return { kind: 'any', of: [] };
  if (!take(scanner, /\(/)) return readAtom(scanner, form);
  const start = scanner.at - 1;
  const inside = readJoined(scanner, form);
  if (!take(scanner, /\)/)) {
    if (isAtEnd(scanner)) stop(start, start + 1, { reason: 'parenthesis-open' });
    stopHere(scanner, { reason: 'end-expected' });
  }
  return inside;
}
