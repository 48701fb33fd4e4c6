import type { AskRefusal, EnquiryFault } from './enquiry.ts';

export type TypedEnquiry = { question: string; name: string; email: string };

/** Kept whatever is wrong with it: it comes back in the form. */
export const readTypedEnquiry = (body: Record<string, unknown>): TypedEnquiry => ({
  question: textOf(body, 'question'),
  name: textOf(body, 'name'),
  email: textOf(body, 'email'),
});

export const emptyEnquiry: TypedEnquiry = { question: '', name: '', email: '' };

export const textOf = (body: Record<string, unknown>, name: string): string => {
  const value = body[name];
  return typeof value === 'string' ? value.trim().replaceAll('\r\n', '\n') : '';
};

const fields: Record<EnquiryFault, keyof TypedEnquiry> = {
  'question-missing': 'question',
  'question-too-long': 'question',
  'name-too-long': 'name',
  'email-wrong': 'email',
};

export type FieldFault = { field: keyof TypedEnquiry; fault: EnquiryFault };

export const fieldFaults = (refusal: AskRefusal | null): readonly FieldFault[] =>
  refusal?.reason === 'form-wrong'
    ? refusal.faults.map((fault) => ({ field: fields[fault], fault }))
    : [];
