import type { FieldName } from '#features/publication/correction.ts';
import type { QuestionKind } from './reconciliation.ts';

/** Which field of its row each kind of question is about. */
export const questionFields: Readonly<Record<QuestionKind, FieldName>> = {
  'beneficiary-missing': 'beneficiary',
  'joint-amount': 'amount_cents',
  'amount-range': 'amount_cents',
  'amount-approximate': 'amount_cents',
  'amount-ambiguous': 'amount_cents',
  'amount-unreadable': 'amount_cents',
  'departments-in-title': 'departments',
  'department-uncertain': 'departments',
  'partial-list': 'title',
};
