import { formatInstant } from '#web/instants.ts';
import type { Locale } from '#web/locale.ts';
import type { ActRefusal } from '../call.ts';
import { actMessages } from './act-messages.ts';

/** Its sentence; of `call-unknown` nothing is said, the address does not exist. */
export function explainAct(refusal: ActRefusal, locale: Locale): string {
  const words = actMessages[locale];
  switch (refusal.reason) {
    case 'publication-after-opening':
      return words.publicationLate(formatInstant(refusal.opensAt, locale));
    case 'not-ready':
      return words.notReady(refusal.faults);
    case 'extended-meanwhile':
      return words.extendedMeanwhile(formatInstant(refusal.closesAt, locale));
    case 'no-more-time':
      return words.noMoreTime(formatInstant(refusal.closesAt, locale));
    default:
      return words[plain[refusal.reason]];
  }
}

const plain = {
  'call-unknown': 'changed',
  'programme-unknown': 'programme',
  'envelope-unknown': 'envelope',
  'not-a-draft': 'notADraft',
  'not-published': 'notPublished',
  'not-ended': 'notEnded',
  'changed-meanwhile': 'changed',
  'last-wave': 'lastWave',
  'publication-past': 'publicationPast',
  'credits-not-held': 'credits',
  'form-not-published': 'formNotPublished',
  'opened-already': 'opened',
  'closed-already': 'closed',
  'reason-missing': 'reason',
} as const;

const acts = Object.keys(actMessages.fr.did) as Done[];
export type Done = keyof (typeof actMessages)['fr']['did'];

/** What was done is a word of the address: a reload says it again and does nothing. */
export const doneIn = (word: string | undefined): Done | null =>
  acts.find((act) => act === word) ?? null;
