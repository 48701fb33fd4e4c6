import { settingsMessages } from '#features/calls/office/settings-messages.ts';
import { findDepartment } from '#kernel/territories.ts';
import { formatDeadline } from '#web/hour.ts';
import type { Locale } from '#web/locale.ts';
import { draftMessages } from './draft-messages.ts';
import type { StartRefusal } from './start-refusal.ts';

/** Why a dossier was not begun; who may apply is part of the refusal. */
export function explainStart(refusal: StartRefusal, locale: Locale): string {
  const words = draftMessages[locale].refusals;
  const { kinds } = settingsMessages[locale];
  switch (refusal.reason) {
    case 'call-not-open':
      return refusal.opensAt === null
        ? words.over
        : words.upcoming(formatDeadline(refusal.opensAt, locale));
    case 'kind-not-taken':
      return words.kind(kinds[refusal.kind], refusal.taken.map((kind) => kinds[kind]).join(', '));
    case 'place-not-taken':
      return words.place(
        refusal.taken.map((code) => `${findDepartment(code)?.name ?? ''} (${code})`).join(', '),
      );
    default:
      return words[refusal.reason];
  }
}
