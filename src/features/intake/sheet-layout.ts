import { isSetApart, looksLikeOrganisation, looksLikeTheme } from './line-looks.ts';
import type { RecognisedLine } from './recognise-line.ts';
import { splitFields } from './split-award.ts';

/**
 * `stacked`: the beneficiary stands on a line of its own, its awards under it.
 * `inline`: the line of an award names its beneficiary; headings are themes or places.
 */
export type SheetLayout = 'stacked' | 'inline';

type AwardLine = Extract<RecognisedLine, { role: 'award' }>;

export function readLayout(lines: readonly RecognisedLine[]): SheetLayout {
  const awards = lines.flatMap((line, index) =>
    line.role === 'award' ? [{ line, above: lines[index - 1] }] : [],
  );
  const underName = awards.filter(
    ({ above }) => above?.role === 'name' && !looksLikeTheme(above.source.text),
  );
  const selfNamed = awards.filter(({ line }) => namesItself(line));
  // A name over each award, or over each pair: what stands above is the beneficiary.
  if (underName.length * 2 < awards.length || underName.length === 0) return 'inline';
  const named = underName.filter(({ above }) => above && looksNamed(above));
  return selfNamed.length > named.length ? 'inline' : 'stacked';
}

const looksNamed = ({ source }: RecognisedLine) =>
  looksLikeOrganisation(source.text) || (isSetApart(source) && source.level === null);

function namesItself({ shape, source }: AwardLine): boolean {
  if (shape.before === '') return shape.after !== '';
  const [first = ''] = splitFields(shape.before);
  return looksLikeOrganisation(first) || (source.listed && splitFields(shape.before).length > 1);
}
