import type { EntryRefusal } from '#features/applications/enter-dossier.ts';
import type { AnswerIssue } from '#features/calls/form/answer-issue.ts';
import type { ApplicantKind } from '#kernel/applicant-kind.ts';
import type { RnaFault } from '#kernel/rna.ts';
import type { SiretFault } from '#kernel/siret.ts';

/** Why a line is refused, with what a person needs to mend it. */
export type LineProblem =
  | { reason: 'not-a-dossier' | 'applicant-is-a-person' }
  | { reason: 'number-missing' }
  /** The same number twice, with other contents: none is taken. */
  | { reason: 'twice-in-file'; other: number }
  | { reason: 'siret-missing' }
  | { reason: 'siret'; fault: SiretFault; typed: string }
  | { reason: 'rna'; fault: RnaFault; typed: string }
  | { reason: 'organisation-without-name' }
  | { reason: 'kind-unknown'; typed: string }
  | { reason: 'kind-not-taken'; kind: ApplicantKind }
  | { reason: 'received-not-a-day'; typed: string }
  | { reason: 'received-late'; on: string; closedOn: string }
  | { reason: 'answer'; label: string; typed: string; issue: AnswerIssue }
  | EntryRefusal;

/** What would become of a line; `repeated` says again what another of its file says. */
export type LineOutcome = 'create' | 'change' | 'unchanged' | 'repeated' | 'refused';

/** What people read of a line before anything is written. */
export type LineReport = {
  title: string;
  organisation: string;
  /** Whole cents as text; empty when it is not understood. */
  requested: string;
  problems: readonly LineProblem[];
  warnings: readonly LineWarning[];
};

/** Said, and keeps nothing from being taken in. */
export type LineWarning =
  | { warning: 'received-unknown' }
  | { warning: 'unanswered'; labels: readonly string[] }
  | { warning: 'files-apart'; count: number };
