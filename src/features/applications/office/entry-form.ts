import { type Typed, typedFrom } from '#features/calls/form-page/typed.ts';
import { emptyProfile, type OrganisationProfile } from '#features/organisations/organisation.ts';
import { type ApplicantKind, isApplicantKind } from '#kernel/applicant-kind.ts';
import { parsePlainDay } from '#kernel/day.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { readSiret } from '#kernel/siret.ts';

/** What is asked beside the form. No key of a form has a hyphen: these names never meet. */
const fields = [
  'entry-siret',
  'entry-name',
  'entry-kind',
  'entry-address',
  'entry-postal-code',
  'entry-city',
  'entry-mail',
  'entry-channel',
  'entry-received',
  'entry-wave',
] as const;
export type EntryField = (typeof fields)[number];

export type TypedEntry = Record<EntryField, string> & { form: Typed };

export function readTypedEntry(entries: Iterable<[string, unknown]>): TypedEntry {
  const form = typedFrom(entries);
  const texts = fields.map((name) => [name, (form[name]?.[0] ?? '').trim().slice(0, 300)]);
  return { ...(Object.fromEntries(texts) as Record<EntryField, string>), form };
}

export type EntryFault = { field: EntryField; fault: EntryFaultKind };
export type EntryFaultKind = 'siret-wrong' | 'siret-missing' | 'day-unread' | 'kind-missing';

export type WhoFiles = { siret: string | null; profile: OrganisationProfile };
export type ReadEntry = WhoFiles & {
  channel: 'paper' | 'mail';
  receivedOn: string;
  wave: number;
  form: Typed;
};

/** Known by its SIRET; without one, by the name that is on the paper. */
export function parseEntry(
  typed: TypedEntry,
  kinds: readonly ApplicantKind[],
): Outcome<ReadEntry, EntryFault[]> {
  const siret = siretOf(typed['entry-siret']);
  const receivedOn = parsePlainDay(typed['entry-received']);
  const kind = kindOf(typed['entry-kind'], kinds);
  const isNamed = siret !== null || typed['entry-name'] !== '';
  const wrong: [boolean, EntryFault][] = [
    [siret === 'wrong', { field: 'entry-siret', fault: 'siret-wrong' }],
    [!isNamed, { field: 'entry-siret', fault: 'siret-missing' }],
    [receivedOn === null, { field: 'entry-received', fault: 'day-unread' }],
    [kind === null, { field: 'entry-kind', fault: 'kind-missing' }],
  ];
  const faults = wrong.flatMap(([isWrong, fault]) => (isWrong ? [fault] : []));
  if (faults.length > 0 || siret === 'wrong' || !receivedOn || !kind) return refuse(faults);
  return accept({
    siret,
    profile: profileOf(typed, kind, siret),
    channel: typed['entry-channel'] === 'mail' ? 'mail' : 'paper',
    receivedOn,
    wave: Number(typed['entry-wave']),
    form: typed.form,
  });
}

function siretOf(text: string): string | null | 'wrong' {
  if (text === '') return null;
  const read = readSiret(text);
  return read.ok ? read.value : 'wrong';
}

const kindOf = (text: string, kinds: readonly ApplicantKind[]): ApplicantKind | null =>
  isApplicantKind(text) && kinds.includes(text) ? text : null;

const profileOf = (
  typed: TypedEntry,
  kind: ApplicantKind,
  siret: string | null,
): OrganisationProfile => ({
  ...emptyProfile(kind),
  name: typed['entry-name'],
  siret,
  address: typed['entry-address'],
  postalCode: typed['entry-postal-code'],
  city: typed['entry-city'],
  mail: typed['entry-mail'],
});
