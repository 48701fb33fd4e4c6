import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { takeCheckpoint } from '#platform/checkpoint-take.ts';
import type { Db } from '#platform/database.ts';
import { erasePersonalValues, record } from '#platform/events.ts';
import { aPastCall, noon } from '#test/builders/call.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { callViolations } from '#test/call-violations.ts';
import { creditViolations } from '#test/credit-violations.ts';
import { useDatabase } from '#test/database.ts';
import { enquiryViolations } from '#test/enquiry-violations.ts';
import { filingViolations } from '#test/filing-violations.ts';
import { formViolations } from '#test/form-violations.ts';
import { gridViolations } from '#test/grid-violations.ts';
import {
  membershipViolations,
  type Plant,
  platformViolations,
  type Violation,
} from '#test/violations.ts';
import { type Examination, examine } from './examine-queries.ts';
import { invariants } from './invariants.ts';

const database = useDatabase();

const anAuthority = '00000000-0000-4000-8000-000000000009';

/** One for each invariant: what someone with the database's password could do, and what is found. */
const violations: Record<string, Violation> = {
  'no-trigger-is-off': {
    plant: sql`alter table authorities disable trigger all`,
    offending: expect.arrayContaining([
      { table: 'authorities', trigger: expect.stringContaining('RI_ConstraintTrigger') },
    ]),
  },
  'every-constraint-was-checked': {
    plant: sql`alter table authorities add constraint late check (name <> 'x') not valid`,
    offending: [{ table: 'authorities', constraint: 'late' }],
  },
  'every-index-is-whole': {
    plant: sql`update pg_index set indisvalid = false where indexrelid = 'authorities_pkey'::regclass`,
    offending: [{ index: 'authorities_pkey' }],
  },
  'what-only-grows-refuses-change': {
    plant: sql`drop trigger an_event_never_changes on events`,
    offending: [
      { table: 'events', change: 'delete' },
      { table: 'events', change: 'update' },
    ],
  },
  'every-authority-was-created-by-an-event': {
    plant: sql`insert into authorities (id, slug, name, short_name, created_at)
      values (${anAuthority}, 'hidden', 'Hidden', 'Hidden', now())`,
    offending: [{ authority: anAuthority }],
  },
  ...platformViolations,
  ...membershipViolations,
  ...creditViolations,
  ...callViolations,
  ...formViolations,
  ...gridViolations,
  ...enquiryViolations,
  ...filingViolations,
};

test('a sound database passes', async () => {
  expect(brokenIn(await examine(database.db, invariants, []))).toEqual([]);
});

test('every invariant has a planted violation', () => {
  expect(Object.keys(violations).sort()).toEqual(invariants.map(({ name }) => name).sort());
});

test.each(Object.entries(violations))(
  '%s is seen when broken, and it alone',
  async (name, violation) => {
    const examination = await examineAfter(violation.plant);
    expect(examination.isSound).toBe(false);
    expect(brokenIn(examination)).toEqual([{ name, offending: violation.offending }]);
  },
);

test('a person who was erased leaves a sound database, checkpoint included', async () => {
  const { authority, call } = await aPastCall(database.db, 'appel');
  const subject = { kind: 'call', id: call.id };
  const signingKey = aSigningKey();
  const trusted = [signingKey.publicKeyBase64];
  await record(database.db, {
    authorityId: authority.id,
    subject,
    name: 'dossier-filed',
    actorId: null,
    happenedAt: noon,
    personal: { name: 'Camille Exemple (fictive)' },
  });
  await takeCheckpoint({ db: database.db, signingKey, trusted, now: noon });

  await erasePersonalValues(database.db, { authorityId: authority.id, subject });
  const { rows } = await sql`select from event_personal_values`.execute(database.db);
  const examination = await examine(database.db, invariants, trusted);
  expect([rows, brokenIn(examination), examination.checkpoints]).toEqual([
    [],
    [],
    { checkpoints: 1, faults: [] },
  ]);
  expect(examination.isSound).toBe(true);
});

const brokenIn = ({ findings }: Examination) =>
  findings
    .filter(({ offending }) => offending.length > 0)
    .map(({ invariant, offending }) => ({ name: invariant.name, offending }));

/** Undone at the end, so that violations stay apart. */
async function examineAfter(plant: Plant): Promise<Examination> {
  const undo = new Error('undo');
  let examination: Examination | null = null;
  const work = database.db.transaction().execute(async (db: Db) => {
    await (typeof plant === 'function' ? plant(db) : plant.execute(db));
    examination = await examine(db, invariants, []);
    throw undo;
  });
  await expect(work).rejects.toBe(undo);
  if (!examination) throw new Error('Nothing was examined');
  return examination;
}
