import type { ComponentChildren, JSX } from 'preact';
import { FieldFrame, saidOf } from './field-frame.tsx';

type FieldParts = {
  name: string;
  label: string;
  /** Apart from the name when two forms of a page ask the same thing. */
  id?: string;
  type?: 'text' | 'email' | 'password' | 'date' | 'search' | 'datetime-local';
  help?: string | undefined;
  error?: string | undefined;
  value?: string | undefined;
  autoComplete?: string;
  inputMode?: 'numeric' | 'decimal' | 'text';
  required?: boolean;
};

/** A field of one line. */
export const Field = ({ name, label, id = name, help, error, ...input }: FieldParts) => (
  <FieldFrame {...{ id, label, help, error }}>
    <input
      class="ds-input"
      id={id}
      name={name}
      {...saidOf({ id, help, error })}
      // Preact's types know each kind of input apart; ours is one of several.
      {...(input as JSX.IntrinsicElements['input'])}
    />
  </FieldFrame>
);

/** Not shown: a password manager files the password under the address it finds beside it. */
export const HiddenUsername = ({ email }: { email: string }) => (
  <input type="email" name="username" value={email} autoComplete="username" readOnly hidden />
);

type ChoiceParts = {
  name: string;
  value: string;
  label: string;
  checked?: boolean;
  type?: 'checkbox' | 'radio';
  help?: string | undefined;
};

export function Choice({ name, value, label, help, type = 'checkbox', checked }: ChoiceParts) {
  const id = `${name}-${value}`;
  return (
    <div class="choice">
      <input
        class="ds-input"
        type={type}
        id={id}
        name={name}
        value={value}
        checked={checked}
        aria-describedby={help ? `${id}-help` : undefined}
      />
      <label for={id}>{label}</label>
      {help && (
        <p class="field__help" id={`${id}-help`}>
          {help}
        </p>
      )}
    </div>
  );
}

type ButtonParts = {
  children: string;
  variant?: 'primary' | 'secondary' | 'tertiary';
  danger?: boolean;
  id?: string;
  name?: string;
  value?: string;
  /** When several buttons of a page bear the same word: "Monter le critère 2". */
  'aria-label'?: string;
};

export const Button = ({ children, variant = 'primary', danger, ...rest }: ButtonParts) => (
  <button
    class="ds-button"
    type="submit"
    data-variant={variant}
    data-color={danger ? 'danger' : undefined}
    {...rest}
  >
    {children}
  </button>
);

/** Why a form was not taken, before the form; read aloud when the page opens. */
export const FormRefusal = ({ children }: { children: ComponentChildren }) => (
  <div class="form-refusal" role="alert">
    {children}
  </div>
);
