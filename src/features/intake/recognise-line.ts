import type { Scale } from '#features/publication/award-row.ts';
import { type AwardShape, findAwardShape, findBareShape } from './award-shape.ts';
import { type DepartmentHeading, readDepartmentHeading } from './department-heading.ts';
import { type Amount, findAmounts } from './find-amounts.ts';
import { findStatedFigures, type StatedFigure } from './find-stated-figures.ts';
import { looksLikeOrganisation, mayBeAName } from './line-looks.ts';
import { readScale } from './read-scale.ts';
import { firstLineOf, type SourceLine } from './source-line.ts';
import { opensSubtotal, subtotalLabel } from './subtotal-line.ts';

/** A line with what its own words make of it, before its neighbours are looked at. */
export type RecognisedLine = { readonly source: SourceLine; readonly line: number } & (
  | { role: 'scale'; scale: Scale; stated: readonly StatedFigure[] }
  | { role: 'department'; heading: DepartmentHeading; stated: readonly StatedFigure[] }
  | { role: 'subtotal'; label: string; shape: AwardShape }
  /** `certain` when a currency or a sign shows it; otherwise only where awards are listed. */
  | { role: 'award'; shape: AwardShape; certain: boolean; stated: readonly StatedFigure[] }
  | { role: 'row' }
  | { role: 'name'; stated: readonly StatedFigure[] }
  | { role: 'prose'; stated: readonly StatedFigure[] }
);

export function recogniseLine(source: SourceLine): RecognisedLine {
  const at = { source, line: firstLineOf(source) };
  if (source.cells) return { ...at, role: 'row' };
  const { text } = source;
  const amounts = findAmounts(text);
  const stated = findStatedFigures(text, amounts);

  const heading = source.listed ? null : readDepartmentHeading(text);
  if (heading) return { ...at, role: 'department', heading, stated };
  const scale = isScaleHeading(source) ? readScale(text) : null;
  if (scale) return { ...at, role: 'scale', scale, stated };
  if (opensSubtotal(text) && text.length <= 140) {
    const shape = findAwardShape(text, amounts);
    if (shape) return { ...at, role: 'subtotal', label: labelOf(shape), shape };
  }
  return recogniseAward(at, unclaimed(amounts, stated), stated);
}

const isScaleHeading = (source: SourceLine) =>
  source.text.length <= 120 &&
  mayBeAName(source) &&
  !looksLikeOrganisation(source.text.toLowerCase());

const labelOf = ({ before, after }: AwardShape) => subtotalLabel(`${before} ${after}`);

/** A total or an envelope is not an award: their amounts are taken before awards are looked for. */
const unclaimed = (amounts: readonly Amount[], stated: readonly StatedFigure[]) =>
  amounts.filter(
    ({ start }) =>
      !stated.some(
        (figure) =>
          figure.start === start && (figure.kind === 'awarded-total' || figure.kind === 'budget'),
      ),
  );

function recogniseAward(
  at: { source: SourceLine; line: number },
  amounts: readonly Amount[],
  stated: readonly StatedFigure[],
): RecognisedLine {
  const { source } = at;
  const claimed = stated.some(({ kind }) => kind === 'awarded-total' || kind === 'budget');
  const shape = claimed ? null : findAwardShape(source.text, amounts);
  if (shape && !isSentence(source, shape)) {
    return {
      ...at,
      role: 'award',
      shape,
      certain: isCertain(source, shape),
      stated,
    };
  }
  const bare = claimed || shape ? null : findBareShape(source.text, amounts);
  if (bare) return { ...at, role: 'award', shape: bare, certain: false, stated };
  return { ...at, role: mayBeAName(source) ? 'name' : 'prose', stated };
}

/** In a list, an item with the shape of an award is one. */
const isCertain = (source: SourceLine, shape: AwardShape) =>
  hasSign(shape) || (source.listed && shape.figure.cents !== null);

const hasSign = ({ figure, delimited }: AwardShape) =>
  delimited && (figure.cents !== null || figure.range !== null);

/** "La Région a versé 45 000 €." ends like an award; outside a list, its full stop says otherwise. */
const isSentence = (source: SourceLine, shape: AwardShape): boolean =>
  !shape.delimited && !source.listed && (/\.$/.test(source.text) || source.text.length > 200);
