import type { Cents } from '#kernel/money.ts';

/** The answers of one application by the key of their field; a field not answered is absent. */
export type Answers = Readonly<Record<string, Answer>>;

/** As understood, once read by `readAnswer`: what was typed and not understood is kept apart. */
export type Answer =
  | { kind: 'text'; text: string }
  | { kind: 'number'; number: number }
  | { kind: 'euros'; cents: Cents }
  | { kind: 'date'; day: string }
  | { kind: 'choice'; option: string }
  | { kind: 'choices'; options: readonly string[] }
  | { kind: 'yes-no'; yes: boolean }
  /** Codes of territories: "31555", an EPCI's SIREN, "31", "R76". */
  | { kind: 'territories'; codes: readonly string[] }
  /** Identifiers of files held by the application. */
  | { kind: 'files'; ids: readonly string[] }
  | { kind: 'rows'; rows: readonly Readonly<Record<string, Answer>>[] }
  /** Whole euros by account: "60", "741". */
  | { kind: 'budget'; lines: Readonly<Record<string, Cents>> }
  | { kind: 'statement'; version: string; signedOn: string };

/** Never a property every object has: a key may be "constructor". */
export const answerOf = (answers: Answers, key: string): Answer | null =>
  Object.hasOwn(answers, key) ? (answers[key] ?? null) : null;
