import { authorityInvariants } from '#features/people/authority-invariants.ts';
import { appendOnly } from '#platform/append-only.ts';
import { databaseInvariants } from '#platform/database-invariants.ts';
import type { Invariant } from '#platform/invariant.ts';

const appendOnlyTables = ['events', 'event_checkpoints', 'publications', 'source_documents'];

/** One line per feature, in the order a grant travels: what the doctor runs on a live database. */
export const invariants: readonly Invariant[] = [
  ...databaseInvariants,
  appendOnly(appendOnlyTables),
  ...authorityInvariants,
];
