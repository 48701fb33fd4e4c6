import type { JSX } from 'preact';
import type { Locale } from '#web/locale.ts';
import type { Column, Field } from '../form/form.ts';
import { AskedGroup, AskedInput, type AskedParts, described } from './asked.tsx';
import { formPageMessages } from './form-page-messages.ts';

type Small = Extract<
  Field | Column,
  {
    kind:
      | 'short-text'
      | 'number'
      | 'euros'
      | 'date'
      | 'siret'
      | 'rna'
      | 'uai'
      | 'iban'
      | 'email'
      | 'phone';
  }
>;
type SmallParts = { asked: AskedParts; field: Small; value: string };

/** One line to type in, its unit beside it. */
export function SmallInput({ asked, field, value }: SmallParts) {
  const unit = unitOf(field);
  const input = (
    <input
      class="ds-input"
      id={asked.name}
      name={asked.name}
      value={value}
      {...(typing(field) as JSX.IntrinsicElements['input'])}
      {...described(asked)}
    />
  );
  return (
    <AskedInput {...asked}>
      {unit ? (
        <div class="with-unit">
          {input}
          <span>{unit}</span>
        </div>
      ) : (
        input
      )}
    </AskedInput>
  );
}

const unitOf = (field: Small): string =>
  field.kind === 'euros' ? '€' : field.kind === 'number' ? field.unit : '';

/** The keyboard a phone opens, and what the browser may fill in by itself. */
function typing(field: Small): object {
  switch (field.kind) {
    case 'number':
      return {
        type: 'text',
        inputMode: field.decimals > 0 ? 'decimal' : 'numeric',
        autoComplete: 'off',
      };
    case 'euros':
      return { type: 'text', inputMode: 'decimal', autoComplete: 'off' };
    case 'date':
      return { type: 'date', min: field.min ?? undefined, max: field.max ?? undefined };
    case 'email':
      return { type: 'email', autoComplete: 'email' };
    case 'phone':
      return { type: 'tel', autoComplete: 'tel' };
    case 'siret':
      return { type: 'text', inputMode: 'numeric', autoComplete: 'off', 'data-checked': true };
    case 'rna':
    case 'uai':
    case 'iban':
      return { type: 'text', autoComplete: 'off', spellcheck: false, 'data-checked': true };
    default:
      return { type: 'text' };
  }
}

type LongParts = { asked: AskedParts; maxLength: number; value: string };

/** The counter is the island's; without it the limit is said in words before the field. */
export function LongInput({ asked, maxLength, value }: LongParts) {
  const words = formPageMessages[asked.locale];
  return (
    <AskedInput {...asked}>
      <textarea
        class="ds-input"
        id={asked.name}
        name={asked.name}
        rows={maxLength > 600 ? 8 : 4}
        data-max={maxLength}
        data-left={words.left}
        data-over={words.over}
        {...described(asked)}
      >
        {value}
      </textarea>
    </AskedInput>
  );
}

type ChoiceParts = {
  asked: AskedParts;
  options: readonly { key: string; label: string }[];
  chosen: readonly string[];
};

/** Beyond seven, radios are longer to read than a list is to open. */
const mostRadios = 7;

export const ChoiceInput = ({ asked, options, chosen }: ChoiceParts) =>
  options.length <= mostRadios ? (
    <Boxes asked={asked} type="radio" options={clearable(asked, options)} chosen={chosen} />
  ) : (
    <SelectInput asked={asked} options={options} chosen={chosen} />
  );

/** A radio cannot be let go of without a script: an answer that is not due has its way out. */
const clearable = ({ locale, required }: AskedParts, options: ChoiceParts['options']) =>
  required === 'always' ? options : [...options, { key: '', label: formPageMessages[locale].none }];

export const SelectInput = ({ asked, options, chosen }: ChoiceParts) => (
  <AskedInput {...asked}>
    <select class="ds-input" id={asked.name} name={asked.name} {...described(asked)}>
      <option value="">{formPageMessages[asked.locale].choose}</option>
      {options.map(({ key, label }) => (
        <option key={key} value={key} selected={chosen.includes(key)}>
          {label}
        </option>
      ))}
    </select>
  </AskedInput>
);

export const ChoicesInput = (parts: ChoiceParts) => <Boxes {...parts} type="checkbox" />;

export const YesNoInput = ({ asked, chosen }: Omit<ChoiceParts, 'options'>) => (
  <Boxes
    asked={asked}
    type="radio"
    options={clearable(asked, yesNo(asked.locale))}
    chosen={chosen}
  />
);

export const yesNo = (locale: Locale) => {
  const words = formPageMessages[locale];
  return [
    { key: 'yes', label: words.yes },
    { key: 'no', label: words.no },
  ];
};

function Boxes({ asked, type, options, chosen }: ChoiceParts & { type: 'radio' | 'checkbox' }) {
  return (
    <AskedGroup {...asked}>
      {options.map(({ key, label }) => (
        <div class="choice" key={key}>
          <input
            class="ds-input"
            type={type}
            id={`${asked.name}.${key}`}
            name={asked.name}
            value={key}
            checked={chosen.includes(key)}
          />
          <label for={`${asked.name}.${key}`}>{label}</label>
        </div>
      ))}
    </AskedGroup>
  );
}
