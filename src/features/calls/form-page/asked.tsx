import type { ComponentChildren } from 'preact';
import type { Locale } from '#web/locale.ts';
import type { Requirement } from '../form/form.ts';
import { formPageMessages } from './form-page-messages.ts';

export type AskedParts = {
  locale: Locale;
  /** The name of the input, and its id. */
  name: string;
  label: string;
  required: Requirement;
  /** What is read before the field, in its order: the officer's words, then the rule of the kind. */
  help: readonly string[];
  error: string | undefined;
};

/** What the input says of itself: the ids it is described by. */
export const described = ({ name, help, error }: AskedParts) => ({
  'aria-describedby':
    [help.length > 0 && `${name}-help`, error && `${name}-error`].filter(Boolean).join(' ') ||
    undefined,
  'aria-invalid': error ? ('true' as const) : undefined,
});

/** One input under its label. */
export const AskedInput = (asked: AskedParts & { children: ComponentChildren }) => (
  <div class="field">
    <label for={asked.name}>
      <AskedLabel {...asked} />
    </label>
    <AskedHelp {...asked} />
    {asked.children}
  </div>
);

/** Several inputs under one question; the link of an error leads to the group itself. */
export const AskedGroup = (asked: AskedParts & { children: ComponentChildren }) => (
  <fieldset class="field asked-group" id={asked.name} tabIndex={-1} {...described(asked)}>
    <legend>
      <AskedLabel {...asked} />
    </legend>
    <AskedHelp {...asked} />
    {asked.children}
  </fieldset>
);

function AskedLabel({ locale, label, required }: AskedParts) {
  const words = formPageMessages[locale];
  if (required === 'always') return <>{label}</>;
  return (
    <>
      {`${label} `}
      <span class="asked-optional">
        {required === 'never' ? words.optional : words.maybeRequired}
      </span>
    </>
  );
}

function AskedHelp({ name, help, error }: AskedParts) {
  return (
    <>
      {help.length > 0 && (
        <div class="field__help" id={`${name}-help`}>
          {help.map((each) => (
            <p key={each}>{each}</p>
          ))}
        </div>
      )}
      <p class="field__error" id={`${name}-error`} data-error-for={name}>
        {error}
      </p>
    </>
  );
}
