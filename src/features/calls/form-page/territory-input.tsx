import { localise } from '#web/locale.ts';
import type { Field } from '../form/form.ts';
import { AskedGroup, AskedInput, type AskedParts, described } from './asked.tsx';
import { formPageMessages } from './form-page-messages.ts';

type TerritoryParts = {
  asked: AskedParts;
  field: Extract<Field, { kind: 'territory' }>;
  values: readonly string[];
};

/** A name typed plainly; the island proposes those it knows, in the browser's own list. */
export function TerritoryInput({ asked, field, values }: TerritoryParts) {
  const { locale, name } = asked;
  const island = {
    'data-territories': localise('/territories.json', locale),
    'data-levels': field.levels.join(','),
    autoComplete: 'off',
  };
  if (!field.several) {
    return (
      <AskedInput {...asked}>
        <input
          class="ds-input"
          id={name}
          name={name}
          value={values[0] ?? ''}
          {...island}
          {...described(asked)}
        />
      </AskedInput>
    );
  }
  const filled = values.filter((value) => value.trim() !== '');
  return (
    <AskedGroup {...asked}>
      {[...filled, '', ''].map((value, index) => (
        <div class="field territory-line" key={index}>
          <label class="visually-hidden" for={`${name}.${index}`}>
            {formPageMessages[locale].place(index + 1)}
          </label>
          <input class="ds-input" id={`${name}.${index}`} name={name} value={value} {...island} />
        </div>
      ))}
    </AskedGroup>
  );
}
