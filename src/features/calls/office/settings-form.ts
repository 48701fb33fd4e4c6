import { isApplicantKind } from '#kernel/applicant-kind.ts';
import { type Cents, formatEuros } from '#kernel/money.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { formatParisTime } from '#kernel/paris-time.ts';
import { type CallScale, type CallSettings, emptySettings } from '../call.ts';
import { fieldReader } from './read-fields.ts';
import { type Body, type FieldFault, textOf, textsOf } from './typed-body.ts';

const texts = [
  'name',
  'edition',
  'programme',
  'summary',
  'departments',
  'natures',
  'floor',
  'ceiling',
  'cofunding',
  'contactName',
  'contactMail',
  'contactPhone',
  'contactHours',
  'questionsUntil',
] as const;

/** The settings as typed, to be shown again as they were when something is refused. */
export type TypedSettings = Record<(typeof texts)[number], string> & {
  applicantKinds: readonly string[];
  scales: readonly string[];
  sealed: boolean;
  pendingSiret: boolean;
};

export const readTypedSettings = (body: Body): TypedSettings => ({
  ...(Object.fromEntries(texts.map((name) => [name, textOf(body, name)])) as Record<
    (typeof texts)[number],
    string
  >),
  applicantKinds: textsOf(body, 'applicantKinds'),
  scales: textsOf(body, 'scales'),
  sealed: textOf(body, 'sealed') !== '',
  pendingSiret: textOf(body, 'pendingSiret') !== '',
});

/** What is decided, as a form holds it. */
export const typedSettingsOf = (settings: CallSettings): TypedSettings => ({
  name: settings.name,
  edition: settings.edition,
  programme: settings.programmeId,
  summary: settings.summary,
  departments: settings.departments.join(', '),
  natures: settings.natures.join('\n'),
  floor: typedAmount(settings.floor),
  ceiling: typedAmount(settings.ceiling),
  cofunding: settings.cofundingPermille === null ? '' : typedShare(settings.cofundingPermille),
  contactName: settings.contact.name,
  contactMail: settings.contact.mail,
  contactPhone: settings.contact.phone,
  contactHours: settings.contact.hours,
  questionsUntil: settings.questionsUntil ? formatParisTime(settings.questionsUntil) : '',
  applicantKinds: settings.applicantKinds,
  scales: settings.scales,
  sealed: settings.sealed,
  pendingSiret: settings.pendingSiretAllowed,
});

export const typedAmount = (amount: Cents | null): string =>
  amount === null ? '' : formatEuros(amount).replace(/\s*€$/, '');
const typedShare = (permille: number): string => String(permille / 10).replace('.', ',');

/** A draft may lack almost anything; what was typed must be understood. */
export function parseSettings(
  typed: TypedSettings,
  regulation: string,
): Outcome<CallSettings, readonly FieldFault[]> {
  const reader = fieldReader();
  if (typed.name === '') reader.blame('name', 'name-missing');
  if (typed.name.length > 200) reader.blame('name', 'too-long');
  const floor = reader.amount('floor', typed.floor);
  const ceiling = reader.amount('ceiling', typed.ceiling);
  if (floor !== null && ceiling !== null && floor > ceiling) {
    reader.blame('floor', 'floor-above-ceiling');
  }
  const settings: CallSettings = {
    ...emptySettings(typed.programme),
    ...plainSettings(typed),
    regulation,
    departments: reader.departments('departments', typed.departments) ?? [],
    floor: floor === 0n ? null : floor,
    ceiling: ceiling === 0n ? null : ceiling,
    cofundingPermille: reader.share('cofunding', typed.cofunding),
    contact: readContact(typed, reader.mail('contactMail', typed.contactMail)),
    questionsUntil: reader.time('questionsUntil', typed.questionsUntil),
  };
  return reader.faults.length > 0 ? refuse(reader.faults) : accept(settings);
}

const isScale = (text: string): text is CallScale => text === 'regional' || text === 'departmental';

const plainSettings = (typed: TypedSettings) => ({
  name: typed.name,
  edition: typed.edition,
  summary: typed.summary,
  applicantKinds: typed.applicantKinds.filter(isApplicantKind),
  scales: typed.scales.filter(isScale),
  natures: [...new Set(typed.natures.split('\n').map((each) => each.trim()))].filter(Boolean),
  sealed: typed.sealed,
  pendingSiretAllowed: typed.pendingSiret,
});

const readContact = (typed: TypedSettings, mail: string | null) => ({
  name: typed.contactName,
  mail: mail ?? '',
  phone: typed.contactPhone,
  hours: typed.contactHours,
});
