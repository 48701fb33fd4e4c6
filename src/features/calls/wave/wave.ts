import type { Cents } from '#kernel/money.ts';

/** One round of a call: its calendar. Days and instants are null in a draft that is not finished. */
export type Wave = {
  id: string;
  callId: string;
  number: number;
  /** Empty when the call has one wave. */
  name: string;
  opensAt: Date | null;
  closesAt: Date | null;
  graceMinutes: number;
  /** Days as "2026-03-31". */
  instructionFrom: string | null;
  instructionUntil: string | null;
  committeeOn: string | null;
  announcedOn: string | null;
  /** How often the closing was moved, and the first one announced when it was. */
  extensions: number;
  firstClosesAt: Date | null;
};

/** What an officer decides of a wave. */
export type WavePlan = Omit<Wave, 'id' | 'callId' | 'number' | 'extensions' | 'firstClosesAt'>;

/** No date yet; a quarter of an hour for the upload that was under way. */
export const unplanned: WavePlan = {
  name: '',
  opensAt: null,
  closesAt: null,
  graceMinutes: 15,
  instructionFrom: null,
  instructionUntil: null,
  committeeOn: null,
  announcedOn: null,
};

/** What a wave may take on an envelope. */
export type Draw = { envelopeId: string; ceiling: Cents };

/** What opens and closes a wave. */
export type WavePeriod = Pick<Wave, 'opensAt' | 'closesAt' | 'graceMinutes'>;

/** After the closing instant, an upload that was under way is still taken. */
export function endOfGrace({ closesAt, graceMinutes }: Omit<WavePeriod, 'opensAt'>): Date | null {
  return closesAt && new Date(closesAt.getTime() + graceMinutes * 60_000);
}

/** The one comparison that opens and closes: opensAt ≤ now < closesAt + grace. */
export function inWave(wave: WavePeriod, now: Date): 'upcoming' | 'open' | 'closed' {
  const end = endOfGrace(wave);
  if (wave.opensAt === null || end === null || now < wave.opensAt) return 'upcoming';
  return now < end ? 'open' : 'closed';
}

/** What is missing or contradictory in a calendar, with the number of its wave. */
export type CalendarFault = { severity: 'error' | 'warning'; wave: number } & (
  | { kind: 'opening-missing' | 'closing-missing' | 'closing-past' | 'closing-at-midnight' }
  | { kind: 'closing-on-week-end' | 'closing-on-holiday' }
  | { kind: 'instruction-before-closing' | 'committee-before-instruction' }
  | { kind: 'announcement-before-committee' | 'announcement-missing' }
  | { kind: 'announcement-late'; limit: string }
  | { kind: 'wave-overlaps'; other: number }
);
