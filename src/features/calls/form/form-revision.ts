import type { Form } from './form.ts';
import type { FormFault } from './form-fault.ts';

type Common = { authorityId: string; callId: string; number: number; form: Form };

export type FormDraft = Common & {
  state: 'draft';
  /** Goes up by one at each saving: it is sent back with what is saved. */
  version: number;
  savedAt: Date;
  savedBy: string | null;
};

export type PublishedForm = Common & { state: 'published'; reason: string; publishedAt: Date };

export type FormRevision = FormDraft | PublishedForm;

export type FormRefusal =
  | { reason: 'form-already-started' }
  | { reason: 'no-form-draft' }
  /** Longer or larger than a form is kept: it could not be read again. */
  | { reason: 'form-malformed'; at: string }
  | { reason: 'no-published-form' }
  /** Another saved in between: both are handed back, nothing is lost. */
  | { reason: 'form-draft-changed'; saved: FormDraft; yours: Form }
  | { reason: 'form-has-faults'; faults: readonly FormFault[] }
  | { reason: 'revision-reason-missing' };
