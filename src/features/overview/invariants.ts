import { filingInvariants } from '#features/applications/filing/filing-invariants.ts';
import { callInvariants } from '#features/calls/call-invariants.ts';
import { enquiryInvariants } from '#features/calls/enquiry/enquiry-invariants.ts';
import { formInvariants } from '#features/calls/form/form-invariants.ts';
import { gridInvariants } from '#features/calls/grid/grid-invariants.ts';
import { authorityInvariants } from '#features/people/authority-invariants.ts';
import { membershipInvariants } from '#features/people/membership-invariants.ts';
import { creditInvariants } from '#features/programmes/credit-invariants.ts';
import { groupInvariants } from '#features/programmes/working-group/group-invariants.ts';
import { appendOnly } from '#platform/append-only.ts';
import { databaseInvariants } from '#platform/database-invariants.ts';
import { fileInvariants } from '#platform/files/file-invariants.ts';
import type { Invariant } from '#platform/invariant.ts';
import { jobInvariants } from '#platform/jobs/job-invariants.ts';
import { mailInvariants } from '#platform/mail/mail-invariants.ts';

const appendOnlyTables = [
  'events',
  'event_checkpoints',
  'publications',
  'source_documents',
  'letterheads',
  'document_templates',
  'credit_movements',
  'ledger_entries',
  'form_revisions',
  'enquiry_answers',
  'application_versions',
];

/** One line per feature, in the order a grant travels: what the doctor runs on a live database. */
export const invariants: readonly Invariant[] = [
  ...databaseInvariants,
  appendOnly(appendOnlyTables),
  ...jobInvariants,
  ...mailInvariants,
  ...fileInvariants,
  ...authorityInvariants,
  ...membershipInvariants,
  ...creditInvariants,
  ...groupInvariants,
  ...callInvariants,
  ...formInvariants,
  ...gridInvariants,
  ...enquiryInvariants,
  ...filingInvariants,
];
