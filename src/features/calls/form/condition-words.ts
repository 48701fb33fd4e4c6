import type { Locale } from '#kernel/money.ts';

/** The words of the language of conditions. They are reserved: a field of that key is written in brackets. */
export type ConditionWords = {
  and: string;
  or: string;
  not: string;
  /** Each form that is read; the first is written. */
  filled: readonly string[];
  contains: readonly string[];
  lacks: readonly string[];
  yes: string;
  no: string;
  always: string;
  never: string;
};

export const conditionWords: Record<Locale, ConditionWords> = {
  fr: {
    and: 'et',
    or: 'ou',
    not: 'non',
    filled: ['rempli', 'remplie', 'remplis', 'remplies'],
    contains: ['contient'],
    lacks: ['ne contient pas'],
    yes: 'oui',
    no: 'non',
    always: 'toujours',
    never: 'jamais',
  },
  en: {
    and: 'and',
    or: 'or',
    not: 'not',
    filled: ['filled'],
    contains: ['contains'],
    lacks: ['does not contain'],
    yes: 'yes',
    no: 'no',
    always: 'always',
    never: 'never',
  },
};

export const isReserved = (text: string, locale: Locale): boolean =>
  Object.values(conditionWords[locale])
    .flat()
    .flatMap((words) => words.split(' '))
    .includes(text.toLowerCase());
