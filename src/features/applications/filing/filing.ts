import type { CallSettings, CallState } from '#features/calls/call.ts';
import type { Answers } from '#features/calls/form/answer.ts';
import type { AnswerIssue } from '#features/calls/form/answer-issue.ts';
import type { Form } from '#features/calls/form/form.ts';
import type { WavePeriod } from '#features/calls/wave/wave.ts';
import type { OrganisationProfile } from '#features/organisations/organisation.ts';
import type { ApplicantKind } from '#kernel/applicant-kind.ts';
import type { Cents } from '#kernel/money.ts';
import type { AntivirusState } from '#platform/files/file-rows.ts';
import type { Application, ApplicationState } from '../application.ts';
import type { LateAdmission } from '../late-admission.ts';
import type { Signatory, Signature } from './signature.ts';

/** All that filing looks at, of one instant, under the lock of the dossier. */
export type Dossier = {
  application: Application;
  organisation: OrganisationProfile;
  call: {
    id: string;
    slug: string;
    name: string;
    state: CallState;
    publicFrom: Date | null;
    authorityName: string;
    settings: Pick<
      CallSettings,
      | 'applicantKinds'
      | 'departments'
      | 'scales'
      | 'floor'
      | 'ceiling'
      | 'cofundingPermille'
      | 'pendingSiretAllowed'
      | 'contact'
    >;
  };
  wave: WavePeriod;
  form: Form;
  /** The last revision that was published: what is filed answers it. */
  latestRevision: number;
  answers: Answers;
  /** Typed, and not understood. */
  unread: readonly string[];
  files: readonly DossierFile[];
  signature: Signature | null;
  late: LateAdmission | null;
};

export type DossierFile = { id: string; name: string; antivirus: AntivirusState };

/** What keeps a dossier from being filed; `field` is where it is mended. */
export type FilingFault =
  | { fault: 'answer'; issue: AnswerIssue }
  | { fault: 'not-understood'; field: string }
  | { fault: 'kind-not-eligible'; kind: ApplicantKind; allowed: readonly ApplicantKind[] }
  | { fault: 'territory-not-eligible'; field: string; codes: readonly string[] }
  | { fault: 'siret-missing' | 'siret-pending' }
  | { fault: 'above-ceiling'; field: string; ceiling: Cents; requested: Cents }
  | { fault: 'below-floor'; field: string; floor: Cents; requested: Cents }
  | { fault: 'cofunding-too-low'; field: string; permille: number; least: number }
  | { fault: 'file-refused' | 'file-gone'; field: string; name: string }
  | { fault: 'signature-missing' }
  | { fault: 'signature-waited'; signatory: Signatory; askedAt: Date; linkEndsAt: Date | null }
  | { fault: 'signature-outdated'; signatory: Signatory; changed: readonly string[] };

/** What is said and keeps nobody from filing. */
export type FilingWarning =
  | { warning: 'siret-pending' }
  | { warning: 'antivirus-waiting'; count: number };

export type FilingRefusal =
  /** Or not one the reader may file: the same to them. */
  | { reason: 'application-unknown' }
  | { reason: 'not-open-yet'; opensAt: Date | null }
  | { reason: 'call-closed'; closedAt: Date | null }
  | { reason: 'in-hands-of-the-service'; state: ApplicationState }
  | { reason: 'form-superseded'; from: number; to: number }
  | { reason: 'incomplete'; faults: readonly FilingFault[] };

/** What the receipt says. */
export type Receipt = {
  applicationId: string;
  number: bigint;
  version: number;
  filedAt: Date;
  sha256: string;
};
