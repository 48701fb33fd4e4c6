import type { ApplicationState } from '#features/applications/application.ts';
import { listEntryStandings } from '#features/applications/entry-queries.ts';
import { isUuid } from '#features/calls/call-queries.ts';
import type { Organisation } from '#features/organisations/organisation.ts';
import { toOrganisation } from '#features/organisations/organisation-columns.ts';
import type { Db } from '#platform/database.ts';
import type { DossierImportRow } from './import-rows.ts';
import type { LineOutcome, LineReport } from './line-problem.ts';
import type { Mapping } from './mapping.ts';
import { readReport } from './report-json.ts';
import type { Family, SourceColumn, SourceLine } from './source-line.ts';
import '#features/organisations/organisation-rows.ts';
import '#platform/jobs/job-rows.ts';

export type DossierImport = {
  id: string;
  authorityId: string;
  callId: string;
  family: Family;
  source: string;
  fileName: string;
  columns: readonly SourceColumn[];
  mapping: Mapping;
  state: DossierImportRow['state'];
  jobId: string | null;
  openedAt: Date;
  committedAt: Date | null;
  counts: { created: number; changed: number; unchanged: number } | null;
};

const imports = (db: Db) => db.selectFrom('dossier_imports').selectAll();

/** One of these authorities; the others do not exist for its reader. */
export async function findImport(
  db: Db,
  authorityIds: readonly string[],
  { callId, id }: { callId: string; id: string },
): Promise<DossierImport | null> {
  if (authorityIds.length === 0 || !isUuid(id)) return null;
  const row = await imports(db)
    .where('id', '=', id)
    .where('call_id', '=', callId)
    .where('authority_id', 'in', authorityIds)
    .executeTakeFirst();
  return row ? readImport(row) : null;
}

/** Held until commit: a mapping is never changed under those who take it in. */
export async function lockImport(db: Db, id: string): Promise<DossierImport | null> {
  const row = await imports(db).where('id', '=', id).forUpdate().executeTakeFirst();
  return row ? readImport(row) : null;
}

/** The newest first; those of one call are few. */
export async function listImports(
  db: Db,
  { authorityId, callId }: { authorityId: string; callId: string },
): Promise<readonly DossierImport[]> {
  const rows = await imports(db)
    .where('authority_id', '=', authorityId)
    .where('call_id', '=', callId)
    .orderBy('opened_at', 'desc')
    .orderBy('id')
    .limit(50)
    .execute();
  return rows.map(readImport);
}

type ImportRow = Awaited<ReturnType<ReturnType<typeof imports>['executeTakeFirstOrThrow']>>;

const readImport = (row: ImportRow): DossierImport => ({
  id: row.id,
  authorityId: row.authority_id,
  callId: row.call_id,
  family: row.family,
  source: row.source,
  fileName: row.file_name,
  columns: row.columns.inOrder,
  mapping: row.mapping,
  state: row.state,
  jobId: row.job_id,
  openedAt: row.opened_at,
  committedAt: row.committed_at,
  counts:
    row.created === null || row.changed === null || row.unchanged === null
      ? null
      : { created: row.created, changed: row.changed, unchanged: row.unchanged },
});

export async function findRememberedMapping(
  db: Db,
  { callId, family }: { callId: string; family: Family },
): Promise<Mapping | null> {
  const row = await db
    .selectFrom('dossier_import_mappings')
    .select('mapping')
    .where('call_id', '=', callId)
    .where('family', '=', family)
    .executeTakeFirst();
  return row?.mapping ?? null;
}

/** The lines after that rank, as many as are held at once. */
export async function readLinesAfter(
  db: Db,
  importId: string,
  { after, limit }: { after: number; limit: number },
): Promise<SourceLine[]> {
  const rows = await db
    .selectFrom('dossier_import_lines')
    .select('content')
    .where('import_id', '=', importId)
    .where('position', '>', after)
    .orderBy('position')
    .limit(limit)
    .execute();
  return rows.map(({ content }) => content);
}

export async function readLinesAt(
  db: Db,
  importId: string,
  positions: readonly number[],
): Promise<SourceLine[]> {
  const rows = await db
    .selectFrom('dossier_import_lines')
    .select('content')
    .where('import_id', '=', importId)
    .where('position', 'in', [...positions])
    .execute();
  return rows.map(({ content }) => content);
}

