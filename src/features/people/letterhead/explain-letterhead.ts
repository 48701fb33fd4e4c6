import { unreachable } from '#kernel/outcome.ts';
import type { Locale } from '#web/locale.ts';
import type { LetterheadRefusal } from './letterhead.ts';
import { letterheadMessages } from './letterhead-messages.ts';

export function explainLetterhead(refusal: LetterheadRefusal, locale: Locale): string {
  const words = letterheadMessages[locale].refused;
  switch (refusal.reason) {
    case 'missing':
      return words.missing;
    case 'too-long':
      return words.tooLong(refusal.most);
    case 'too-many-lines':
      return words.tooManyLines(refusal.most);
    case 'cannot-print':
      return words.cannotPrint(refusal.text);
    case 'not-a-logo':
      return words.notALogo;
    case 'logo-unreadable':
      return words.logoUnreadable;
    default:
      return unreachable(refusal);
  }
}
