import type { CallPhase, NativeCall } from '#features/calls/call.ts';
import { callPhase } from '#features/calls/call.ts';
import type { Wave } from '#features/calls/wave/wave.ts';
import type { Organisation } from '#features/organisations/organisation.ts';
import type { ApplicantKind } from '#kernel/applicant-kind.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import type { DepartmentCode } from '#kernel/territories.ts';
import type { TerritoryBook } from '#kernel/territory-book.ts';

export type StartRefusal =
  | { reason: 'call-unknown' }
  | { reason: 'call-not-open'; phase: Exclude<CallPhase, 'open'>; opensAt: Date | null }
  /** Or one the person is no member of: the same to them. */
  | { reason: 'organisation-unknown' }
  | { reason: 'only-reads' }
  | { reason: 'kind-not-taken'; kind: ApplicantKind; taken: readonly ApplicantKind[] }
  | { reason: 'place-not-taken'; taken: readonly DepartmentCode[] }
  | { reason: 'earlier-unknown' };

/** The wave a dossier begun now goes to. */
export function openWave(call: NativeCall, now: Date): Outcome<Wave, StartRefusal> {
  const open = call.waves.find((wave) => callPhase(call, wave, now) === 'open');
  if (open) return accept(open);
  const next = call.waves.find((wave) => callPhase(call, wave, now) === 'upcoming');
  const shown = next ?? call.waves.at(-1);
  const phase = shown ? callPhase(call, shown, now) : 'draft';
  if (phase === 'open') throw new Error('An open wave was just looked for');
  return refuse({ reason: 'call-not-open', phase, opensAt: next?.opensAt ?? null });
}

/** Whether a call takes the dossiers of that organisation. A place that is not known refuses nobody. */
export function mayApply(
  { settings }: Pick<NativeCall, 'settings'>,
  { kind, communeCode }: Pick<Organisation, 'kind' | 'communeCode'>,
  book: TerritoryBook,
): Outcome<null, StartRefusal> {
  const { applicantKinds, departments } = settings;
  if (!applicantKinds.includes(kind)) {
    return refuse({ reason: 'kind-not-taken', kind, taken: applicantKinds });
  }
  const place = communeCode === null ? null : book.find(communeCode);
  const isThere = !place || place.departments.some((code) => departments.includes(code));
  if (departments.length > 0 && !isThere) {
    return refuse({ reason: 'place-not-taken', taken: departments });
  }
  return accept(null);
}
