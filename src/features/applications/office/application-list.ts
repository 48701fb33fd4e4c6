import type { ApplicantKind } from '#kernel/applicant-kind.ts';
import type { Cents } from '#kernel/money.ts';
import type { DepartmentCode } from '#kernel/territories.ts';
import type { ApplicationChannel, ApplicationScale, ApplicationState } from '../application.ts';

export type FiledState = Exclude<ApplicationState, 'draft'>;

export const filedStates = [
  'submitted',
  'withdrawn',
  'admissible',
  'inadmissible',
  'under-review',
  'selected',
  'waitlisted',
  'redirected',
  'to-rework',
  'rejected',
] as const satisfies FiledState[];

export const channels = ['online', 'paper', 'mail', 'import'] as const;
export const scales = ['departmental', 'regional'] as const;

/** What an officer looks for among the filed dossiers of a call. Empty: all of them. */
export type ListFilter = {
  words: string;
  states: readonly FiledState[];
  /** Dossiers that touch it: by a commune, an EPCI, itself or its region. */
  department: DepartmentCode | null;
  scale: ApplicationScale | null;
  nature: string | null;
  channel: ApplicationChannel | null;
  kind: ApplicantKind | null;
  /** The number of a wave. */
  wave: number | null;
  atLeast: Cents | null;
  atMost: Cents | null;
  /** Filed after the closing, by a reasoned decision. */
  late: boolean;
};

export const noFilter: ListFilter = {
  words: '',
  states: [],
  department: null,
  scale: null,
  nature: null,
  channel: null,
  kind: null,
  wave: null,
  atLeast: null,
  atMost: null,
  late: false,
};

export const isWhole = (filter: ListFilter): boolean =>
  JSON.stringify(filter, bigintAsText) === JSON.stringify(noFilter, bigintAsText);
const bigintAsText = (_: string, value: unknown) =>
  typeof value === 'bigint' ? `${value}` : value;

export const listSorts = [
  'number',
  'organisation',
  'title',
  'requested',
  'filed',
  'state',
] as const;
export type ListSort = { by: (typeof listSorts)[number]; direction: 'up' | 'down' };
/** As they arrived. */
export const usualSort: ListSort = { by: 'number', direction: 'up' };

/** After the number, which is always there. */
export const listColumns = [
  'organisation',
  'title',
  'territories',
  'scale',
  'nature',
  'requested',
  'filed',
  'state',
  'channel',
  'kind',
  'siret',
  'wave',
  'received',
  'late',
] as const;
export type ListColumn = (typeof listColumns)[number];
export const usualColumns: readonly ListColumn[] = listColumns.slice(0, 9);

export type ListAsked = {
  filter: ListFilter;
  sort: ListSort;
  /** In the order of `listColumns`. */
  columns: readonly ListColumn[];
  page: number;
};

/** One filed dossier, as a row. */
export type FiledLine = {
  id: string;
  number: bigint;
  organisation: string;
  kind: ApplicantKind;
  siret: string | null;
  title: string;
  /** Codes. */
  territories: readonly string[];
  scale: ApplicationScale | null;
  nature: string | null;
  requested: Cents;
  filedAt: Date;
  state: FiledState;
  channel: ApplicationChannel;
  wave: number;
  /** The day a paper came in; null for what was filed online. */
  receivedOn: string | null;
  late: boolean;
};
