import type { Db } from '#platform/database.ts';
import { lastForm } from './begin-form.ts';
import type { NativeCall } from './call.ts';
import { type CallFault, callFaults } from './call-faults.ts';
import type { Form } from './form/form.ts';
import { formFaults } from './form/form-faults.ts';
import { gridFaults } from './grid/grid-faults.ts';
import { findGrid } from './grid/grid-queries.ts';
import { listDrawnEnvelopes } from './wave/wave-envelope-queries.ts';

/** What keeps a call from opening, and what its officer may want to look at first. */
export async function examineCall(db: Db, call: NativeCall, now: Date): Promise<CallFault[]> {
  const [envelopes, grid, form] = await Promise.all([
    listDrawnEnvelopes(db, call.id),
    findGrid(db, call.id),
    lastForm(db, { authorityId: call.authorityId, callId: call.id }),
  ]);
  const others = { form: form && errorsOf(form), grid: grid && gridFaults(grid.grid).length };
  return callFaults({ call, envelopes, others }, now);
}

const errorsOf = (form: Form): number =>
  formFaults(form).filter(({ severity }) => severity === 'error').length;
