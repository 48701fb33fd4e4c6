import type { CallContact } from '#features/calls/call.ts';
import { twoMonthsAfter } from '#features/calls/wave/calendar-faults.ts';
import { dayIn, formatDay, type PlainDay } from '#kernel/day.ts';
import { formatCount, type Locale } from '#kernel/money.ts';
import type { Receipt } from './filing.ts';

export type Received = {
  receipt: Receipt;
  call: string;
  authority: string;
  organisation: string;
  contact: CallContact;
};

/** What every receipt says, on screen, by mail and on paper; each already written. */
export type ReceiptFacts = {
  number: string;
  version: number;
  filedAt: string;
  sha256: string;
  /** When the silence of the service has become a rejection (CRPA, L231-4 3°). */
  silenceOn: string;
  call: string;
  authority: string;
  organisation: string;
  contact: string;
};

export const receiptFacts = (
  { receipt, contact, ...said }: Received,
  locale: Locale,
): ReceiptFacts => ({
  ...said,
  number: formatCount(receipt.number, locale),
  version: receipt.version,
  filedAt: toTheSecond(receipt.filedAt, locale),
  sha256: receipt.sha256,
  silenceOn: formatDay(twoMonthsAfter(dayIn('Europe/Paris', receipt.filedAt)) as PlainDay, locale),
  contact: [contact.name, contact.mail, contact.phone, contact.hours].filter(Boolean).join(', '),
});

/** "30 juillet 2026 à 11 h 59 min 58 s, heure de Paris". */
export function toTheSecond(instant: Date, locale: Locale): string {
  const tag = locale === 'fr' ? 'fr-FR' : 'en-GB';
  const zone = { timeZone: 'Europe/Paris' } as const;
  const day = new Intl.DateTimeFormat(tag, { ...zone, dateStyle: 'long' }).format(instant);
  const time = new Intl.DateTimeFormat('en-GB', { ...zone, timeStyle: 'medium' }).format(instant);
  const [hours = '', minutes = '', seconds = ''] = time.split(':');
  return locale === 'fr'
    ? `${day} à ${Number(hours)}\u00a0h\u00a0${minutes}\u00a0min\u00a0${seconds}\u00a0s, heure de Paris`
    : `${day} at ${time}, Paris time`;
}
