/** A past call was run elsewhere and taken in with its provenance; a native one is run here. */
export type CallOrigin = 'native' | 'past';

export type CallState =
  | 'draft'
  | 'published'
  | 'open'
  | 'closed'
  | 'under-review'
  | 'decided'
  | 'announced'
  | 'archived';

/** A call that was run and announced elsewhere: exempt by type from envelopes and requests. */
export type PastCall = {
  origin: 'past';
  state: 'announced' | 'archived';
  id: string;
  authorityId: string;
  programmeId: string;
  slug: string;
  name: string;
  /** What tells this edition from the others: "2021", "printemps 2021". */
  edition: string;
};

export type CallRefusal = { reason: 'call-slug-taken'; slug: string };
