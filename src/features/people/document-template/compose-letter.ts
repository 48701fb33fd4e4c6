import type { PlainDay } from '#kernel/day.ts';
import type { FieldFacts } from '#platform/documents/docx-template.ts';
import type { Letter } from '#platform/documents/letter.ts';
import { fillText } from '#platform/documents/text-template.ts';
import type { KeptLetterhead } from '../letterhead/letterhead-queries.ts';
import { onPaper } from '../letterhead/on-paper.ts';
import { letterWords } from './compose-messages.ts';
import { type LetterKind, paragraphsOf, type TextTemplate } from './document-template.ts';

export type Composing = {
  kind: LetterKind;
  locale: 'fr' | 'en';
  day: PlainDay;
  letterhead: KeptLetterhead;
  /** Completed: see `completeFacts`. */
  facts: FieldFacts;
};

/** A service's text, filled, in the frame that every letter of ours has. */
export function composeLetter(template: TextTemplate, composing: Composing): Letter {
  const { locale, day, letterhead, facts } = composing;
  const textOf = (name: string): string => {
    const fact = facts[name];
    return typeof fact === 'string' ? fact : '';
  };
  const [subject = ''] = fillText([template.subject], facts);
  return {
    locale,
    day,
    place: textOf('lieu'),
    letterhead: onPaper(letterhead),
    recipient: [textOf('porteur'), ...linesOf(facts['adresse'])],
    reference: textOf('dossier') || null,
    subject: subject || template.subject,
    salutation: `${textOf('civilite')},`,
    paragraphs: fillText(paragraphsOf(template.body), facts),
    amounts: amountsOf(composing),
    closing: fillText(paragraphsOf(template.closing), facts).join(' '),
    signatory: {
      name: textOf('signataire'),
      quality: textOf('qualite'),
      delegation: textOf('delegation') || null,
    },
    enclosures: [],
  };
}

const linesOf = (fact: string | readonly string[] | undefined): readonly string[] =>
  typeof fact === 'string' ? [fact] : (fact ?? []);

/** What was asked and what is given, side by side: in an award, and nowhere else. */
function amountsOf({ kind, locale, facts }: Composing): Letter['amounts'] {
  const { montant_demande: asked, montant_accorde: awarded } = facts;
  if (kind !== 'award' || typeof asked !== 'string' || typeof awarded !== 'string') return null;
  const words = letterWords[locale];
  return {
    header: [words.amount, words.euros],
    rows: [
      [words.requested, asked],
      [words.awarded, awarded],
    ],
  };
}
