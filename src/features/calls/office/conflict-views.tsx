import { Choice, FormRefusal } from '#web/components/form.tsx';
import { formatInstant } from '#web/instants.ts';
import type { Locale } from '#web/locale.ts';
import { choiceField } from './conflict-form.ts';
import { conflictMessages } from './conflict-messages.ts';

/** Who changed the same thing meanwhile, and when. */
export type LastChange = { name: string | null; at: Date };

export type ChosenField = { name: string; label: string; mine: unknown; theirs: unknown };

export type Conflict = {
  last: LastChange;
  /** The labels of what only the other changed. */
  taken: readonly string[];
  fields: readonly ChosenField[];
  /** It was sent once more, and something was not chosen. */
  isAskedAgain: boolean;
};

type Parts = { locale: Locale; conflict: Conflict | null };

/** In the form, before its fields: what two people changed, side by side. */
export function ConflictFields({ locale, conflict }: Parts) {
  if (conflict === null) return null;
  const words = conflictMessages[locale];
  const { taken, fields, isAskedAgain } = conflict;
  return (
    <section class="conflict" aria-labelledby="conflict">
      <FormRefusal>
        <h2 id="conflict">{words.title}</h2>
        <p>{changedBy(conflict.last, locale)}</p>
        {taken.length > 0 && <p>{words.taken(taken.join(', '))}</p>}
        <p>{fields.length > 0 ? words.choose : words.again}</p>
        {isAskedAgain && <p class="field__error">{words.unchosen}</p>}
      </FormRefusal>
      {fields.map((field) => (
        <fieldset key={field.name}>
          <legend>{field.label}</legend>
          <input type="hidden" name="conflict" value={field.name} />
          {(['mine', 'theirs'] as const).map((whose) => (
            <Choice
              key={whose}
              type="radio"
              name={choiceField(field.name)}
              value={whose}
              label={words[whose](inWords(field[whose], locale))}
            />
          ))}
        </fieldset>
      ))}
    </section>
  );
}

export const changedBy = ({ name, at }: LastChange, locale: Locale): string => {
  const words = conflictMessages[locale];
  const when = formatInstant(at, locale);
  return name === null ? words.somebody(when) : words.by(name, when);
};

function inWords(value: unknown, locale: Locale): string {
  const words = conflictMessages[locale];
  if (typeof value === 'boolean') return value ? words.yes : words.no;
  const text = Array.isArray(value) ? value.join(', ') : String(value);
  return text === '' ? words.empty : text.replaceAll('\n', ', ');
}
