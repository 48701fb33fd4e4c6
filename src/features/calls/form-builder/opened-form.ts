import type { Locale } from '#web/locale.ts';
import type { NativeCall } from '../call.ts';
import type { FormDraft, PublishedForm } from '../form/form-revision.ts';
import type { BuilderAddresses } from './builder-addresses.ts';

/** The form of a call of the reader's own authority, where every page of the builder begins. */
export type OpenedForm = {
  locale: Locale;
  call: NativeCall;
  of: { authorityId: string; callId: string };
  draft: FormDraft | null;
  published: PublishedForm | null;
  at: BuilderAddresses;
};
