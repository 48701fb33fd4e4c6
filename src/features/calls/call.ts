import type { LedgerRefusal } from '#features/programmes/ledger/ledger.ts';
import type { ApplicantKind } from '#kernel/applicant-kind.ts';
import type { Cents } from '#kernel/money.ts';
import type { DepartmentCode } from '#kernel/territories.ts';
import { inWave, type Wave } from './wave/wave.ts';

/** A past call was run elsewhere and taken in with its provenance; a native one is run here. */
export type CallOrigin = 'native' | 'past';

/** What somebody's act has set. Open and closed follow the clock: see `callPhase`. */
export type CallState =
  | 'draft'
  | 'published'
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

export type CallScale = 'regional' | 'departmental';

export type CallContact = { name: string; mail: string; phone: string; hours: string };

/** What an officer decides of a call, its form, grid and calendar apart. */
export type CallSettings = {
  programmeId: string;
  name: string;
  edition: string;
  summary: string;
  /** Markdown. */
  regulation: string;
  applicantKinds: readonly ApplicantKind[];
  /** Where an applicant may be; none named: everywhere. */
  departments: readonly DepartmentCode[];
  scales: readonly CallScale[];
  /** In the words of the service: "innovant", "démonstrateur". */
  natures: readonly string[];
  /** Of one request. */
  floor: Cents | null;
  ceiling: Cents | null;
  /** The least share of a budget that is the applicant's or others', in thousandths. */
  cofundingPermille: number | null;
  /** Before closing, officers see counts and no contents. */
  sealed: boolean;
  pendingSiretAllowed: boolean;
  contact: CallContact;
  /** Null: questions are taken as long as a wave is open. */
  questionsUntil: Date | null;
};

/** Before anything is decided but its programme. The natures are those of the first calls. */
export const emptySettings = (programmeId: string): CallSettings => ({
  programmeId,
  name: '',
  edition: '',
  summary: '',
  regulation: '',
  applicantKinds: [],
  departments: [],
  scales: ['regional', 'departmental'],
  natures: ['innovant', 'démonstrateur', 'expérimental', 'méthodologique'],
  floor: null,
  ceiling: null,
  cofundingPermille: null,
  sealed: false,
  pendingSiretAllowed: false,
  contact: { name: '', mail: '', phone: '', hours: '' },
  questionsUntil: null,
});

/** A call that is run here. */
export type NativeCall = {
  origin: 'native';
  state: CallState;
  id: string;
  authorityId: string;
  slug: string;
  settings: CallSettings;
  /** In the order of their numbers. */
  waves: readonly Wave[];
  /** From when the public may see it; null for a draft. */
  publicFrom: Date | null;
  withdrawn: { at: Date; reason: string } | null;
  copiedFrom: string | null;
  version: number;
};

/** Where a wave of a call stands at an instant. */
export type CallPhase =
  | 'draft'
  /** Published, and nobody outside sees it yet. */
  | 'scheduled'
  | 'upcoming'
  | 'open'
  | 'closed'
  | 'under-review'
  | 'decided'
  | 'announced'
  | 'archived';

/** One comparison, in instants: a wave is open from its opening to its closing, grace included. */
export function callPhase(
  call: Pick<NativeCall, 'state' | 'publicFrom'>,
  wave: Wave,
  now: Date,
): CallPhase {
  if (call.state !== 'published') return call.state;
  if (call.publicFrom === null || now < call.publicFrom) return 'scheduled';
  return inWave(wave, now);
}

/** The wave people speak of: the one that is open, else the next to open, else the last. */
export function currentWave(call: Pick<NativeCall, 'waves'>, now: Date): Wave | null {
  const at = (phase: CallPhase) => call.waves.find((wave) => inWave(wave, now) === phase);
  return at('open') ?? at('upcoming') ?? call.waves.at(-1) ?? null;
}

export type CallRefusal = { reason: 'call-slug-taken'; slug: string };

/** Why an act on a call of one's own cannot be done. */
export type ActRefusal =
  /** Or not of an authority of theirs: the same to them. */
  | { reason: 'call-unknown' }
  | { reason: 'programme-unknown' | 'envelope-unknown' }
  | { reason: 'not-a-draft' | 'not-published' | 'not-ended'; state: CallState }
  /** Somebody else changed it since it was read. */
  | { reason: 'changed-meanwhile' }
  | { reason: 'last-wave' }
  | { reason: 'publication-past' }
  | { reason: 'publication-after-opening'; opensAt: Date }
  | { reason: 'not-ready'; faults: number }
  | { reason: 'credits-not-held'; why: LedgerRefusal }
  | { reason: 'form-not-published' }
  | { reason: 'opened-already' | 'closed-already' | 'reason-missing' }
  | { reason: 'extended-meanwhile' | 'no-more-time'; closesAt: Date };
