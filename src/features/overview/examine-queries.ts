import { type CheckpointReport, verifyCheckpoints } from '#platform/checkpoint-verify.ts';
import type { Db } from '#platform/database.ts';
import type { Invariant } from '#platform/invariant.ts';
import { type ChainReport, verifyChains } from '#platform/verify-chains.ts';

export type Finding = { invariant: Invariant; offending: readonly Record<string, unknown>[] };
export type Examination = {
  chains: ChainReport;
  checkpoints: CheckpointReport;
  findings: readonly Finding[];
  isSound: boolean;
};

/**
 * Runs every check on a live database. Reads only, and locks nothing. `trusted`: the public keys of
 * this instance, whose checkpoints it believes.
 */
export async function examine(
  db: Db,
  invariants: readonly Invariant[],
  trusted: readonly string[],
): Promise<Examination> {
  const findings: Finding[] = [];
  for (const invariant of invariants) {
    const { rows } = await invariant.offending.execute(db);
    findings.push({ invariant, offending: rows });
  }
  const chains = await verifyChains(db);
  const checkpoints = await verifyCheckpoints(db, trusted);
  const isSound =
    chains.faults.length === 0 &&
    checkpoints.faults.length === 0 &&
    findings.every(({ offending }) => offending.length === 0);
  return { chains, checkpoints, findings, isSound };
}
