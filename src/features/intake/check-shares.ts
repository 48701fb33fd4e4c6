import type { Finding } from '#features/publication/finding.ts';
import { permille, type Ratio, ratio } from '#kernel/ratio.ts';
import type { Share } from './find-stated-figures.ts';
import type { Sheet, Stated } from './sheet.ts';
import { finding } from './sheet-finding.ts';
import { inScale, isCheckable, sumScope, wholeSheet } from './sheet-scope.ts';

type StatedShare = Extract<Stated, { kind: 'share' }>;

/** A stated share against the lines, at the precision it is stated with. */
export const checkShares = (sheet: Sheet): Finding[] =>
  sheet.stated.flatMap((stated) => (stated.kind === 'share' ? checkShare(sheet, stated) : []));

/** A range, or a share of something the sheet does not list, cannot be computed from it. */
export const isCheckableShare = (sheet: Sheet, { subject, of, high }: StatedShare): boolean =>
  subject !== null && of !== null && high === null && isCheckable(sheet, subject);

function checkShare(sheet: Sheet, stated: StatedShare): Finding[] {
  if (!isCheckableShare(sheet, stated) || stated.subject === null) return [];
  const { awards, amount } = sharesOf(sheet, stated.subject);
  const [own, other] = stated.of === 'amount' ? [amount, awards] : [awards, amount];
  if (!own || isRounded(own, stated.low)) return [];
  const otherName = stated.of === 'amount' ? 'share-of-awards' : 'share-of-amount';
  const fits = other && isRounded(other, stated.low);
  const details = [
    ...(isTruncated(own, stated.low) ? ['truncated'] : []),
    ...(fits ? [`${otherName}:${permille(other) / 1000}`] : []),
  ];
  return [
    finding('share-mismatch', {
      unit: 'ratio',
      stated: asRatio(stated.low),
      computed: permille(own) / 1000,
      lines: [stated.line],
      subject: stated.subject,
      details,
    }),
  ];
}

function sharesOf(sheet: Sheet, scale: string): { awards: Ratio | null; amount: Ratio | null } {
  const part = sumScope(sheet, inScale(scale));
  const whole = sumScope(sheet, wholeSheet);
  return { awards: ratio(part.count, whole.count), amount: ratio(part.sum, whole.sum) };
}

/** 76 % is 0.76; two decimals of a percent are four of a ratio, and never more. */
export const asRatio = ({ digits }: Share): number => Math.round(digits * 100) / 10_000;

const scaled = ({ digits, decimals }: Share): bigint => BigInt(Math.round(digits * 10 ** decimals));

/** Half up, at the decimals stated: 40/52 is 76.9 with one, 77 with none. */
function isRounded({ numerator, denominator }: Ratio, share: Share): boolean {
  const parts = numerator * 100n * 10n ** BigInt(share.decimals);
  return (2n * parts + denominator) / (2n * denominator) === scaled(share);
}

const isTruncated = ({ numerator, denominator }: Ratio, share: Share): boolean =>
  (numerator * 100n * 10n ** BigInt(share.decimals)) / denominator === scaled(share);
