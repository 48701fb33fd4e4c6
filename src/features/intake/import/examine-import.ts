import type { NativeCall } from '#features/calls/call.ts';
import { findOfficeCall } from '#features/calls/call-queries.ts';
import { findPublishedForm } from '#features/calls/form/form-revision-queries.ts';
import { dayIn } from '#kernel/day.ts';
import { openTerritories } from '#kernel/territory-book.ts';
import type { Db } from '#platform/database.ts';
import type { Progress } from '#platform/jobs/job-registry.ts';
import {
  groupByNumber,
  judgeLine,
  type Numbered,
  type ReadLine,
  readLine,
} from './examine-lines.ts';
import {
  countLines,
  type DossierImport,
  listHereAlready,
  listOrganisationsBySiret,
  readLinesAfter,
} from './import-queries.ts';
import { saveReports } from './import-store.ts';
import { settleMapping } from './mapping.ts';
import type { Reading } from './understand-line.ts';

/** As many lines as are held at once, however long the file. */
export const linesAtOnce = 250;

/** What every line of an import is read with; null once its call takes nothing any more. */
export async function readingOf(db: Db, given: DossierImport): Promise<Reading | null> {
  const call = await findOfficeCall(db, [given.authorityId], given.callId);
  const published = call && takesDossiers(call) ? await findPublishedForm(db, call.id) : null;
  if (!call || !published) return null;
  return {
    call,
    form: published.form,
    mapping: settleMapping(given.columns, given.mapping),
    family: given.family,
    book: await openTerritories(),
    // Of the file, not of the day it is looked at: looking twice says the same.
    today: dayIn('Europe/Paris', given.openedAt),
  };
}

export const takesDossiers = ({ state }: NativeCall): boolean =>
  state === 'published' || state === 'under-review';

/** Looks at every line and writes what would become of it: nothing else is touched. */
export async function examineImport(
  db: Db,
  given: DossierImport,
  progress: Progress = async () => {},
): Promise<void> {
  const reading = await readingOf(db, given);
  if (!reading) return;
  const total = await countLines(db, given.id);
  let passed = 0;
  // Every line is read twice.
  const advance = async (count: number) => {
    passed += count;
    await progress(Math.floor(passed / 2), total);
  };
  const { numbered } = await numberLines(db, given, reading, advance);
  for await (const lines of inBatches(db, given.id, reading)) {
    const around = { reading, numbered, ...(await aroundOf(db, given, lines)) };
    await saveReports(
      db,
      given.id,
      lines.map((line) => {
        const { outcome, problems } = judgeLine(line, around);
        const warnings = line.understood.ok ? line.understood.value.warnings : [];
        const { position, number, names } = line;
        return { position, number, outcome, report: { ...names, problems, warnings } };
      }),
    );
    await advance(lines.length);
  }
}

/** The first passage: of each line its number and its mark alone are held. */
export async function numberLines(
  db: Db,
  given: DossierImport,
  reading: Reading,
  advance: (count: number) => Promise<void> = async () => {},
): Promise<{ numbered: Numbered; unnumbered: number | null }> {
  const marks: Pick<ReadLine, 'number' | 'position' | 'sha256'>[] = [];
  for await (const lines of inBatches(db, given.id, reading)) {
    marks.push(...lines.map(({ number, position, sha256 }) => ({ number, position, sha256 })));
    await advance(lines.length);
  }
  const first = marks.find(({ number }) => number === null);
  return { numbered: groupByNumber(marks), unnumbered: first?.position ?? null };
}

async function* inBatches(db: Db, importId: string, reading: Reading) {
  let after = 0;
  for (;;) {
    const lines = await readLinesAfter(db, importId, { after, limit: linesAtOnce });
    if (lines.length === 0) return;
    yield lines.map((line) => readLine(line, reading));
    after = lines.at(-1)?.position ?? after;
  }
}

/** What is here already of some lines: two statements, however many. */
export async function aroundOf(db: Db, given: DossierImport, lines: readonly ReadLine[]) {
  const sirets = lines.flatMap(({ understood }) =>
    understood.ok ? [understood.value.applicant.siret] : [],
  );
  const numbers = lines.flatMap(({ number }) => (number === null ? [] : [number]));
  return {
    organisations: await listOrganisationsBySiret(db, [...new Set(sirets)]),
    here: await listHereAlready(db, given, [...new Set(numbers)]),
  };
}
