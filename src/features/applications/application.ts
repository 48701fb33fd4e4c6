import type { Cents } from '#kernel/money.ts';

/** Where a dossier stands. After filing, every state but `withdrawn` is set by the service. */
export type ApplicationState =
  | 'draft'
  | 'submitted'
  | 'withdrawn'
  | 'admissible'
  | 'inadmissible'
  | 'under-review'
  | 'selected'
  | 'waitlisted'
  | 'redirected'
  | 'to-rework'
  | 'rejected';

export type ApplicationChannel = 'online' | 'paper' | 'mail' | 'import';
export type VersionCause = 'filing' | 'refiling' | 'completion' | 'entry';
export type ApplicationScale = 'regional' | 'departmental';

/** What every call asks, whatever its form: what lists show and sums are made of. */
export type Essentials = {
  title: string;
  requested: Cents | null;
  /** Codes: a department, a commune, an EPCI's SIREN. */
  territories: readonly string[];
  scale: ApplicationScale | null;
  nature: string | null;
  /** Identifiers of lines of roadmaps. */
  roadmapLines: readonly string[];
};

type Common = {
  id: string;
  authorityId: string;
  callId: string;
  waveId: string;
  organisationId: string;
  formRevision: number;
  channel: ApplicationChannel;
  essentials: Essentials;
};

export type DraftApplication = Common & { state: 'draft' };

export type FiledApplication = Common & {
  state: Exclude<ApplicationState, 'draft'>;
  number: bigint;
  /** The version that stands. */
  version: number;
  filedAt: Date;
  /** Answers were changed since; what was filed holds until the next filing. */
  amended: boolean;
};

export type Application = DraftApplication | FiledApplication;
