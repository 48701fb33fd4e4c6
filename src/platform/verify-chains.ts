import type { Db } from './database.ts';
import { type ChainedEvent, commit, hashEvent } from './event-chain.ts';
import { type Step, type StoredEvent, walkChains } from './walk-chains.ts';

export type ChainFault = {
  authorityId: string;
  subjectKind: string;
  subjectId: string;
  sequence: number;
  /** What does not hold: the place in the chain, the link to the event before, the content, a value. */
  broken: 'sequence' | 'previous-hash' | 'hash' | 'commitment';
};

export type ChainReport = {
  chains: number;
  events: number;
  /** At most `mostFaults`: one break in a long chain says enough. */
  faults: readonly ChainFault[];
};

const mostFaults = 100;

/** Recomputes every hash, every link, and every commitment whose value is still there. */
export async function verifyChains(db: Db): Promise<ChainReport> {
  const faults: ChainFault[] = [];
  let chains = 0;
  let events = 0;
  for await (const step of walkChains(db)) {
    if (!step.before) chains += 1;
    events += 1;
    faults.push(...findFaults(step));
    if (faults.length >= mostFaults) break;
  }
  return { chains, events, faults: faults.slice(0, mostFaults) };
}

function findFaults({ event, before, values }: Step): ChainFault[] {
  const at = (broken: ChainFault['broken']): ChainFault => ({
    authorityId: event.authority_id,
    subjectKind: event.subject_kind,
    subjectId: event.subject_id,
    sequence: event.sequence,
    broken,
  });
  const faults: ChainFault[] = [];
  if (event.sequence !== (before?.sequence ?? 0) + 1) faults.push(at('sequence'));
  if (event.previous_hash !== (before?.hash ?? null)) faults.push(at('previous-hash'));
  if (event.hash !== hashEvent(asChained(event))) faults.push(at('hash'));
  const kept = values.every(
    ({ name, salt, value }) => event.commitments[name] === commit(salt, value),
  );
  if (!kept) faults.push(at('commitment'));
  return faults;
}

const asChained = (event: StoredEvent): ChainedEvent => ({
  authorityId: event.authority_id,
  subjectKind: event.subject_kind,
  subjectId: event.subject_id,
  sequence: event.sequence,
  name: event.name,
  actorId: event.actor_id,
  happenedAt: event.happened_at,
  recordedAt: event.recorded_at,
  facts: event.facts,
  commitments: event.commitments,
  previousHash: event.previous_hash,
});
