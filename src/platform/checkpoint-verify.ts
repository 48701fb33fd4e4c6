import { type Checkpoint, type CheckpointText, isSealed } from './checkpoint.ts';
import { rootAt } from './checkpoint-heads.ts';
import type { Db } from './database.ts';

export type CheckpointFault = {
  number: number;
  /**
   * What does not hold: its seal, the key that sealed it, its place after the one before, its
   * agreement with the row around it, or the chains it covers.
   */
  broken: 'seal' | 'key' | 'sequence' | 'content' | 'chains';
};

export type CheckpointReport = { checkpoints: number; faults: readonly CheckpointFault[] };

type Row = CheckpointText & { number: number; last_position: bigint };

/**
 * Every seal and every link, and the chains under the last one: it was only signed once the one
 * before it had been recomputed. `trusted`: public keys of this instance, present and former.
 */
export async function verifyCheckpoints(
  db: Db,
  trusted: readonly string[],
): Promise<CheckpointReport> {
  const rows = await db
    .selectFrom('event_checkpoints')
    .select(['number', 'last_position', 'content', 'sha256', 'public_key', 'signature'])
    .orderBy('number')
    .execute();
  const faults = rows.flatMap((row, index) => findFaults(row, rows[index - 1] ?? null, trusted));
  const last = rows.at(-1);
  if (last && !(await covers(db, last))) faults.push({ number: last.number, broken: 'chains' });
  return { checkpoints: rows.length, faults };
}

/** A checkpoint kept elsewhere, against the chains of this database: what was cut since shows. */
export async function verifyKeptCheckpoint(
  db: Db,
  kept: CheckpointText & { number: number },
  trusted: readonly string[],
): Promise<readonly CheckpointFault[]> {
  const faults: CheckpointFault[] = [];
  const { number } = kept;
  if (!trusted.includes(kept.public_key)) faults.push({ number, broken: 'key' });
  const last_position = BigInt(parse(kept).last_position);
  if (!(await covers(db, { ...kept, last_position }))) faults.push({ number, broken: 'chains' });
  return faults;
}

function findFaults(row: Row, before: Row | null, trusted: readonly string[]): CheckpointFault[] {
  const said = parse(row);
  const at = (broken: CheckpointFault['broken']): CheckpointFault => ({
    number: row.number,
    broken,
  });
  const follows =
    row.number === (before?.number ?? 0) + 1 && said.previous_sha256 === (before?.sha256 ?? null);
  const agrees = said.number === row.number && BigInt(said.last_position) === row.last_position;
  return [
    ...(isSealed(row) ? [] : [at('seal')]),
    ...(trusted.includes(row.public_key) ? [] : [at('key')]),
    ...(follows ? [] : [at('sequence')]),
    ...(agrees ? [] : [at('content')]),
  ];
}

async function covers(db: Db, row: Omit<Row, 'number'>): Promise<boolean> {
  const said = parse(row);
  const { root, chains, events } = await rootAt(db, row.last_position);
  return root === said.root && chains === said.chains && events === said.events;
}

const parse = ({ content }: CheckpointText): Checkpoint => JSON.parse(content) as Checkpoint;
