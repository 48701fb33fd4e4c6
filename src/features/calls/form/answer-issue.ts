import type { IbanFault } from '#kernel/iban.ts';
import type { Cents } from '#kernel/money.ts';
import type { RegisterFault, RnaFault } from '#kernel/rna.ts';
import type { SiretFault } from '#kernel/siret.ts';
import type { UaiFault } from '#kernel/uai.ts';
import type { BudgetFault } from './budget.ts';

/** What is wrong with what was typed, at the input of that name. */
export type AnswerIssue = { name: string } & AnswerIssueReason;

export type AnswerIssueReason =
  | { reason: 'text-too-long'; limit: number; length: number }
  | { reason: 'not-a-number' }
  | { reason: 'too-many-decimals'; decimals: number }
  | { reason: 'number-below'; min: number }
  | { reason: 'number-above'; max: number }
  | { reason: 'not-an-amount' }
  | { reason: 'amount-below'; min: Cents }
  | { reason: 'amount-above'; max: Cents }
  | { reason: 'not-a-date' }
  | { reason: 'date-before'; min: string }
  | { reason: 'date-after'; max: string }
  | { reason: 'not-an-option' }
  | { reason: 'too-few-choices'; min: number }
  | { reason: 'too-many-choices'; max: number }
  | { reason: 'no-such-territory'; typed: string }
  /** Several bear that name: their codes tell them apart. */
  | { reason: 'several-territories'; typed: string; found: readonly string[] }
  | { reason: 'one-territory-only' }
  | { reason: 'too-many-files'; max: number }
  | { reason: 'too-few-rows'; min: number }
  | { reason: 'too-many-rows'; max: number }
  | { reason: 'cell-missing'; label: string }
  | { reason: 'siret'; fault: SiretFault }
  | { reason: 'rna'; fault: RnaFault }
  | { reason: 'register'; fault: RegisterFault }
  | { reason: 'uai'; fault: UaiFault }
  | { reason: 'iban'; fault: IbanFault }
  | { reason: 'not-an-email' }
  | { reason: 'not-a-phone' }
  | { reason: 'other-version-signed' }
  | { reason: 'budget'; fault: BudgetFault }
  /** Required, and not answered. */
  | { reason: 'missing' };
