import { type Form, findField } from '#features/calls/form/form.ts';
import { formatHour } from '#web/hour.ts';
import type { Locale } from '#web/locale.ts';
import type { Conflict } from '../keep-answers.ts';
import { stateMessages } from '../state-messages.ts';
import { wordsOfTyped } from './conflict-words.ts';
import type { Opened } from './opened.ts';
import type { SaveRefusal } from './save-answers.ts';
import { sectionMessages } from './section-messages.ts';
import type { ShownConflict } from './section-page.ts';

export function explainSaveRefusal(refusal: SaveRefusal, locale: Locale): string {
  const words = sectionMessages[locale];
  if (refusal.reason === 'not-editable') {
    return words.notEditable(stateMessages[locale].states[refusal.state]);
  }
  return words.onlyReads;
}

type Around = {
  opened: Pick<Opened, 'locale' | 'reader'>;
  form: Form;
  names: ReadonlyMap<string, string>;
};

/** Who wrote and when, then both answers. */
export function explainConflict(
  { field: key, label, theirs, yours, change }: Conflict,
  { opened: { locale, reader }, form, names }: Around,
): ShownConflict {
  const words = sectionMessages[locale];
  const hour = formatHour(change.at, locale);
  const field = findField(form, key);
  const who = names.get(change.by ?? '') ?? words.somebody;
  return {
    field: key,
    sentence:
      change.by === reader.personId
        ? words.conflictYourself(hour, label)
        : words.conflict(who, hour, label),
    theirs: wordsOfTyped(field, theirs),
    yours: wordsOfTyped(field, yours),
  };
}
