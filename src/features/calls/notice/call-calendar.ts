import ical, { ICalAlarmType, type ICalEventData } from 'ical-generator';
import { type Locale, localise } from '#web/locale.ts';
import type { Wave } from '../wave/wave.ts';
import { calendarMessages } from './calendar-messages.ts';
import type { PublicCall } from './public-call-queries.ts';

export const calendarType = 'text/calendar; charset=utf-8';
const twoDays = 2 * 24 * 3600;

type Asked = { locale: Locale; publicUrl: string; name: string; calls: readonly PublicCall[] };

/**
 * RFC 5545. Opening and closing are instants in UTC: they hold whatever becomes of time zones, and
 * every program shows them in its reader's. Days of a committee or announcement have no hour.
 */
export function calendarOf({ locale, publicUrl, name, calls }: Asked): string {
  const calendar = ical({ name, prodId: { company: 'laureat', product: 'laureat' } });
  for (const call of calls) {
    const url = publicUrl + localise(`/calls/${call.slug}`, locale);
    for (const wave of call.waves) {
      for (const event of eventsOf(call, wave, locale)) {
        calendar.createEvent({ ...event, ...common(call, wave, publicUrl), url });
      }
    }
  }
  return calendar.toString();
}

/** A program that has the event replaces it when its sequence grows: at each extension. */
const common = (call: PublicCall, wave: Wave, publicUrl: string) => ({
  stamp: call.extendedAt ?? call.publicFrom,
  sequence: wave.extensions,
  location: new URL(publicUrl).host,
});

function eventsOf(call: PublicCall, wave: Wave, locale: Locale): ICalEventData[] {
  const words = calendarMessages[locale];
  const title = wave.name === '' ? call.name : `${call.name}, ${wave.name}`;
  const id = (what: string) => `${what}-${wave.id}@laureat`;
  const { opensAt, closesAt, committeeOn, announcedOn } = wave;
  return [
    ...(opensAt ? [{ id: id('opening'), start: opensAt, summary: words.opening(title) }] : []),
    ...(closesAt
      ? [
          {
            id: id('closing'),
            start: closesAt,
            summary: words.closing(title),
            description: words.closingLong(call.authority),
            alarms: [
              {
                type: ICalAlarmType.display,
                triggerBefore: twoDays,
                description: words.closing(title),
              },
            ],
          },
        ]
      : []),
    ...wholeDay(committeeOn, id('committee'), words.committee(title)),
    ...wholeDay(announcedOn, id('announcement'), words.announcement(title)),
  ];
}

const wholeDay = (day: string | null, id: string, summary: string): ICalEventData[] =>
  day === null
    ? []
    : [{ id, start: new Date(`${day}T00:00:00Z`), allDay: true, timezone: 'UTC', summary }];
