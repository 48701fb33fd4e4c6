import type { SettleFault, SettleRefusal } from './enquiry.ts';
import { textOf } from './enquiry-form.ts';

export type TypedSettlement = {
  question: string;
  answer: string;
  reason: string;
  after: number;
  tell: boolean;
};

export const readTypedSettlement = (body: Record<string, unknown>): TypedSettlement => {
  const after = textOf(body, 'after');
  return {
    question: textOf(body, 'question'),
    answer: textOf(body, 'answer'),
    reason: textOf(body, 'reason'),
    after: /^\d{1,6}$/.test(after) ? Number(after) : 0,
    tell: textOf(body, 'tell') === 'yes',
  };
};

type FieldName = 'question' | 'answer' | 'reason';
export const fieldOfFault: Record<SettleFault, FieldName> = {
  'question-missing': 'question',
  'question-too-long': 'question',
  'answer-missing': 'answer',
  'answer-too-long': 'answer',
  'reason-missing': 'reason',
  'reason-too-long': 'reason',
};

export const faultsIn = (refusal: SettleRefusal | null): readonly SettleFault[] =>
  refusal?.reason === 'form-wrong' ? refusal.faults : [];
