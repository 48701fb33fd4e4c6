import type { LetterKind, LetterLocale, TextTemplate } from './document-template.ts';
import { originalMessages } from './original-messages.ts';

/** The text of the program, until a service writes its own. */
export const originalText = ({
  kind,
  locale,
}: {
  kind: LetterKind;
  locale: LetterLocale;
}): TextTemplate => {
  const words = originalMessages[locale];
  const { subject, body } = words.letters[kind];
  return { subject, body: body.join('\n'), closing: words.closing };
};
