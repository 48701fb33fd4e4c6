import type { Db } from '#platform/database.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { examineImport } from './examine-import.ts';
import { countLines, type DossierImport } from './import-queries.ts';
import { markExamining } from './import-store.ts';
import './examine-job.ts';

/** As many as are looked at while somebody waits for the page. */
const mostAtOnce = 500;

type Way = { actorId: string | null; atOnce?: boolean };

/** Looks at every line now, or hands a big file to the workers; a command waits for it all. */
export async function lookAtLines(db: Db, given: DossierImport, { actorId, atOnce = false }: Way) {
  if (atOnce || (await countLines(db, given.id)) <= mostAtOnce) return examineImport(db, given);
  const options = { key: given.id, authorityId: given.authorityId };
  const jobId = await enqueue(db, 'examine-dossiers', { importId: given.id, actorId }, options);
  await markExamining(db, given.id, jobId);
}
