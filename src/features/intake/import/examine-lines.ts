import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';
import { answersToJson } from '#features/calls/form/answers-json.ts';
import { essentialKeys } from '#features/calls/form/essentials.ts';
import type { Organisation } from '#features/organisations/organisation.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { HereAlready } from './import-queries.ts';
import type { LineOutcome, LineProblem, LineReport } from './line-problem.ts';
import type { SourceLine } from './source-line.ts';
import { numberOf, type Reading, type Understood, understandLine } from './understand-line.ts';

/** A line as it was read, before it is compared with what is here and with the other lines. */
export type ReadLine = {
  position: number;
  number: string | null;
  understood: Outcome<Understood, LineProblem[]>;
  /** Of what would be taken: two lines that say the same are one. */
  sha256: string;
  names: Pick<LineReport, 'title' | 'organisation' | 'requested'>;
};

export function readLine(line: SourceLine, reading: Reading): ReadLine {
  const understood = understandLine(line, reading);
  const number = numberOf(line, reading);
  return {
    position: line.position,
    number: number === '' ? null : number,
    understood,
    sha256: understood.ok ? hashOf(understood.value) : hash(line.cells),
    names: namesOf(understood, line, reading),
  };
}

/** A day that nobody said is that of the import: it is no part of what a dossier says. */
const hashOf = ({ applicant, answers, receivedOn, isReceiptKnown }: Understood): string =>
  hash({
    siret: applicant.siret,
    answers: answersToJson(answers),
    receivedOn: isReceiptKnown ? receivedOn : null,
  });

const hash = (json: unknown): string =>
  createHash('sha256')
    .update(canonicalize(json) ?? '')
    .digest('hex');

function namesOf(read: ReadLine['understood'], line: SourceLine, { mapping }: Reading) {
  const raw = (target: string) => {
    const from = mapping[target];
    if (!from) return '';
    return 'constant' in from ? from.constant : (line.cells[from.column]?.values[0] ?? '');
  };
  const answers = read.ok ? read.value.answers : {};
  const title = answers[essentialKeys.title];
  const requested = answers[essentialKeys.requested];
  return {
    title: title?.kind === 'text' ? title.text : raw(`field.${essentialKeys.title}`).slice(0, 200),
    organisation: raw('organisation.name').slice(0, 200),
    requested: requested?.kind === 'euros' ? requested.cents.toString() : '',
  };
}

/** Of all the lines of a file: who bears the same number. By number, the ranks and what they say. */
export type Numbered = ReadonlyMap<string, readonly Pick<ReadLine, 'position' | 'sha256'>[]>;

export function groupByNumber(lines: readonly Pick<ReadLine, 'number' | 'position' | 'sha256'>[]) {
  const groups = new Map<string, Pick<ReadLine, 'position' | 'sha256'>[]>();
  for (const { number, position, sha256 } of lines) {
    if (number === null) continue;
    groups.set(number, [...(groups.get(number) ?? []), { position, sha256 }]);
  }
  return groups as Numbered;
}

export type Around = {
  reading: Reading;
  numbered: Numbered;
  organisations: ReadonlyMap<string, Organisation>;
  here: ReadonlyMap<string, HereAlready>;
};

export type Judged = { outcome: LineOutcome; problems: readonly LineProblem[] };

/** What would become of a line. Whatever the order of a file, the same. */
export function judgeLine(line: ReadLine, around: Around): Judged {
  const { number, understood } = line;
  const twins = number === null ? [] : (around.numbered.get(number) ?? []);
  const other = twins.find(({ sha256 }) => sha256 !== line.sha256);
  if (other) return refused({ reason: 'twice-in-file', other: other.position });
  if (!understood.ok) return { outcome: 'refused', problems: understood.refusal };
  const may = eligible(understood.value, around);
  if (!may.ok) return { outcome: 'refused', problems: may.refusal };
  if (twins.some(({ position }) => position < line.position)) {
    return { outcome: 'repeated', problems: [] };
  }
  return judgeAgainst(around.here.get(number ?? ''), line);
}

const refused = (problem: LineProblem): Judged => ({ outcome: 'refused', problems: [problem] });

function judgeAgainst(here: HereAlready | undefined, { sha256 }: ReadLine): Judged {
  if (!here) return { outcome: 'create', problems: [] };
  if (here.sha256 === sha256) return { outcome: 'unchanged', problems: [] };
  return here.state === 'submitted' && !here.amended
    ? { outcome: 'change', problems: [] }
    : refused({ reason: 'changed-here', state: here.state });
}

/** Its organisation as it is here, or as it would be created. */
function eligible(
  { applicant }: Understood,
  { reading, organisations }: Around,
): Outcome<null, readonly LineProblem[]> {
  const known = organisations.get(applicant.siret);
  if (!known && !applicant.profile.ok) return applicant.profile;
  const kind = known?.kind ?? (applicant.profile.ok ? applicant.profile.value.kind : null);
  const taken = reading.call.settings.applicantKinds;
  return kind !== null && taken.includes(kind)
    ? accept(null)
    : refuse(kind === null ? [] : [{ reason: 'kind-not-taken', kind }]);
}
