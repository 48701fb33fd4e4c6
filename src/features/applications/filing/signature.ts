import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import type { Answers } from '#features/calls/form/answer.ts';
import { answersToJson } from '#features/calls/form/answers-json.ts';

/** By whoever is signed in, by a one-time link, or on paper. */
export type SignatureWay = 'account' | 'link' | 'scan';

/** By right, or because the one who has the right said so in writing. */
export const mandates = ['representative', 'mandated'] as const;
export type Mandate = (typeof mandates)[number];

export type Signatory = { name: string; title: string; mandate: Mandate };

/** The words that are signed today: a new wording is a new version (`signature-messages.ts`). */
export const signedTextVersion = '2026-1';

/** The hash of each answer, by field. */
export type SignedAnswers = Readonly<Record<string, string>>;

export type Signature = {
  id: string;
  way: SignatureWay;
  signatory: Signatory;
  textVersion: string;
  askedAt: Date;
  /** Where the link was sent; null when it was copied, and once it has served. */
  mail: string | null;
  linkEndsAt: Date | null;
  given: { at: Date; answers: SignedAnswers; scanFileId: string | null } | null;
};

/** Where a signature stands before filing. */
export type SignatureState =
  | { state: 'missing' }
  | { state: 'waited'; signatory: Signatory; askedAt: Date; linkEndsAt: Date | null }
  /** Given, and something that was signed has changed since: it is asked again. */
  | { state: 'outdated'; signatory: Signatory; at: Date; changed: readonly string[] }
  | { state: 'given'; signatory: Signatory; at: Date };

export function signatureState(signature: Signature | null, answers: Answers): SignatureState {
  if (!signature) return { state: 'missing' };
  const { signatory, given, askedAt, linkEndsAt } = signature;
  if (!given) return { state: 'waited', signatory, askedAt, linkEndsAt };
  const changed = changedSince(given.answers, hashAnswers(answers));
  return changed.length > 0
    ? { state: 'outdated', signatory, at: given.at, changed }
    : { state: 'given', signatory, at: given.at };
}

export const hashAnswers = (answers: Answers): SignedAnswers =>
  Object.fromEntries(
    Object.entries(answersToJson(answers)).map(([field, json]) => [field, hashOf(json)]),
  );

const hashOf = (json: unknown): string =>
  createHash('sha256')
    .update(canonicalize(json) ?? '')
    .digest('hex');

/** The fields that were added, taken away or answered otherwise, in the order of their keys. */
function changedSince(signed: SignedAnswers, now: SignedAnswers): string[] {
  const keys = new Set([...Object.keys(signed), ...Object.keys(now)]);
  return [...keys].filter((key) => signed[key] !== now[key]).sort();
}

/** Of all that is signed: whoever signs says which state they read. */
export const digestOf = (answers: Answers): string => hashOf(hashAnswers(answers));
