import { formatInstant } from '#web/instants.ts';
import type { Locale } from '#web/locale.ts';
import type { BehalfRefusal } from './enter-on-behalf.ts';
import { entryMessages } from './entry-messages.ts';
import { listMessages } from './list-messages.ts';

/** Why a dossier was not entered, and the input at which to mend it. */
export function explainEntry(
  refusal: BehalfRefusal,
  locale: Locale,
): { field: string; sentence: string } {
  const { refusals, essentials } = entryMessages[locale];
  const instant = (at: Date | null) =>
    at === null ? listMessages[locale].unset : formatInstant(at, locale);
  switch (refusal.reason) {
    case 'received-before-opening':
      return {
        field: 'entry-received',
        sentence: refusals[refusal.reason](instant(refusal.opensAt)),
      };
    case 'received-after-closing':
      return {
        field: 'entry-received',
        sentence: refusals[refusal.reason](instant(refusal.closesAt)),
      };
    case 'essentials-missing': {
      const missing = refusal.missing.map((each) => essentials[each]).join(', ');
      return {
        field: fieldOf[refusal.missing[0] ?? 'title'],
        sentence: refusals[refusal.reason](missing),
      };
    }
    case 'received-later':
      return { field: 'entry-received', sentence: refusals[refusal.reason] };
    case 'name-missing':
      return { field: 'entry-name', sentence: refusals[refusal.reason] };
    default:
      return { field: 'entry-siret', sentence: refusals[refusal.reason] };
  }
}

const fieldOf = { title: 'titre', requested: 'montant_demande', scale: 'territoires' } as const;
