import type { Cents } from '#kernel/money.ts';
import type { Amount } from './find-amounts.ts';
import { type AmountRange, findRanges } from './find-ranges.ts';
import { isAmountLabel } from './line-labels.ts';

/** The figure of an award as printed: an amount, a range, or something unreadable. */
export type Figure = {
  readonly start: number;
  readonly end: number;
  readonly cents: Cents | null;
  readonly range: { low: Cents; high: Cents } | null;
  readonly amount: Amount | null;
  readonly words: string;
};

/** A line that has the shape of an award: a figure set apart, and words before or after it. */
export type AwardShape = {
  readonly figure: Figure;
  readonly before: string;
  readonly after: string;
  /** Set apart by a sign (":", "–"), not only at the end of the words. */
  readonly delimited: boolean;
  /** Other figures that could be the award as well: none of them is chosen. */
  readonly rivals: readonly Figure[];
};

const delimiterBefore = /(?:[:|;–—(]|(?:^| )-|\.{3}|…)\s?$/;
const prepositionBefore = /(?:^|[\s,])(?:de|d['’]|à|pour|par|dont|et|ou|avec|soit|plus|que|a)\s?$/i;
const receives =
  /\s(?:reçoi(?:t|vent)|perçoi(?:t|vent)|obtien(?:t|nent)|bénéficie(?:nt)? (?:de|d['’])|se voi(?:t|ent) (?:attribuer|accorder|allouer))(?: (?:une subvention|une aide|un soutien|un montant) (?:de|d['’]))?\s?$/iu;
const article = /^(?:l['’]|la |le |les )/iu;
const amountPhrase =
  /[\s,]*(?:pour |d['’])?(?:un montant|une subvention|une aide|une somme|un financement)(?: total[e]?)? (?:de|d['’])\s?$/iu;
const opensAfter =
  /^\s?(?:[:–—|(-]|(?:est|sont|a été|ont été|à|au|aux|pour|en faveur|attribu|accord|allou|vers)(?![\p{L}]))/iu;
const endsAfter = /^[\s.;,)!]*$/;
const leadIn =
  /^(?:un montant |une subvention |une aide |une somme )?(?:de |d['’])?(?:environ |près de |plus de |jusqu['’]à )?$/iu;
const requestedNear = /(?:demand|sollicit|coût|budget)/i;
const unreadableTail =
  /(?:^|[:–—|]|(?:^| )-) ?(à (?:préciser|déterminer|confirmer|définir)|n\.? ?c\.?|non (?:communiquée?|publiée?)|en attente|x{2,}[ x]*€?|(?:\.{2,}|…|_{2,}) ?€?|€|euros)$/iu;

// A longer line is a paragraph, whatever its last word.
const longestAward = 1500;

/** The award a line shows, from amounts that no statement has claimed; null when it shows none. */
export function findAwardShape(text: string, amounts: readonly Amount[]): AwardShape | null {
  if (text.length > longestAward) return null;
  const figures = figuresOf(text, amounts);
  const placed = figures.flatMap((figure) => place(text, figure) ?? []);
  const best = placed.findLast((shape) => shape.after === '') ?? placed[0];
  if (!best) return unreadableShape(text);
  const rivals = placed
    .filter((shape) => shape !== best && shape.delimited && !isRequested(text, shape.figure))
    .map((shape) => shape.figure);
  return { ...best, rivals: isRequested(text, best.figure) ? [] : rivals };
}

function figuresOf(text: string, amounts: readonly Amount[]): Figure[] {
  const ranges = findRanges(text, amounts);
  const inRange = new Set(ranges.flatMap(({ low, high }) => [low, high]));
  return [
    ...ranges.map((range) => rangeFigure(text, range)),
    ...amounts.filter((each) => !inRange.has(each) && each.currency !== 'none').map(toFigure),
  ].sort((a, b) => a.start - b.start);
}

const toFigure = (amount: Amount): Figure => ({ ...amount, range: null, amount });

function rangeFigure(text: string, { low, high }: AmountRange): Figure {
  const opening = /(?:entre|de) ?$/i.exec(text.slice(Math.max(0, low.start - 7), low.start));
  const start = low.start - (opening?.[0].length ?? 0);
  const bounds = low.cents !== null && high.cents !== null;
  const range = bounds ? { low: low.cents, high: high.cents } : null;
  const words = text.slice(start, high.end);
  return { start, end: high.end, cents: null, range, amount: null, words };
}

type Placed = Omit<AwardShape, 'rivals'>;

function place(text: string, figure: Figure): Placed | null {
  const head = text.slice(0, widen(text, figure));
  const after = text.slice(figure.end);
  const delimited = delimiterBefore.test(head.slice(-4));
  const words = trimDelimiter(head.replace(amountPhrase, ''));
  const before = isAmountLabel(words) ? '' : words;
  if (endsAfter.test(after) && receives.test(head.slice(-90))) return inSentence(figure, head, '');
  if (endsAfter.test(after) || isBracketed(after)) return atEnd(figure, head, before, delimited);
  if (leadIn.test(head.slice(0, 40)) && opensAfter.test(after)) {
    return { figure, before: '', after: after.trim(), delimited: true };
  }
  if (delimited) return { figure, before, after: trimDelimiter(after), delimited };
  return receives.test(head.slice(-90)) ? inSentence(figure, head, after) : null;
}

/** "L'association X reçoit 3 000 € pour Y": the verb stands where the sign would. */
const inSentence = (figure: Figure, head: string, after: string): Placed => ({
  figure,
  before: head.replace(receives, '').replace(article, ''),
  after: trimDelimiter(after).replace(/\.$/, ''),
  delimited: false,
});

function atEnd(figure: Figure, head: string, before: string, delimited: boolean): Placed | null {
  const phrased = amountPhrase.test(head.slice(-60));
  if (!delimited && !phrased && prepositionBefore.test(head.slice(-12))) return null;
  return { figure, before, after: '', delimited: delimited || before === '' };
}

/** An unreadable number has lost some of its digits before what was found: takes them in. */
function widen(text: string, { start, cents, range }: Figure): number {
  if (cents !== null || range) return start;
  const head = text.slice(Math.max(0, start - 24), start);
  const lost = /[:–—|] ?([\p{L}\d][\p{L}\d.,]{0,6} ?){0,3}$/u.exec(head);
  return lost ? start - head.length + lost.index + 1 : start;
}

const isBracketed = (after: string) => after.length < 90 && /^ ?\([^()]*\)[.;]?$/.test(after);
const isRequested = (text: string, { start, end }: Figure) =>
  requestedNear.test(text.slice(Math.max(0, start - 26), start)) ||
  /^ ?\(?(?:demand|sollicit)/i.test(text.slice(end, end + 14));

export const trimDelimiter = (text: string): string =>
  text
    .replace(/^[\s:|;–—,-]{1,20}/, '')
    .replace(/[\s:|;–—,(-]{1,20}$/, '')
    .replace(/(?:\.{3,}|…)$/, '')
    .trim();

function unreadableShape(text: string): AwardShape | null {
  const match = unreadableTail.exec(text);
  if (!match) return null;
  const words = match[1] ?? '';
  const start = text.length - words.length;
  const figure = { start, end: text.length, cents: null, range: null, amount: null, words };
  const before = trimDelimiter(text.slice(0, match.index));
  return { figure, before, after: '', delimited: true, rivals: [] };
}

/** A bare number at the end, set apart (": 24 850"): an award only where awards are listed. */
export function findBareShape(text: string, amounts: readonly Amount[]): AwardShape | null {
  const last = amounts.at(-1);
  if (
    !last ||
    text.length > longestAward ||
    last.currency !== 'none' ||
    !endsAfter.test(text.slice(last.end))
  )
    return null;
  const head = text.slice(0, last.start);
  if (!delimiterBefore.test(head.slice(-4)) || isSmall(last)) return null;
  const before = trimDelimiter(head);
  const figure = { ...toFigure(last), cents: isYear(last) ? null : last.cents };
  return { figure, before, after: '', delimited: true, rivals: [] };
}

const isSmall = ({ cents }: Amount) => cents !== null && cents < 10_000n;
const isYear = ({ words }: Amount) => /^(?:19|20)\d\d$/.test(words);
