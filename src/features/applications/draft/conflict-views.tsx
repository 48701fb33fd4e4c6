import { Choice } from '#web/components/form.tsx';
import type { Locale } from '#web/locale.ts';
import { choiceName } from './section-form.ts';
import { sectionMessages } from './section-messages.ts';
import type { ShownConflict } from './section-page.ts';

type Parts = { locale: Locale; conflicts: readonly ShownConflict[] };

/** Both answers side by side, and a choice for each: nothing is decided for anybody. */
export function ConflictChoices({ locale, conflicts }: Parts) {
  const words = sectionMessages[locale];
  if (conflicts.length === 0) return null;
  return (
    <div class="form-refusal conflicts" role="alert">
      <p>
        <strong>{words.conflictTitle(conflicts.length)}</strong>
      </p>
      <p>{words.conflictSave}</p>
      {conflicts.map(({ field, sentence, theirs, yours }) => (
        <fieldset key={field} class="conflict">
          <legend>{sentence}</legend>
          <dl>
            <dt>{words.theirs}</dt>
            <dd class="as-typed">{theirs || words.empty}</dd>
            <dt>{words.yours}</dt>
            <dd class="as-typed">{yours || words.empty}</dd>
          </dl>
          <Choice
            type="radio"
            name={choiceName(field)}
            value="mine"
            label={words.keepMine}
            checked
          />
          <Choice type="radio" name={choiceName(field)} value="theirs" label={words.keepTheirs} />
        </fieldset>
      ))}
    </div>
  );
}
