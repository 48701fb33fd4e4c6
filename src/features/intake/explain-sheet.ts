import type { CallRefusal } from '#features/calls/call.ts';
import type { Locale } from '#kernel/money.ts';
import type { SheetRefusal } from './intake-sheet.ts';
import { sheetMessages } from './sheet-messages.ts';

/** The sentence an officer reads about a refusal. */
export function explainSheet(refusal: SheetRefusal | CallRefusal, locale: Locale): string {
  const words = sheetMessages[locale].refusals;
  switch (refusal.reason) {
    case 'already-published':
    case 'reason-missing':
    case 'nothing-changed':
      return words[refusal.reason];
    case 'questions-open':
      return words[refusal.reason](refusal.count);
    case 'amount-unreadable':
      return words[refusal.reason](refusal.text);
    case 'department-unknown':
      return words[refusal.reason](refusal.code);
    case 'row-unknown':
      return words[refusal.reason](refusal.position);
    case 'call-slug-taken':
      return words[refusal.reason](refusal.slug);
  }
}
