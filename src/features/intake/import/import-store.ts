import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import type { DossierImport } from './import-queries.ts';
import type { LineOutcome, LineReport } from './line-problem.ts';
import './import-rows.ts';
import type { Mapping } from './mapping.ts';
import { reportsToJson } from './report-json.ts';
import type { Elsewhere, SourceLine } from './source-line.ts';

type NewImport = Pick<
  DossierImport,
  'id' | 'authorityId' | 'callId' | 'family' | 'source' | 'fileName' | 'columns' | 'mapping'
> & { sha256: string; openedAt: Date; openedBy: string | null };

export const insertImport = (db: Db, given: NewImport) =>
  db
    .insertInto('dossier_imports')
    .values({
      id: given.id,
      authority_id: given.authorityId,
      call_id: given.callId,
      family: given.family,
      source: given.source,
      file_name: given.fileName,
      sha256: given.sha256,
      columns: JSON.stringify({ inOrder: given.columns }),
      mapping: JSON.stringify(given.mapping),
      state: 'open',
      opened_at: given.openedAt,
      opened_by: given.openedBy,
    })
    .execute();

type OfImport = Pick<DossierImport, 'id' | 'authorityId'>;

export const insertLines = (db: Db, of: OfImport, lines: readonly SourceLine[]) =>
  db
    .insertInto('dossier_import_lines')
    .values(
      lines.map((line) => ({
        authority_id: of.authorityId,
        import_id: of.id,
        position: line.position,
        // PostgreSQL's jsonb holds no NUL.
        content: JSON.stringify(line).replaceAll('\\u0000', ''),
      })),
    )
    .execute();

export const saveMapping = (db: Db, id: string, mapping: Mapping) =>
  db
    .updateTable('dossier_imports')
    .set({ mapping: JSON.stringify(mapping) })
    .where('id', '=', id)
    .execute();

export const rememberMapping = (
  db: Db,
  { authorityId, callId, family }: Pick<DossierImport, 'authorityId' | 'callId' | 'family'>,
  { mapping, now, actorId }: { mapping: Mapping; now: Date; actorId: string | null },
) =>
  db
    .insertInto('dossier_import_mappings')
    .values({
      authority_id: authorityId,
      call_id: callId,
      family,
      mapping: JSON.stringify(mapping),
      saved_at: now,
      saved_by: actorId,
    })
    .onConflict((conflict) =>
      conflict.columns(['call_id', 'family']).doUpdateSet((eb) => ({
        mapping: eb.ref('excluded.mapping'),
        saved_at: eb.ref('excluded.saved_at'),
        saved_by: eb.ref('excluded.saved_by'),
      })),
    )
    .execute();

export type Looked = {
  position: number;
  number: string | null;
  outcome: LineOutcome;
  report: LineReport;
};

export async function saveReports(db: Db, importId: string, looked: readonly Looked[]) {
  await sql`update dossier_import_lines line
    set number = seen.number, outcome = seen.outcome, report = seen.report
    from jsonb_to_recordset(${reportsToJson(looked)}::jsonb)
      as seen(position integer, number text, outcome text, report jsonb)
    where line.import_id = ${importId} and line.position = seen.position`.execute(db);
}

export const markCommitting = (db: Db, id: string, jobId: string) =>
  db
    .updateTable('dossier_imports')
    .set({ state: 'committing', job_id: jobId })
    .where('id', '=', id)
    .execute();

/** What was seen under another mapping is no longer true. */
export async function markExamining(db: Db, id: string, jobId: string) {
  await db
    .updateTable('dossier_imports')
    .set({ state: 'examining', job_id: jobId })
    .where('id', '=', id)
    .execute();
  await db
    .updateTable('dossier_import_lines')
    .set({ number: null, outcome: null, report: null })
    .where('import_id', '=', id)
    .where('outcome', 'is not', null)
    .execute();
}

export const endExamining = (db: Db, id: string) =>
  db
    .updateTable('dossier_imports')
    .set({ state: 'open', job_id: null })
    .where('id', '=', id)
    .where('state', '=', 'examining')
    .execute();

export const reopenImport = (db: Db, id: string) =>
  db
    .updateTable('dossier_imports')
    .set({ state: 'open' })
    .where('id', '=', id)
    .where('state', '=', 'committing')
    .execute();

type Committed = {
  created: number;
  changed: number;
  unchanged: number;
  now: Date;
  actorId: string | null;
};

/** Its lines are in the dossiers now. */
export async function markCommitted(db: Db, id: string, { now, actorId, ...counts }: Committed) {
  await db
    .updateTable('dossier_imports')
    .set({ state: 'committed', committed_at: now, committed_by: actorId, ...counts })
    .where('id', '=', id)
    .execute();
  await db.deleteFrom('dossier_import_lines').where('import_id', '=', id).execute();
}

export const deleteImport = (db: Db, id: string) =>
  db.deleteFrom('dossier_imports').where('id', '=', id).where('state', '=', 'open').execute();

type Taken = {
  authorityId: string;
  applicationId: string;
  callId: string;
  source: string;
  number: string;
  sha256: string;
  elsewhere: Elsewhere | null;
  /** Names of those that stayed there. */
  files: readonly string[];
  now: Date;
};

export const saveImported = (db: Db, taken: Taken) => {
  const { state = null, decidedAt, ...provenance } = taken.elsewhere ?? {};
  return db
    .insertInto('imported_dossiers')
    .values({
      authority_id: taken.authorityId,
      application_id: taken.applicationId,
      call_id: taken.callId,
      source: taken.source,
      number: taken.number,
      content_sha256: taken.sha256,
      state_elsewhere: state,
      decided_elsewhere_at: decidedAt ? new Date(decidedAt) : null,
      provenance: JSON.stringify({ ...provenance, files: taken.files }),
      taken_in_at: taken.now,
    })
    .onConflict((conflict) =>
      conflict.column('application_id').doUpdateSet((eb) => ({
        content_sha256: eb.ref('excluded.content_sha256'),
        state_elsewhere: eb.ref('excluded.state_elsewhere'),
        decided_elsewhere_at: eb.ref('excluded.decided_elsewhere_at'),
        provenance: eb.ref('excluded.provenance'),
        taken_in_at: eb.ref('excluded.taken_in_at'),
      })),
    )
    .execute();
};

/** With their lines. */
export async function eraseOpenImports(db: Db, before: Date): Promise<number> {
  const { numDeletedRows } = await db
    .deleteFrom('dossier_imports')
    .where('state', '=', 'open')
    .where('opened_at', '<', before)
    .executeTakeFirst();
  return Number(numDeletedRows);
}
