import type { Locale } from '#kernel/money.ts';

type LetterWords = {
  dated(place: string, day: string): string;
  reference(reference: string): string;
  subject(subject: string): string;
  enclosures: string;
};

export const letterMessages: Record<Locale, LetterWords> = {
  fr: {
    dated: (place, day) => (place === '' ? `Le ${day}` : `${place}, le ${day}`),
    reference: (reference) => `Référence : ${reference}`,
    subject: (subject) => `Objet : ${subject}`,
    enclosures: 'Pièces jointes :',
  },
  en: {
    dated: (place, day) => (place === '' ? day : `${place}, ${day}`),
    reference: (reference) => `Reference: ${reference}`,
    subject: (subject) => `Subject: ${subject}`,
    enclosures: 'Enclosures:',
  },
};
