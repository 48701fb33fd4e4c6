import { formatDay, parsePlainDay } from '#kernel/day.ts';
import { formatEuros } from '#kernel/money.ts';
import { unreachable } from '#kernel/outcome.ts';
import type { Locale } from '#web/locale.ts';
import type { CallFault } from '../call-faults.ts';
import type { CalendarFault } from '../wave/wave.ts';
import { faultMessages } from './fault-messages.ts';

type Explained = { sentence: string /** After the address of the call. */; path: string };

/** The sentence of a fault, and the page where it is put right. */
export const explainFault = (fault: CallFault, locale: Locale): Explained => ({
  sentence: sentenceOf(fault, locale),
  path: pathOf(fault),
});

function sentenceOf(fault: CallFault, locale: Locale): string {
  const words = faultMessages[locale];
  switch (fault.kind) {
    case 'contact-missing':
      return words.contact;
    case 'applicants-missing':
      return words.applicants;
    case 'summary-missing':
      return words.summary;
    case 'regulation-missing':
      return words.regulation;
    case 'scales-missing':
      return words.scales;
    case 'questions-end-after-closing':
      return words.questions;
    case 'wave-missing':
      return words.wave;
    default:
      return sentenceOfParts(fault, locale);
  }
}

type PartFault = Extract<CallFault, { place: 'envelopes' | 'form' | 'grid' }> | CalendarFault;

function sentenceOfParts(fault: PartFault, locale: Locale): string {
  const words = faultMessages[locale];
  const amount = (cents: Parameters<typeof formatEuros>[0]) => formatEuros(cents, locale);
  switch (fault.kind) {
    case 'envelope-missing':
      return words.ofWave(fault.wave, words.envelopeMissing);
    case 'envelope-exceeded':
      return words.envelopeExceeded(fault.envelope, amount(fault.ceiling), amount(fault.left));
    case 'request-above-envelopes':
      return words.ofWave(fault.wave, words.request(amount(fault.request), amount(fault.ceiling)));
    case 'form-missing':
      return words.formMissing;
    case 'grid-missing':
      return words.gridMissing;
    case 'form-faulty':
      return words.form(fault.count);
    case 'grid-faulty':
      return words.grid(fault.count);
    default:
      return words.ofWave(fault.wave, calendarSentence(fault, locale));
  }
}

const calendarWords = {
  'opening-missing': 'opening',
  'closing-missing': 'closing',
  'closing-past': 'past',
  'closing-at-midnight': 'midnight',
  'closing-on-week-end': 'weekEnd',
  'closing-on-holiday': 'holiday',
  'instruction-before-closing': 'instruction',
  'committee-before-instruction': 'committee',
  'announcement-before-committee': 'announcement',
  'announcement-missing': 'announcementMissing',
} as const;

function calendarSentence(fault: CalendarFault, locale: Locale): string {
  const words = faultMessages[locale];
  if (fault.kind === 'announcement-late') {
    const day = parsePlainDay(fault.limit);
    return words.late(day ? formatDay(day, locale) : fault.limit);
  }
  return fault.kind === 'wave-overlaps'
    ? words.overlap(fault.other)
    : words[calendarWords[fault.kind]];
}

const fields: Partial<Record<CallFault['kind'], string>> = {
  'contact-missing': '#contactName',
  'applicants-missing': '#applicantKinds',
  'summary-missing': '#summary',
  'scales-missing': '#scales',
  'questions-end-after-closing': '#questionsUntil',
};

function pathOf(fault: CallFault): string {
  const wave = 'wave' in fault ? fault.wave : 1;
  switch (fault.place) {
    case 'settings':
      return `/settings${fields[fault.kind] ?? ''}`;
    case 'calendar':
      return `/waves/${wave}`;
    case 'envelopes':
      return `/waves/${wave}#envelopes`;
    case 'regulation':
    case 'form':
    case 'grid':
      return `/${fault.place}`;
    default:
      return unreachable(fault);
  }
}
