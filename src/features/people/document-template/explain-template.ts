import { holdFrenchSigns } from '#kernel/french-signs.ts';
import { unreachable } from '#kernel/outcome.ts';
import type { TemplateFault } from '#platform/documents/docx-template.ts';
import { explainFillRefusal, explainTemplateFault } from '#platform/documents/template-messages.ts';
import { explainFileRefusal } from '#web/file-messages.ts';
import type { Locale } from '#web/locale.ts';
import type { RefusedFile } from '#web/upload-form.ts';
import type { LetterRefusal } from './make-letter.ts';
import { templateMessages } from './template-messages.ts';
import type { Told } from './template-views.tsx';
import type { TextRefusal } from './write-text-template.ts';

/** One sentence by thing to mend, at its field. */
export function tellText(refusals: readonly TextRefusal[], locale: Locale): Told[] {
  const words = templateMessages[locale];
  return refusals.flatMap((refusal): Told[] => {
    switch (refusal.reason) {
      case 'missing':
        return [{ field: refusal.field, sentence: words.missing }];
      case 'too-long':
        return [{ field: refusal.field, sentence: words.tooLong(refusal.most) }];
      case 'cannot-print':
        return [{ field: 'body', sentence: words.cannotPrint(refusal.text) }];
      case 'faults':
        return refusal.faults.map((fault) => ({
          field: refusal.field,
          sentence: say(fault, locale),
        }));
      default:
        return unreachable(refusal);
    }
  });
}

export const tellFaults = (faults: readonly TemplateFault[], locale: Locale): Told[] =>
  faults.map((fault) => ({ field: 'document', sentence: say(fault, locale) }));

export const tellRefused = (refused: readonly RefusedFile[], locale: Locale): Told[] =>
  refused.map(({ refusal }) => ({
    field: 'document',
    sentence: explainFileRefusal(refusal, locale),
  }));

/** Why a letter could not be made. */
export function explainLetter(refusal: LetterRefusal, locale: Locale): string {
  const words = templateMessages[locale];
  switch (refusal.reason) {
    case 'template':
    case 'empty-field':
      return held(explainFillRefusal(refusal, locale), locale);
    case 'cannot-print':
      return words.cannotPrint(refusal.text);
    default:
      return words.unread[refusal.reason];
  }
}

const say = (fault: TemplateFault, locale: Locale): string =>
  held(explainTemplateFault(fault, locale), locale);
const held = (sentence: string, locale: Locale): string =>
  locale === 'fr' ? holdFrenchSigns(sentence) : sentence;
