import { type RawBuilder, sql } from 'kysely';
import { expect } from 'vitest';
import { createAuthority } from '#features/people/create-authority.ts';
import type { Role } from '#kernel/role.ts';
import type { Db } from '#platform/database.ts';
import { aContext, settled } from './builders/call.ts';
import { aPerson } from './builders/person.ts';

/** Done inside a transaction that is undone afterwards. */
export type Plant = RawBuilder<unknown> | ((db: Db) => Promise<unknown>);
export type Violation = { plant: Plant; offending: Record<string, unknown>[] };

const one = '00000000-0000-4000-8000-000000000001';
const other = '00000000-0000-4000-8000-000000000002';

const aJob = (db: Db, state: string) =>
  sql`insert into jobs (id, name, payload, state, run_at, attempts, max_attempts, created_at)
    values (${one}, 'forget-old-jobs', '{}', ${state}, now(), 1, 10, now())`.execute(db);

const aMail = (db: Db, state: string) =>
  sql`insert into mails (id, kind, to_address, subject, state, attempts, was_resent, created_at, sent_at)
    values (${one}, 'invitation', 'a@exemple.test', 'Sujet', ${state}, 1, false, now(), now())`.execute(
    db,
  );

const anAttempt = (db: Db, number: number, outcome: string) =>
  sql`insert into mail_attempts (mail_id, number, job_id, began_at, ended_at, outcome)
    values (${one}, ${number}, ${one}, now(), now(), ${outcome})`.execute(db);

async function aService(db: Db): Promise<string> {
  const asked = { name: 'Service abîmé (fictif)', shortName: 'abîmé' };
  return settled(await createAuthority(aContext(db), asked)).id;
}

async function aMember(db: Db, role: Role): Promise<{ authorityId: string; personId: string }> {
  const authorityId = await aService(db);
  const { id } = await aPerson(db, { id: one, roles: [{ authorityId, role }] });
  return { authorityId, personId: id };
}

type File = { id: string; authorityId: string; kind: string; size: number };

const aFile = (db: Db, { id, authorityId, kind, size }: File) =>
  sql`insert into files (id, authority_id, holder_kind, holder_id, name, sha256, size_bytes,
      media_type, antivirus, received_at)
    values (${id}, ${authorityId}, ${kind}, ${other}, 'plan.pdf', ${'0'.repeat(64)}, ${size},
      'application/pdf', 'waiting', now())`.execute(db);

export const platformViolations: Record<string, Violation> = {
  'a-job-runs-exactly-while-an-attempt-is-open': {
    plant: (db) => aJob(db, 'running'),
    offending: [{ job: one, state: 'running', open: 0 }],
  },
  'no-job-is-held-by-a-process-that-is-gone-while-another-works': {
    // This very session holds the place of a worker; the attempt is another's.
    plant: async (db) => {
      await aJob(db, 'running');
      await sql`insert into job_attempts (job_id, number, worker, began_at)
        values (${one}, 1, 41, now())`.execute(db);
      await sql`select pg_advisory_xact_lock(7201, 42)`.execute(db);
    },
    offending: [{ job: one, attempt: 1, worker: 41 }],
  },
  'a-mail-that-waits-has-a-job': {
    plant: (db) => aMail(db, 'queued'),
    offending: [{ mail: one }],
  },
  'a-mail-is-being-sent-exactly-while-an-attempt-is-open': {
    plant: (db) => aMail(db, 'sending'),
    offending: [{ mail: one, state: 'sending', open: 0 }],
  },
  'no-mail-left-twice-under-one-message-id-in-silence': {
    plant: async (db) => {
      await aMail(db, 'sent');
      await anAttempt(db, 1, 'uncertain');
      await anAttempt(db, 2, 'sent');
    },
    offending: [{ mail: one, departures: 2 }],
  },
  'a-mail-that-was-sent-has-an-attempt-that-says-so': {
    plant: async (db) => {
      await aMail(db, 'sent');
      await anAttempt(db, 1, 'delayed');
    },
    offending: [{ mail: one }],
  },
  'one-content-has-one-size': {
    plant: async (db) => {
      const authorityId = await aService(db);
      await aFile(db, { id: one, authorityId, kind: 'dossier', size: 10 });
      await aFile(db, { id: other, authorityId, kind: 'dossier', size: 11 });
    },
    offending: [{ file: one, sizes: 2 }],
  },
  'an-upload-has-received-its-parts': {
    plant: async (db) => {
      const authorityId = await aService(db);
      await sql`insert into uploads
          (id, authority_id, person_id, name, size_bytes, received_bytes, started_at, moved_at)
        values (${one}, ${authorityId}, ${one}, 'plan.pdf', 10, 4, now(), now())`.execute(db);
      await sql`insert into upload_parts
          (authority_id, upload_id, first_byte, size_bytes, object_key)
        values (${authorityId}, ${one}, 0, 3, 'part')`.execute(db);
    },
    offending: [{ upload: one, received: 4n, parts: 3n }],
  },
  'a-file-of-a-drop-box-is-held-by-its-authority': {
    plant: async (db) => {
      const authorityId = await aService(db);
      await aFile(db, { id: one, authorityId, kind: 'drop-box', size: 10 });
    },
    offending: [{ file: one, holder: other }],
  },
};

export const membershipViolations: Record<string, Violation> = {
  'an-authority-with-members-has-an-administrator': {
    plant: async (db) => {
      const { authorityId } = await aMember(db, 'administrator');
      // As nobody can while triggers work.
      await sql`set local session_replication_role = replica`.execute(db);
      await sql`update memberships set role = 'officer'
        where authority_id = ${authorityId}`.execute(db);
    },
    offending: [{ authority: expect.any(String) }],
  },
  'a-delegation-that-runs-is-a-signatory-s': {
    plant: async (db) => {
      const { authorityId, personId } = await aMember(db, 'administrator');
      await sql`insert into delegations
          (id, authority_id, person_id, reference, scope, from_on, created_at)
        values (${one}, ${authorityId}, ${personId}, 'Arrêté 1', 'Tout', '2026-01-01', now())`.execute(
        db,
      );
    },
    offending: [{ delegation: one }],
  },
};
