import type { Department } from '#kernel/territories.ts';
import { splitTrailingDepartment } from './department-mention.ts';
import type { StatedFigure } from './find-stated-figures.ts';
import { gatherAward } from './gather-award.ts';
import { gatherRow } from './gather-row.ts';
import { type Gathering, noteHeading, openSection, startGathering } from './gathering.ts';
import { readNames } from './joint-names.ts';
import { withoutLabel } from './line-labels.ts';
import { isPartialList } from './partial-list.ts';
import { type RecognisedLine, recogniseLine } from './recognise-line.ts';
import { emptyQuestion } from './reconciliation.ts';
import { type SettledName, settleName } from './settle-name.ts';
import type { Sheet } from './sheet.ts';
import { readLayout } from './sheet-layout.ts';
import { lineAt, type SourceLine } from './source-line.ts';
import { isPartialSum } from './subtotal-line.ts';

/** From lines to awards, statements and questions: each line takes its place after those above. */
export function gatherSheet(lines: readonly SourceLine[]): Sheet {
  const recognised = lines.map(recogniseLine);
  const gathering = startGathering(readLayout(recognised));
  const walk: Walk = { previousAs: null };
  for (const [index, line] of recognised.entries()) {
    const previousAs = walk.previousAs;
    walk.previousAs = null;
    gatherLine(gathering, line, walk, {
      previous: recognised[index - 1],
      previousAs,
      next: recognised[index + 1],
      afterNext: recognised[index + 2],
      inAwards: gathering.inAwards,
    });
  }
  const { awards, doubts, headings, departmentHeadings, stated, subtotals, questions } = gathering;
  return { lines, awards, doubts, headings, departmentHeadings, stated, subtotals, questions };
}

type Walk = { previousAs: SettledName['as'] | null };
type Surroundings = Parameters<typeof settleName>[2];

function gatherLine(gathering: Gathering, line: RecognisedLine, walk: Walk, around: Surroundings) {
  if (line.role !== 'row') gathering.table = null;
  switch (line.role) {
    case 'scale':
      openSection(gathering, { scale: line.scale, departments: [], theme: null });
      gathering.inAwards = true;
      noteHeading(gathering, 'scale', line.source, line.line);
      return noteStated(gathering, line.source, line.stated);
    case 'department':
      return gatherDepartment(gathering, line);
    case 'subtotal':
      return gatherSubtotal(gathering, line);
    case 'row':
      return gatherRow(gathering, line.source);
    case 'award':
      if (line.certain || gathering.inAwards)
        return gatherAward(gathering, line.source, line.shape);
      return noteStated(gathering, line.source, line.stated);
    case 'name':
      walk.previousAs = gatherName(gathering, line, around);
      return noteStated(gathering, line.source, line.stated);
    case 'prose':
      askWhenPartial(gathering, line);
      return noteStated(gathering, line.source, line.stated);
  }
}

function gatherDepartment(
  gathering: Gathering,
  line: Extract<RecognisedLine, { role: 'department' }>,
) {
  const { heading, source } = line;
  openDepartment(gathering, heading.department, source);
  gathering.departmentHeadings.push({ ...heading, line: line.line });
  noteHeading(gathering, 'department', source, line.line);
  if (!heading.department) askDepartment(gathering, source, line.line);
  gatherDepartmentFigures(gathering, line);
}

function openDepartment(gathering: Gathering, department: Department | null, source: SourceLine) {
  const departments = department ? [department.code] : [];
  const inner = gathering.themeInDepartment ? { theme: null } : {};
  openSection(gathering, { scale: 'departmental', departments, ...inner });
  gathering.themeInDepartment = false;
  gathering.departmentLevel = source.level;
  gathering.inAwards = true;
}

const askDepartment = (gathering: Gathering, { text }: SourceLine, line: number) =>
  gathering.questions.push({
    kind: 'department-uncertain',
    line,
    ...emptyQuestion,
    words: text,
  });

/** "Gers (32) : 4 projets, 141 900 €": the heading states the count and the sum of its section. */
function gatherDepartmentFigures(
  gathering: Gathering,
  { heading, source, stated, line }: Extract<RecognisedLine, { role: 'department' }>,
) {
  const { section } = gathering;
  const count = /(\d{1,4}) (?:projets?|dossiers?|lauréats?)/i.exec(heading.rest)?.[1];
  if (count) {
    const subject = heading.department?.code ?? null;
    const at = { start: 0, end: source.text.length, count: Number(count), subject };
    gathering.stated.push({ ...at, kind: 'awarded-count', source, line });
  }
  const amount = stated.find((figure) => 'cents' in figure);
  if (!amount || !('cents' in amount)) return;
  const label = heading.department?.name ?? heading.written;
  gathering.subtotals.push({ label, partial: true, cents: amount.cents, source, line, section });
}

function gatherSubtotal(gathering: Gathering, line: Extract<RecognisedLine, { role: 'subtotal' }>) {
  const { cents } = line.shape.figure;
  if (cents === null) return;
  const { label, source } = line;
  const partial = isPartialSum(source.text);
  const { section } = gathering;
  gathering.subtotals.push({ label, partial, cents, source, line: line.line, section });
}

function gatherName(
  gathering: Gathering,
  line: RecognisedLine,
  around: Surroundings,
): SettledName['as'] {
  const { source } = line;
  const settled = settleName(line, gathering.layout, around);
  if (settled.as === 'department') {
    const { department, written } = settled;
    openDepartment(gathering, department, source);
    const heading = { department, written, spelling: 'contradicted', rest: '' } as const;
    gathering.departmentHeadings.push({ ...heading, line: line.line });
    noteHeading(gathering, 'department', source, line.line);
    askDepartment(gathering, source, line.line);
  } else if (settled.as === 'theme') {
    openTheme(gathering, source);
    noteHeading(gathering, 'theme', source, line.line);
  } else if (settled.as === 'title') {
    gathering.title = withoutLabel(source.text);
  } else if (settled.as !== 'other') {
    nameBeneficiary(gathering, line, settled.as === 'joint-beneficiary');
  } else {
    askWhenPartial(gathering, line);
  }
  return settled.as;
}

/** A theme that stands as high as the departments ends the department before it. */
function openTheme(gathering: Gathering, source: SourceLine) {
  const { departmentLevel } = gathering;
  const below = departmentLevel !== null && source.level !== null && source.level > departmentLevel;
  gathering.themeInDepartment = below && gathering.section.departments.length > 0;
  openSection(gathering, below ? { theme: source.text } : { theme: source.text, departments: [] });
}

function nameBeneficiary(gathering: Gathering, line: RecognisedLine, joint: boolean) {
  const { text } = line.source;
  const { names } = gathering;
  const read = readNames(splitTrailingDepartment(withoutLabel(text)).name);
  gathering.names =
    joint && names
      ? { written: `${names.written} / ${read.written}`, names: [...names.names, ...read.names] }
      : read;
  gathering.nameLine = line.line;
  gathering.title = null;
  if (!joint) noteHeading(gathering, 'beneficiary', line.source, line.line);
}

function noteStated(gathering: Gathering, source: SourceLine, stated: readonly StatedFigure[]) {
  for (const figure of stated) {
    gathering.stated.push({ ...figure, source, line: lineAt(source, figure.start) });
  }
}

function askWhenPartial(gathering: Gathering, { source, line }: RecognisedLine) {
  if (!isPartialList(source.text)) return;
  gathering.questions.push({
    kind: 'partial-list',
    line,
    ...emptyQuestion,
    words: source.text,
  });
}
