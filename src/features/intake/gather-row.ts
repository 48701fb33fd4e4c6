import type { AwardRow } from '#features/publication/award-row.ts';
import type { DepartmentCode } from '#kernel/territories.ts';
import { type Figure, findAwardShape } from './award-shape.ts';
import { readDepartmentHeading } from './department-heading.ts';
import { readDepartmentField, splitTrailingDepartment } from './department-mention.ts';
import { findAmounts } from './find-amounts.ts';
import { type Entry, enterAward } from './gather-award.ts';
import { type Gathering, openSection } from './gathering.ts';
import { readNames } from './joint-names.ts';
import { type ColumnRole, type PlacedCell, placeCells, readHeader } from './read-row.ts';
import { readScale } from './read-scale.ts';
import { emptyQuestion, type Question } from './reconciliation.ts';
import { firstLineOf, type SourceLine } from './source-line.ts';
import { type AwardFields, assignFields } from './split-award.ts';
import { isPartialSum, opensSubtotal, subtotalLabel } from './subtotal-line.ts';

export function gatherRow(gathering: Gathering, source: SourceLine) {
  const header = readHeader(source);
  if (header) {
    gathering.table = { header, above: new Map(), award: null };
    return;
  }
  const { cells, below } = placeCells(source, gathering.table?.above ?? new Map());
  gathering.table ??= { header: null, above: below, award: null };
  gathering.table.above = below;
  const filled = cells.filter(({ text, carried }) => text !== '' && !carried);
  const [first] = filled;
  if (!first) return;
  if (opensSubtotal(first.text)) return noteTotalRow(gathering, source, cells);
  if (isHeadingRow(cells, filled)) return openRow(gathering, first.text);
  const columns = columnsOf(gathering, cells);
  enterRow(gathering, source, columns);
}

/** One text in the row, nothing held over from above, no figure. */
const isHeadingRow = (cells: readonly PlacedCell[], filled: readonly PlacedCell[]): boolean =>
  new Set(filled.map(({ text }) => text)).size === 1 &&
  cells.every(({ carried }) => !carried) &&
  filled.every(({ text }) => findAmounts(text).length === 0);

/** A row of one text across the table is a heading inside it. */
function openRow(gathering: Gathering, text: string) {
  const scale = readScale(text);
  const department = readDepartmentHeading(text)?.department;
  if (scale) openSection(gathering, { scale, departments: [], theme: null });
  else if (department) openSection(gathering, { departments: [department.code] });
  else openSection(gathering, { theme: text });
}

function noteTotalRow(gathering: Gathering, source: SourceLine, cells: readonly PlacedCell[]) {
  const columns = columnsOf(gathering, cells);
  const amount = columns.find(({ role }) => role === 'amount')?.cell;
  const figure =
    (amount && figureOf(amount)) ?? cells.map(figureOf).findLast((each) => each !== null);
  if (!figure || figure.cents === null) return;
  const words = cells.find(({ text }) => text !== '')?.text ?? '';
  gathering.subtotals.push({
    label: subtotalLabel(words.slice(0, 140)),
    partial: isPartialSum(words),
    cents: figure.cents,
    source,
    line: firstLineOf(source),
    section: gathering.section,
  });
}

type Columns = { cell: PlacedCell; role: ColumnRole }[];

/** Roles by the header; without one, the last cell that holds an amount, and the others in order. */
function columnsOf(gathering: Gathering, cells: readonly PlacedCell[]): Columns {
  const header = gathering.table?.header;
  if (header) return cells.map((cell, index) => ({ cell, role: header.roles[index] ?? 'ignored' }));
  const amount = cells.findLastIndex(
    (cell) => figureOf(cell)?.amount?.currency !== 'none' && figureOf(cell) !== null,
  );
  return cells.map((cell, index) => ({ cell, role: index === amount ? 'amount' : 'title' }));
}

