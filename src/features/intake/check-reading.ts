import type { Finding } from '#features/publication/finding.ts';
import { centsToJson } from '#kernel/money.ts';
import { findCallNames, spellingsOf } from './call-names.ts';
import { asRatio, isCheckableShare } from './check-shares.ts';
import type { DecodedDocument } from './decode-document.ts';
import type { Sheet, Stated } from './sheet.ts';
import { finding } from './sheet-finding.ts';
import { isCheckable } from './sheet-scope.ts';
import { firstLineOf } from './source-line.ts';

/** What the reading itself has to say: what it could not check, what it took out or assumed. */
export const checkReading = (sheet: Sheet, document: DecodedDocument): Finding[] => [
  ...callNames(sheet),
  ...sheet.stated.flatMap((stated) => uncheckable(sheet, stated)),
  ...unreadableAmounts(sheet),
  ...nothingFound(sheet),
  ...invisibleCharacters(sheet),
  ...(document.encoding === 'windows-1252' ? [finding('encoding-assumed')] : []),
];

function callNames({ lines }: Sheet): Finding[] {
  const spellings = spellingsOf(findCallNames(lines));
  const distinct = [...new Set(spellings.map(({ name }) => name))];
  if (distinct.length < 2) return [];
  return [
    finding('call-name-varies', {
      unit: 'count',
      computed: distinct.length,
      lines: spellings.map(({ line }) => line),
      details: distinct,
    }),
  ];
}

function uncheckable(sheet: Sheet, stated: Stated): Finding[] {
  const at = { lines: [stated.line], details: [excerpt(stated)] };
  switch (stated.kind) {
    case 'awarded-count':
    case 'scale-count':
      if (isCheckable(sheet, stated.subject)) return [];
      return [uncheckableCount(stated, at)];
    case 'filed-count':
      return [uncheckableCount(stated, at)];
    case 'share': {
      if (isCheckableShare(sheet, stated)) return [];
      return [
        finding('statement-uncheckable', { ...at, unit: 'ratio', stated: asRatio(stated.low) }),
      ];
    }
    case 'budget':
      if (stated.subject === null) return [];
      return [uncheckableAmount(stated, at)];
    case 'amount':
      return [uncheckableAmount(stated, at)];
    default:
      return [];
  }
}

type At = { lines: number[]; details: string[] };

const uncheckableCount = ({ count }: Extract<Stated, { count: number }>, at: At): Finding =>
  finding('statement-uncheckable', { ...at, unit: 'count', stated: count });

const uncheckableAmount = ({ cents }: Extract<Stated, { cents: unknown }>, at: At): Finding =>
  finding('statement-uncheckable', { ...at, unit: 'cents', stated: centsToJson(cents) });

/** A few words around the figure, cut at spaces: enough to find it on the line. */
export function excerpt({ source, start, end }: Stated): string {
  const { text } = source;
  const from = start <= 40 ? 0 : text.indexOf(' ', start - 40) + 1;
  const stop = text.indexOf(' ', Math.min(end + 40, text.length));
  return text.slice(Math.min(from, start), stop === -1 ? Math.min(text.length, end + 80) : stop);
}

const unreadableAmounts = ({ questions }: Sheet): Finding[] =>
  questions
    .filter(
      ({ kind, range }) =>
        kind === 'amount-unreadable' || (kind === 'amount-ambiguous' && range === null),
    )
    .map(({ line, words, beneficiary }) => {
      const named = beneficiary === null || words.includes(beneficiary);
      const subject = named ? words : `${beneficiary} : ${words}`;
      return finding('amount-unreadable', { lines: [line], subject: subject.slice(0, 200) });
    });

const nothingFound = ({ awards, doubts }: Sheet): Finding[] =>
  awards.length + doubts.length === 0 ? [finding('awards-not-found')] : [];

function invisibleCharacters({ lines }: Sheet): Finding[] {
  const concerned = lines.filter(({ invisible }) => invisible > 0);
  if (concerned.length === 0) return [];
  const computed = concerned.reduce((sum, { invisible }) => sum + invisible, 0);
  return [
    finding('invisible-characters', { unit: 'count', computed, lines: concerned.map(firstLineOf) }),
  ];
}
