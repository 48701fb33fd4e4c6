import type { Db } from '#platform/database.ts';
import type { LateCause } from '../late-admission.ts';
import type { Named } from './late-queries.ts';
import '../late-admission-rows.ts';

type NewAdmission = {
  id: string;
  call: { id: string; authorityId: string };
  waveId: string;
  named: Named;
  cause: LateCause;
  reason: string;
  until: Date;
  decidedBy: string;
  now: Date;
};

export const insertLateAdmission = (db: Db, { call, named, ...decided }: NewAdmission) =>
  db
    .insertInto('late_admissions')
    .values({
      id: decided.id,
      authority_id: call.authorityId,
      call_id: call.id,
      wave_id: decided.waveId,
      application_id: named.kind === 'application' ? named.id : null,
      organisation_id: named.kind === 'organisation' ? named.id : null,
      cause: decided.cause,
      reason: decided.reason,
      admitted_until: decided.until,
      decided_by: decided.decidedBy,
      decided_at: decided.now,
    })
    .execute();
