import { formatCount, type Locale } from '#kernel/money.ts';
import { importMessages } from './import-messages.ts';
import type { OpenRefusal } from './open-import.ts';
import type { StartRefusal } from './start-commit.ts';

/** Why a file could not be read. */
export function explainSource(refusal: OpenRefusal, locale: Locale): string {
  const words = importMessages[locale];
  switch (refusal.reason) {
    case 'call-takes-none':
      return words.callTakesNone;
    case 'api-errors':
      return words.sources['api-errors'](refusal.first);
    case 'file-too-large':
      return words.sources['file-too-large'](`${refusal.limit / 1_000_000} Mo`);
    case 'too-many-lines':
      return words.sources['too-many-lines'](formatCount(refusal.limit, locale));
    default:
      return words.sources[refusal.reason];
  }
}

export function explainStart(refusal: StartRefusal, locale: Locale): string {
  const words = importMessages[locale].refusals;
  return refusal.reason === 'lines-refused'
    ? words['lines-refused'](refusal.count)
    : words[refusal.reason];
}
