import { formatDay, parsePlainDay } from '#kernel/day.ts';
import { parseParisTime } from '#kernel/paris-time.ts';
import { formatInstant } from '#web/instants.ts';
import type { Locale } from '#web/locale.ts';
import type { NativeCall } from '../call.ts';
import type { Wave } from '../wave/wave.ts';
import { callMessages } from './call-messages.ts';

type Parts = { locale: Locale; call: NativeCall; now: Date };
type Moment = { key: string; at: Date; text: string; label: string; note?: string };

/** The days of a call on one line of time, those that are past marked as such. */
export function CallCalendar({ locale, call, now }: Parts) {
  const words = callMessages[locale];
  const publication = call.publicFrom ? [instantOf('publication', call.publicFrom, locale)] : [];
  return (
    <section aria-labelledby="calendar">
      <h2 id="calendar">{words.calendar}</h2>
      {call.waves.map((wave, index) => (
        <div key={wave.id}>
          {call.waves.length > 1 && <h3>{words.wave(wave.number, wave.name)}</h3>}
          <Line
            {...{ locale, now }}
            moments={[...(index === 0 ? publication : []), ...momentsOf(wave, locale)]}
          />
        </div>
      ))}
    </section>
  );
}

function Line({ locale, now, moments }: { locale: Locale; now: Date; moments: Moment[] }) {
  const words = callMessages[locale];
  if (moments.length === 0) return <p>{words.noDate}</p>;
  const inOrder = moments.toSorted((a, b) => a.at.getTime() - b.at.getTime());
  return (
    <ol class="time-line">
      {inOrder.map(({ key, at, text, label, note }) => (
        <li key={key} class={at <= now ? 'time-line__past' : undefined}>
          <span class="time-line__label">{label}</span> <span>{text}</span>
          {at <= now && <span class="visually-hidden">{` (${words.past})`}</span>}
          {note && <span class="time-line__note">{note}</span>}
        </li>
      ))}
    </ol>
  );
}

function momentsOf(wave: Wave, locale: Locale): Moment[] {
  const { opensAt, closesAt, firstClosesAt } = wave;
  const days = (['instructionFrom', 'instructionUntil', 'committeeOn', 'announcedOn'] as const)
    .map((key) => dayMoment(key, wave[key], locale))
    .filter((moment) => moment !== null);
  const note = firstClosesAt && {
    note: callMessages[locale].extendedFrom(formatInstant(firstClosesAt, locale)),
  };
  return [
    ...(opensAt ? [instantOf('opens', opensAt, locale)] : []),
    ...(closesAt ? [{ ...instantOf('closes', closesAt, locale), ...note }] : []),
    ...days,
  ];
}

const instantOf = (key: 'publication' | 'opens' | 'closes', at: Date, locale: Locale): Moment => ({
  key,
  at,
  text: formatInstant(at, locale),
  label: callMessages[locale].times[key],
});

type DayKey = 'instructionFrom' | 'instructionUntil' | 'committeeOn' | 'announcedOn';

/** A day is past when it is over. */
function dayMoment(key: DayKey, text: string | null, locale: Locale): Moment | null {
  const day = text === null ? null : parsePlainDay(text);
  const at = day && parseParisTime(`${day}T23:59`);
  const label = callMessages[locale].times[key];
  return day && at ? { key, at, text: formatDay(day, locale), label } : null;
}
