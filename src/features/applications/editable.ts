import { callPhase } from '#features/calls/call.ts';
import type { SeenApplication } from './application-queries.ts';
import { admitsAt, type LateAdmission } from './late-admission.ts';

type Standing = Pick<SeenApplication, 'state' | 'call' | 'wave'>;

/** What else than an open wave lets a filed dossier be changed. */
export type Leave = { late: LateAdmission | null };

/**
 * Whether answers may be written. A draft always: what is typed too late is kept, and only its
 * filing is refused. What was filed, as long as it may be filed again.
 */
export function isEditable({ state, call, wave }: Standing, leave: Leave, now: Date): boolean {
  if (state === 'draft') return true;
  if (state !== 'submitted') return false;
  if (leave.late && admitsAt(leave.late, now)) return true;
  return callPhase(call, wave, now) === 'open';
}

/** Those of the organisation who fill in; a reader looks. */
export const writes = ({ memberRole }: Pick<SeenApplication, 'memberRole'>): boolean =>
  memberRole === 'manager' || memberRole === 'writer';
