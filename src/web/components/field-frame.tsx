import type { ComponentChildren } from 'preact';

type Said = { id: string; help?: string | undefined; error?: string | undefined };

/** Label above, help before the field, error at the field: in the order they are read aloud. */
export const FieldFrame = ({
  id,
  label,
  help,
  error,
  children,
}: Said & { label: string; children: ComponentChildren }) => (
  <div class="field">
    <label for={id}>{label}</label>
    {help && (
      <p class="field__help" id={`${id}-help`}>
        {help}
      </p>
    )}
    {error && (
      <p class="field__error" id={`${id}-error`}>
        {error}
      </p>
    )}
    {children}
  </div>
);

/** What the input itself says of its help and its error. */
export function saidOf({ id, help, error }: Said) {
  const told = [help && `${id}-help`, error && `${id}-error`].filter(Boolean).join(' ');
  return {
    'aria-describedby': told || undefined,
    'aria-invalid': error ? ('true' as const) : undefined,
  };
}
