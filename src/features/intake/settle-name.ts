import type { Department } from '#kernel/territories.ts';
import { readCodedHeading } from './department-heading.ts';
import { isCapitals, looksLikeOrganisation, looksLikeTheme } from './line-looks.ts';
import type { RecognisedLine } from './recognise-line.ts';
import type { SheetLayout } from './sheet-layout.ts';
import type { SourceLine } from './source-line.ts';

/** What a line that may be a name turns out to be, by the lines that follow it. */
export type SettledName =
  | { as: 'beneficiary' }
  /** The second name of one block: both share what follows. */
  | { as: 'joint-beneficiary' }
  | { as: 'theme' }
  | { as: 'department'; department: Department; written: string }
  | { as: 'title' }
  | { as: 'other' };

/** The lines around a name: `previous` was settled already. */
export type Surroundings = {
  readonly previous: RecognisedLine | undefined;
  readonly previousAs: SettledName['as'] | null;
  readonly next: RecognisedLine | undefined;
  readonly afterNext: RecognisedLine | undefined;
  readonly inAwards: boolean;
};

const aboutTheSheet =
  /(?:résultats|appels? à (?:projets?|candidatures?|manifestation)|lauréats|liste|attributions|bénéficiaires|subventions|contact|publié|annexe)/iu;

export function settleName(
  line: RecognisedLine,
  layout: SheetLayout,
  around: Surroundings,
): SettledName {
  if (looksLikeTheme(line.source.text) && leadsToAwards(around)) return { as: 'theme' };
  if (layout === 'inline') return settleInline(line, around);
  if (around.next?.role === 'award') return settleOverAward(line, around);
  if (around.next?.role === 'name') return settleOverName(line, around.next, around);
  const endsASection = around.next?.role === 'department' || around.next?.role === 'scale';
  const named = looksLikeOrganisation(line.source.text);
  const lonely = around.inAwards && (named || (endsASection && line.source.level !== null));
  return { as: lonely && around.next?.role !== 'row' ? 'beneficiary' : 'other' };
}

const leadsToAwards = ({ next }: Surroundings) =>
  next?.role === 'award' || next?.role === 'name' || next?.role === 'row';

function settleInline(line: RecognisedLine, around: Surroundings): SettledName {
  const heading = line.source.level !== null || line.source.bold || isCapitals(line.source.text);
  const over = around.next?.role === 'award' || around.next?.role === 'row';
  return { as: heading && over && !aboutTheSheet.test(line.source.text) ? 'theme' : 'other' };
}

function settleOverAward(line: RecognisedLine, around: Surroundings): SettledName {
  const { next, previous, previousAs } = around;
  const alone = next?.role === 'award' && next.shape.before === '' && next.shape.after === '';
  const follows = previousAs === 'beneficiary' && previous !== undefined;
  if (follows && alone && rank(line.source) >= rank(previous.source)) return { as: 'title' };
  return { as: follows && sameBlock(previous, line) ? 'joint-beneficiary' : 'beneficiary' };
}

function settleOverName(
  line: RecognisedLine,
  next: RecognisedLine,
  { afterNext, inAwards }: Surroundings,
): SettledName {
  const coded = readCodedHeading(line.source.text);
  if (coded?.department && inAwards) {
    return { as: 'department', department: coded.department, written: coded.written };
  }
  if (afterNext?.role !== 'award') return inAwards ? lonelyName(line) : { as: 'other' };
  const { before, after } = afterNext.shape;
  if (before === '' && after === '') return { as: 'beneficiary' };
  if (sameBlock(line, next)) return { as: 'beneficiary' };
  if (rank(line.source) < rank(next.source)) {
    return { as: aboutTheSheet.test(line.source.text) ? 'other' : 'theme' };
  }
  return { as: inAwards ? 'beneficiary' : 'other' };
}

const lonelyName = (line: RecognisedLine): SettledName => ({
  as: looksLikeOrganisation(line.source.text) ? 'beneficiary' : 'other',
});

const sameBlock = (a: RecognisedLine, b: RecognisedLine) => a.source.block === b.source.block;

/** How high a heading stands: a marked one by its level, then bold, then capitals, then plain. */
function rank(source: SourceLine): number {
  if (source.level !== null) return source.level;
  if (source.bold) return 7;
  return isCapitals(source.text) ? 8 : 9;
}
