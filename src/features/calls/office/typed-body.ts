/** A form as Hono reads it, with every value of a repeated name. */
export type Body = Record<string, unknown>;

/** One value of a form; a file, a list or an absence is an empty text. */
export const textOf = (body: Body, name: string): string => {
  const value = body[name];
  return typeof value === 'string' ? value.trim() : '';
};

/** What was ticked, once or several times. */
export function textsOf(body: Body, name: string): string[] {
  const value = body[name];
  const values = Array.isArray(value) ? value : [value];
  return values.filter((each) => typeof each === 'string' && each !== '');
}

/** Why a field was not understood, and which: the sentence is in the messages. */
export type FieldFault = { field: string; fault: FieldFaultKind };
export type FieldFaultKind =
  | 'name-missing'
  | 'programme-missing'
  | 'programme-name-missing'
  | 'programme-name-taken'
  | 'amount-unread'
  | 'amount-missing'
  | 'floor-above-ceiling'
  | 'share-unread'
  | 'department-unknown'
  | 'mail-unread'
  | 'contact-missing'
  | 'applicants-missing'
  | 'time-unread'
  | 'day-unread'
  | 'grace-unread'
  | 'closing-before-opening'
  | 'instruction-backwards'
  | 'announcement-before-committee'
  | 'envelope-missing'
  | 'envelope-year'
  | 'too-long';