function enterRow(gathering: Gathering, source: SourceLine, columns: Columns) {
  const amount = columns.find(({ role }) => role === 'amount')?.cell;
  if (!amount) return;
  if (amount.carried) return shareAwardAbove(gathering, source, columns);
  const entered = gathering.awards.length;
  const section = gathering.section;
  const scale = readScale(textOf(columns, 'scale') ?? '');
  if (scale) gathering.section = { ...section, scale };
  enterAward(gathering, entryOf(gathering, source, columns, amount));
  gathering.section = section;
  if (gathering.table) {
    gathering.table.award = gathering.awards.length > entered ? entered : null;
  }
}

function entryOf(
  gathering: Gathering,
  source: SourceLine,
  columns: Columns,
  amount: PlacedCell,
): Entry {
  const figure = figureOf(amount) ?? emptyFigure(amount.text);
  const inEuros = gathering.table?.header?.inEuros ?? false;
  return {
    ...fieldsOf(gathering, columns),
    theme: textOf(columns, 'theme') ?? gathering.section.theme,
    figure,
    rivals: findAwardShape(amount.text, findAmounts(amount.text))?.rivals ?? [],
    line: amount.line,
    words: source.text,
    inEuros: inEuros && figure.amount?.currency === 'none',
  };
}

const emptyFigure = (words: string): Figure => ({
  start: 0,
  end: 0,
  cents: null,
  range: null,
  amount: null,
  words,
});

/** The figure of a cell: an amount as anywhere, or a number that fills the cell. */
function figureOf({ text }: PlacedCell): Figure | null {
  const amounts = findAmounts(text);
  const shape = findAwardShape(text, amounts);
  if (shape) return shape.figure;
  const [only] = amounts;
  const fills = only && amounts.length === 1 && only.words.length === text.length;
  return fills ? { ...only, range: null, amount: only } : null;
}

const textOf = (columns: Columns, wanted: ColumnRole): string | null =>
  columns.find(({ role, cell }) => role === wanted && cell.text !== '')?.cell.text ?? null;

function fieldsOf(gathering: Gathering, columns: Columns): AwardFields {
  if (!gathering.table?.header) {
    const others = columns.filter(({ role }) => role !== 'amount').map(({ cell }) => cell.text);
    return assignFields(others.filter((text) => text !== ''));
  }
  const name = splitTrailingDepartment(textOf(columns, 'beneficiary') ?? '');
  const codes = departmentsOf(textOf(columns, 'department'));
  return {
    names: name.name === '' ? null : readNames(name.name),
    title: textOf(columns, 'title'),
    departments: codes.length > 0 ? codes : name.departments,
  };
}

const departmentsOf = (text: string | null): readonly DepartmentCode[] =>
  text === null ? [] : (readDepartmentField(text) ?? []);

/** One amount that covers several rows is one award with several beneficiaries, never divided. */
function shareAwardAbove(gathering: Gathering, source: SourceLine, columns: Columns) {
  const index = gathering.table?.award ?? null;
  const above = index === null ? undefined : gathering.awards[index];
  const { name } = splitTrailingDepartment(textOf(columns, 'beneficiary') ?? '');
  if (name === '' || above?.row.beneficiaries.includes(name)) return;
  const shared = withName(above?.row ?? noRow, name);
  if (above && index !== null)
    gathering.awards[index] = { ...above, row: { ...above.row, ...shared } };
  askOnce(gathering, {
    kind: 'joint-amount',
    line: shared.line ?? firstLineOf(source),
    ...emptyQuestion,
    beneficiary: shared.beneficiary,
    title: shared.title,
    words: above?.words ?? source.text,
  });
}

type SharedRow = Pick<AwardRow, 'beneficiary' | 'beneficiaries' | 'title' | 'line'>;
function withName({ title, line, beneficiaries }: SharedRow, name: string): SharedRow {
  const names = [...beneficiaries, name];
  return { title, line, beneficiaries: names, beneficiary: names.join(' / ') };
}

const noRow: SharedRow = { beneficiary: null, beneficiaries: [], title: null, line: null };

/** A third name on the same amount completes the question, it does not ask another. */
function askOnce({ questions }: Gathering, question: Question) {
  const { kind, line } = question;
  const asked = questions.findIndex((each) => each.kind === kind && each.line === line);
  if (asked === -1) questions.push(question);
  else questions[asked] = question;
}
