import type { Db } from '#platform/database.ts';
import type { NativeCall } from './call.ts';
import { type CallFault, callFaults } from './call-faults.ts';
import { listDrawnEnvelopes } from './wave/wave-envelope-queries.ts';

/** What keeps a call from opening, and what its officer may want to look at first. */
export async function examineCall(db: Db, call: NativeCall, now: Date): Promise<CallFault[]> {
  const envelopes = await listDrawnEnvelopes(db, call.id);
  return callFaults({ call, envelopes, others: { form: 0, grid: 0 } }, now);
}
