import { type Cents, centsToJson } from '#kernel/money.ts';
import { formToJson } from '../form/form-json.ts';
import type { Standing } from './notice.ts';
import type { NoticeContent } from './notice-queries.ts';

type Asked = NoticeContent & { standing: Standing; publicUrl: string };

/** The page as data: instants in ISO 8601, amounts in whole cents, days as they are. */
export const noticeJson = ({
  call,
  standing,
  form,
  grid,
  annexes,
  answers,
  publicUrl,
  ...of
}: Asked) => {
  const { settings } = call;
  return {
    id: call.id,
    url: `${publicUrl}/calls/${call.slug}`,
    name: settings.name,
    edition: settings.edition,
    authority: of.authority,
    programme: of.programme,
    phase: standing.phase,
    timeZone: 'Europe/Paris',
    waves: call.waves.map(({ callId: _callId, ...wave }) => wave),
    summary: settings.summary,
    applicantKinds: settings.applicantKinds,
    departments: settings.departments,
    scales: settings.scales,
    natures: settings.natures,
    floorCents: centsOrNull(settings.floor),
    ceilingCents: centsOrNull(settings.ceiling),
    cofundingPermille: settings.cofundingPermille,
    pendingSiretAllowed: settings.pendingSiretAllowed,
    sealed: settings.sealed,
    questionsUntil: settings.questionsUntil,
    contact: settings.contact,
    regulation: settings.regulation,
    formRevision: of.formRevision,
    form: form && formToJson(form),
    grid,
    annexes: annexes.map(({ id, name, size }) => ({
      name,
      size,
      url: `${publicUrl}/calls/${call.slug}/annexes/${id}`,
    })),
    answersCount: of.answersCount,
    answers,
  };
};

const centsOrNull = (amount: Cents | null): number | null =>
  amount === null ? null : centsToJson(amount);
