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
  return { as: isLonely(line, around) ? 'beneficiary' : 'other' };
}

/** Among the awards, an organisation with nothing under it: its award is what is missing. */
function isLonely({ source }: RecognisedLine, { next, inAwards }: Surroundings): boolean {
  if (!inAwards || next?.role === 'row') return false;
  const endsASection = next?.role === 'department' || next?.role === 'scale';
  return looksLikeOrganisation(source.text) || (endsASection && source.level !== null);
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
  const under = previous && isNamed(previousAs) && rank(line.source) >= rank(previous.source);
  if (under && isAlone(next)) return { as: 'title' };
  return nameOrJoint(line, around);
}

const isNamed = (as: SettledName['as'] | null) =>
  as === 'beneficiary' || as === 'joint-beneficiary';

const nameOrJoint = (
  line: RecognisedLine,
  { previous, previousAs }: Surroundings,
): SettledName => ({
  as:
    previous && isNamed(previousAs) && sameBlock(previous, line)
      ? 'joint-beneficiary'
      : 'beneficiary',
});

/** Two organisations on two lines of one paragraph share what follows; capitals prove nothing. */
const sharesBlock = (line: RecognisedLine, next: RecognisedLine): boolean =>
  sameBlock(line, next) &&
  [line, next].every(({ source }) => looksLikeOrganisation(source.text.toLowerCase()));

function settleOverName(
  line: RecognisedLine,
  next: RecognisedLine,
  around: Surroundings,
): SettledName {
  const { afterNext, inAwards } = around;
  const coded = inAwards ? readCodedHeading(line.source.text) : null;
  if (coded?.department) {
    return { as: 'department', department: coded.department, written: coded.written };
  }
  if (sharesBlock(line, next)) return { as: 'beneficiary' };
  if (afterNext?.role !== 'award') return inAwards ? lonelyName(line) : { as: 'other' };
  if (isAlone(afterNext) || sameBlock(line, next)) return nameOrJoint(line, around);
  if (rank(line.source) < rank(next.source)) return themeUnlessTitle(line);
  return { as: inAwards ? 'beneficiary' : 'other' };
}

const themeUnlessTitle = ({ source }: RecognisedLine): SettledName => ({
  as: aboutTheSheet.test(source.text) ? 'other' : 'theme',
});

/** An amount with no other word on its line: its title stands above it. */
const isAlone = (line: RecognisedLine | undefined): boolean =>
  line?.role === 'award' && line.shape.before === '' && line.shape.after === '';

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
