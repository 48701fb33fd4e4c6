import type { Locale } from '#kernel/money.ts';
import type { ConditionFault, ConditionFaultReason } from './condition-fault.ts';
import type { ConditionWords } from './condition-words.ts';

/** Where the reading of a condition has come to. */
export type Scanner = { text: string; at: number; locale: Locale; words: ConditionWords };

/** Leaves the reading at its first fault; caught by `parseCondition` alone. */
export class Stopped extends Error {
  readonly fault: ConditionFault;
  constructor(fault: ConditionFault) {
    super(fault.reason);
    this.fault = fault;
  }
}

export function stop(start: number, end: number, fault: ConditionFaultReason): never {
  throw new Stopped({ start, end, ...fault });
}

/** Stops at what comes next, whatever it is. */
export function stopHere(scanner: Scanner, fault: ConditionFaultReason): never {
  skipSpaces(scanner);
  const next = /[^\s()]+|[()]/y;
  next.lastIndex = scanner.at;
  const length = next.exec(scanner.text)?.[0].length ?? 0;
  stop(scanner.at, scanner.at + length, fault);
}

export function skipSpaces(scanner: Scanner): void {
  const spaces = /\s*/y;
  spaces.lastIndex = scanner.at;
  scanner.at += spaces.exec(scanner.text)?.[0].length ?? 0;
}

/** What matches from here on, spaces before it left out; null, and nothing is read, when it does not. */
export function take(scanner: Scanner, pattern: RegExp): RegExpExecArray | null {
  const before = scanner.at;
  skipSpaces(scanner);
  const sticky = new RegExp(pattern.source, 'iuy');
  sticky.lastIndex = scanner.at;
  const found = sticky.exec(scanner.text);
  if (found) scanner.at += found[0].length;
  else scanner.at = before;
  return found;
}

/** One of these words, whole: "ou" is not the beginning of "outil". */
export const takeWord = (scanner: Scanner, words: readonly string[]): boolean =>
  words.some((word) => {
    const pattern = `${word.replaceAll(' ', '\\s+')}(?![\\p{L}\\p{N}_])`;
    return take(scanner, new RegExp(pattern, 'u')) !== null;
  });

export const isAtEnd = (scanner: Scanner): boolean => take(scanner, /$/) !== null;
