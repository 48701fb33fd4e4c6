import { formatDay, parsePlainDay } from '#kernel/day.ts';
import { formatEuros } from '#kernel/money.ts';
import { formatStatedPermille } from '#kernel/ratio.ts';
import { findDepartment } from '#kernel/territories.ts';
import { type Definition, DefinitionList } from '#web/components/definition-list.tsx';
import { formatDeadline } from '#web/hour.ts';
import type { Locale } from '#web/locale.ts';
import type { NativeCall } from '../call.ts';
import { settingsMessages } from '../office/settings-messages.ts';
import type { Wave } from '../wave/wave.ts';
import { noticeMessages } from './notice-messages.ts';

type Parts = { locale: Locale; call: NativeCall };

export function Applicants({ locale, call: { settings } }: Parts) {
  const words = noticeMessages[locale];
  const { kinds } = settingsMessages[locale];
  const where = settings.departments.map((code) => {
    const name = findDepartment(code)?.name;
    return name ? `${name} (${code})` : code;
  });
  return (
    <>
      <DefinitionList
        items={[
          {
            term: words.kinds,
            detail: settings.applicantKinds.map((kind) => kinds[kind]).join(', '),
          },
          { term: words.where, detail: where.length === 0 ? words.anywhere : where.join(', ') },
        ]}
      />
      {settings.pendingSiretAllowed && <p>{words.pendingSiret}</p>}
    </>
  );
}

/** What is not limited is said too: an applicant wonders about what is left out. */
export function Amounts({ locale, call: { settings } }: Parts) {
  const words = noticeMessages[locale];
  const { floor, ceiling, cofundingPermille, scales, natures } = settings;
  const items: Definition[] = [
    { term: words.floor, detail: floor === null ? words.none : formatEuros(floor, locale) },
    { term: words.ceiling, detail: ceiling === null ? words.none : formatEuros(ceiling, locale) },
    ...when(cofundingPermille !== null && cofundingPermille > 0, {
      term: words.cofunding,
      detail: words.cofundingShare(formatStatedPermille(cofundingPermille ?? 0, locale)),
    }),
    ...when(scales.length > 0, {
      term: words.scales,
      detail: scales.map((scale) => words.scale[scale]).join(', '),
    }),
    ...when(natures.length > 0, { term: words.natures, detail: natures.join(', ') }),
  ];
  return <DefinitionList items={items} />;
}

export function Calendar({ locale, call }: Parts) {
  const words = noticeMessages[locale];
  const { questionsUntil, sealed } = call.settings;
  return (
    <>
      {call.waves.map((wave) => (
        <section key={wave.id}>
          {call.waves.length > 1 && <h3>{words.wave(wave.number, wave.name)}</h3>}
          <DefinitionList items={datesOf(wave, locale)} />
        </section>
      ))}
      {questionsUntil && (
        <DefinitionList
          items={[{ term: words.questionsUntil, detail: formatDeadline(questionsUntil, locale) }]}
        />
      )}
      <p>{words.zone}</p>
      {sealed && <p>{words.sealed}</p>}
    </>
  );
}

function datesOf(wave: Wave, locale: Locale): Definition[] {
  const words = noticeMessages[locale];
  const { opensAt, closesAt, graceMinutes, instructionFrom, instructionUntil } = wave;
  const grace = graceMinutes > 0 ? ` (${words.grace(graceMinutes)})` : '';
  return [
    ...when(opensAt !== null, {
      term: words.opening,
      detail: opensAt && formatDeadline(opensAt, locale),
    }),
    ...when(closesAt !== null, {
      term: words.closing,
      detail: closesAt && (
        <>
          <strong>{formatDeadline(closesAt, locale)}</strong>
          {grace}
        </>
      ),
    }),
    ...when(instructionFrom !== null && instructionUntil !== null, {
      term: words.instruction,
      detail: words.between(dayOf(instructionFrom, locale), dayOf(instructionUntil, locale)),
    }),
    ...when(wave.committeeOn !== null, {
      term: words.committee,
      detail: dayOf(wave.committeeOn, locale),
    }),
    ...when(wave.announcedOn !== null, {
      term: words.announcement,
      detail: dayOf(wave.announcedOn, locale),
    }),
  ];
}

function dayOf(text: string | null, locale: Locale): string {
  const day = text === null ? null : parsePlainDay(text);
  return day ? formatDay(day, locale) : '';
}

const when = (said: boolean, item: Definition): Definition[] => (said ? [item] : []);

export function Contact({ locale, call: { settings } }: Parts) {
  const words = noticeMessages[locale];
  const { name, mail, phone, hours } = settings.contact;
  return (
    <DefinitionList
      items={[
        // In the preview of a draft they may not be given yet.
        { term: words.contactName, detail: name === '' ? words.toCome : name },
        {
          term: words.mail,
          detail: mail === '' ? words.toCome : <a href={`mailto:${mail}`}>{mail}</a>,
        },
        ...when(phone !== '', {
          term: words.phone,
          detail: <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>,
        }),
        ...when(hours !== '', { term: words.hours, detail: hours }),
      ]}
    />
  );
}
