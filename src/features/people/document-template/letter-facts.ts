import { formatDay, type PlainDay } from '#kernel/day.ts';
import type { FieldFacts } from '#platform/documents/docx-template.ts';
import type { KeptLetterhead } from '../letterhead/letterhead-queries.ts';
import { letterWords } from './compose-messages.ts';
import type { LetterKind, LetterLocale } from './document-template.ts';
import { fieldMessages } from './field-messages.ts';
import { type FieldName, fieldsOf } from './letter-fields.ts';

/** What a letter says; the caller names what it knows, the letterhead gives the rest. */
export type LetterFacts = Readonly<Partial<Record<FieldName, string | readonly string[]>>>;

type Known = { locale: LetterLocale; day: PlainDay; letterhead: KeptLetterhead };

/** Where the facts are silent: the day, the service, and who usually signs. */
export function completeFacts(
  facts: LetterFacts,
  { locale, day, letterhead: { text } }: Known,
): FieldFacts {
  // Two names on one letter would be worse than none: the usual title goes with the usual name.
  const signed = facts.signataire !== undefined;
  return {
    date: formatDay(day, locale),
    lieu: text.place,
    autorite: text.name,
    civilite: letterWords[locale].madamSir,
    ...(signed ? {} : { signataire: text.signatoryName, qualite: text.signatoryQuality }),
    ...facts,
  };
}

/** An example of every field of a letter: its preview. */
export function sampleFacts(kind: LetterKind, locale: LetterLocale): LetterFacts {
  const { examples } = fieldMessages[locale];
  const fromLetterhead: readonly FieldName[] = [
    'autorite',
    'date',
    'lieu',
    'signataire',
    'qualite',
  ];
  return Object.fromEntries(
    fieldsOf(kind)
      .filter(({ name }) => !fromLetterhead.includes(name))
      .map(({ name }) => [name, examples[name]]),
  );
}
