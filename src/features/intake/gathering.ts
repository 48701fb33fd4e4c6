import type { Scale } from '#features/publication/award-row.ts';
import type { DepartmentCode } from '#kernel/territories.ts';
import type { DepartmentHeading } from './department-heading.ts';
import type { Names } from './joint-names.ts';
import type { Carried, TableHeader } from './read-row.ts';
import type { Question } from './reconciliation.ts';
import type {
  Doubt,
  HeadingRole,
  Section,
  SheetAward,
  SheetHeading,
  Stated,
  Subtotal,
} from './sheet.ts';
import type { SheetLayout } from './sheet-layout.ts';
import type { SourceLine } from './source-line.ts';

export type TableReading = {
  header: TableHeader | null;
  above: Carried;
  /** The award of the row above, which a cell over several rows shares; null when it has none. */
  award: number | null;
};

/** Where the reading stands: what was read, and what the next award inherits. */
export type Gathering = {
  readonly layout: SheetLayout;
  readonly awards: SheetAward[];
  readonly doubts: Doubt[];
  readonly headings: SheetHeading[];
  readonly departmentHeadings: (DepartmentHeading & { line: number })[];
  readonly stated: Stated[];
  readonly subtotals: Subtotal[];
  readonly questions: Question[];
  section: Section;
  departmentLevel: number | null;
  /** The theme stands inside a department, and ends with it. */
  themeInDepartment: boolean;
  names: Names | null;
  nameLine: number | null;
  title: string | null;
  table: TableReading | null;
  inAwards: boolean;
};

export const startGathering = (layout: SheetLayout): Gathering => ({
  layout,
  awards: [],
  doubts: [],
  headings: [],
  departmentHeadings: [],
  stated: [],
  subtotals: [],
  questions: [],
  section: { number: 0, scale: null, departments: [], theme: null },
  departmentLevel: null,
  themeInDepartment: false,
  names: null,
  nameLine: null,
  title: null,
  table: null,
  inAwards: false,
});

/** A heading opens a section; whoever was named before it does not reach past it. */
export function openSection(
  gathering: Gathering,
  change: { scale?: Scale; departments?: readonly DepartmentCode[]; theme?: string | null },
) {
  const number = gathering.section.number + 1;
  gathering.section = { ...gathering.section, ...change, number };
  forgetName(gathering);
}

export function forgetName(gathering: Gathering) {
  gathering.names = null;
  gathering.nameLine = null;
  gathering.title = null;
}

export function noteHeading(
  gathering: Gathering,
  role: HeadingRole,
  source: SourceLine,
  line: number,
) {
  const { text, level, bold } = source;
  gathering.headings.push({ role, text, line, level, bold, section: gathering.section, awards: 0 });
}

/** Counts an award under the beneficiary's heading it was read under. */
export function countUnderHeading(gathering: Gathering) {
  const heading = gathering.headings.findLast(({ role }) => role === 'beneficiary');
  if (heading && gathering.nameLine !== null) heading.awards += 1;
}
