import { Field } from '#web/components/form.tsx';
import type { Locale } from '#web/locale.ts';
import { faultAt } from './field-faults.tsx';
import type { FieldFault } from './typed-body.ts';
import type { TypedWave } from './wave-form.ts';
import { waveMessages } from './wave-messages.ts';

export type WaveParts = { locale: Locale; typed: TypedWave; faults: readonly FieldFault[] };

export const OpeningFields = (parts: WaveParts) => (
  <>
    {(['opensAt', 'closesAt'] as const).map((name) => (
      <Field
        key={name}
        name={name}
        type="datetime-local"
        label={waveMessages[parts.locale][name]}
        help={waveMessages[parts.locale].parisTime}
        value={parts.typed[name]}
        error={faultAt(parts, name)}
      />
    ))}
  </>
);

/** What a simple call does not ask at once. */
export const FurtherWaveFields = (parts: WaveParts) => {
  const words = waveMessages[parts.locale];
  return (
    <>
      <Field
        name="grace"
        label={words.grace}
        help={words.graceHelp}
        inputMode="numeric"
        value={parts.typed.grace}
        error={faultAt(parts, 'grace')}
      />
      {(['instructionFrom', 'instructionUntil', 'committeeOn', 'announcedOn'] as const).map(
        (name) => (
          <Field
            key={name}
            name={name}
            type="date"
            label={words[name]}
            value={parts.typed[name]}
            error={faultAt(parts, name)}
          />
        ),
      )}
    </>
  );
};
