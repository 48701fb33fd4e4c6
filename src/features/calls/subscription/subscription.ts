import type { Locale } from '#kernel/money.ts';
import type { Wave } from '../wave/wave.ts';

/** A mailbox that asked to be told about a call, and proved that somebody reads it. */
export type Subscription = {
  id: string;
  callId: string;
  email: string;
  locale: Locale;
  /** What each mail carries: it ends this subscription and opens nothing else. */
  token: string;
  confirmedAt: Date | null;
};

/** What subscribers are told of, each once. */
export type CallNews =
  | { kind: 'opening'; waveId: string; closesAt: Date }
  | { kind: 'extension'; waveId: string; before: Date; closesAt: Date; reason: string }
  | { kind: 'wave-added'; waveId: string; opensAt: Date; closesAt: Date }
  | { kind: 'closing-soon'; waveId: string; days: 7 | 2; closesAt: Date }
  | { kind: 'answer'; enquiryId: string; version: number; question: string }
  | { kind: 'form-revised'; revision: number; reason: string }
  | { kind: 'withdrawal'; at: Date; reason: string }
  | { kind: 'results'; version: number };

/** The same news has the same key, and is told once. */
export function newsKey(news: CallNews): string {
  switch (news.kind) {
    case 'opening':
      return `opening ${news.waveId}`;
    case 'extension':
      return `extension ${news.waveId} ${news.closesAt.toISOString()}`;
    case 'wave-added':
      return `wave-added ${news.waveId}`;
    case 'closing-soon':
      return `closing-soon ${news.days} ${news.waveId} ${news.closesAt.toISOString()}`;
    case 'answer':
      return `answer ${news.enquiryId} ${news.version}`;
    case 'form-revised':
      return `form-revised ${news.revision}`;
    case 'withdrawal':
      return `withdrawal ${news.at.toISOString()}`;
    case 'results':
      return `results ${news.version}`;
  }
}

const aDay = 24 * 3_600_000;
const remindedDays = [7, 2] as const;

/** What the clock alone makes news of: a wave that has opened, one that closes in so many days. */
export function dueNews(wave: Wave, now: Date): CallNews[] {
  const { id: waveId, opensAt, closesAt } = wave;
  if (opensAt === null || closesAt === null || now < opensAt || closesAt <= now) return [];
  // A reminder counts from an instant when the call was open: a week's call has no "in a week".
  const days = remindedDays.findLast((count) => {
    const from = closesAt.getTime() - count * aDay;
    return from > opensAt.getTime() && from <= now.getTime();
  });
  const reminder: CallNews[] = days ? [{ kind: 'closing-soon', waveId, days, closesAt }] : [];
  const isNew = now.getTime() - opensAt.getTime() < aDay;
  return isNew ? [{ kind: 'opening', waveId, closesAt }, ...reminder] : reminder;
}

/** Nobody who did not confirm is written to again; after this their address is forgotten. */
export const daysToConfirm = 7;
/** After the last word about a call, its subscribers are forgotten. */
export const daysKeptAfterResults = 30;
/** A call that never publishes its results forgets them all the same. */
export const daysKeptAfterClosing = 730;

export type SubscriptionRefusal =
  | { reason: 'email-wrong' }
  | { reason: 'call-over' }
  | { reason: 'too-many-attempts'; until: Date };