export type LineShown = {
  position: number;
  number: string | null;
  outcome: LineOutcome | null;
  report: LineReport | null;
};
type LinePage = { outcome: LineOutcome | null; limit: number; offset: number };

export async function listLines(
  db: Db,
  importId: string,
  { outcome, limit, offset }: LinePage,
): Promise<LineShown[]> {
  const rows = await db
    .selectFrom('dossier_import_lines')
    .select(['position', 'number', 'outcome', 'report'])
    .where('import_id', '=', importId)
    .$if(outcome !== null, (query) => query.where('outcome', '=', outcome))
    .orderBy('position')
    .limit(limit)
    .offset(offset)
    .execute();
  return rows.map((row) => ({ ...row, report: row.report && readReport(row.report) }));
}

export async function countLines(db: Db, importId: string): Promise<number> {
  const { count } = await db
    .selectFrom('dossier_import_lines')
    .select((eb) => eb.fn.countAll<bigint>().as('count'))
    .where('import_id', '=', importId)
    .executeTakeFirstOrThrow();
  return Number(count);
}

export type OutcomeCounts = Readonly<Record<LineOutcome, number>>;

export async function countOutcomes(db: Db, importId: string): Promise<OutcomeCounts> {
  const rows = await db
    .selectFrom('dossier_import_lines')
    .select(['outcome', (eb) => eb.fn.countAll<bigint>().as('count')])
    .where('import_id', '=', importId)
    .groupBy('outcome')
    .execute();
  const of = (outcome: LineOutcome) =>
    Number(rows.find((row) => row.outcome === outcome)?.count ?? 0);
  return {
    create: of('create'),
    change: of('change'),
    unchanged: of('unchanged'),
    repeated: of('repeated'),
    refused: of('refused'),
  };
}

/** What a column holds, for whoever chooses it: the first words found in it. */
export async function readSamples(db: Db, importId: string): Promise<ReadonlyMap<string, string>> {
  const samples = new Map<string, string>();
  for (const { cells } of await readLinesAfter(db, importId, { after: 0, limit: 20 })) {
    for (const [key, { values }] of Object.entries(cells)) {
      const [text] = values;
      if (text !== undefined && !samples.has(key)) samples.set(key, text.slice(0, 60));
    }
  }
  return samples;
}

export async function listOrganisationsBySiret(
  db: Db,
  sirets: readonly string[],
): Promise<ReadonlyMap<string, Organisation>> {
  if (sirets.length === 0) return new Map();
  const rows = await db
    .selectFrom('organisations')
    .selectAll()
    .where('siret', 'in', [...sirets])
    .execute();
  return new Map(rows.map((row) => [row.siret ?? '', toOrganisation(row)]));
}

export type HereAlready = {
  applicationId: string;
  sha256: string;
  state: ApplicationState;
  amended: boolean;
};

/** Those of these numbers that came to the call already. */
export async function listHereAlready(
  db: Db,
  { callId, source }: { callId: string; source: string },
  numbers: readonly string[],
): Promise<ReadonlyMap<string, HereAlready>> {
  if (numbers.length === 0) return new Map();
  const rows = await db
    .selectFrom('imported_dossiers')
    .select(['application_id', 'number', 'content_sha256'])
    .where('call_id', '=', callId)
    .where('source', '=', source)
    .where('number', 'in', [...numbers])
    .execute();
  const ids = rows.map((row) => row.application_id);
  const standings = new Map((await listEntryStandings(db, ids)).map((each) => [each.id, each]));
  return new Map(
    rows.flatMap((row): [string, HereAlready][] => {
      const standing = standings.get(row.application_id);
      if (!standing) return [];
      const { state, amended } = standing;
      const applicationId = row.application_id;
      return [[row.number, { applicationId, sha256: row.content_sha256, state, amended }]];
    }),
  );
}

/** How far the job that takes a file in has come; null before it says. */
export async function findJobProgress(db: Db, jobId: string) {
  const job = await db
    .selectFrom('jobs')
    .select(['progress_done', 'progress_total'])
    .where('id', '=', jobId)
    .executeTakeFirst();
  return job?.progress_done == null || job.progress_total === null
    ? null
    : { done: job.progress_done, total: job.progress_total };
}
