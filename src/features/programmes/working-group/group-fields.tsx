import { Choice, Field } from '#web/components/form.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import type { Locale } from '#web/locale.ts';
import type { FieldError } from '../typed-fields.ts';
import { roadmapMessages } from './roadmap-messages.ts';
import type { TypedGroup, TypedLine } from './working-group-form.ts';
import { groupMessages } from './working-group-messages.ts';

type Parts<T> = { locale: Locale; typed: T; refused: FieldError | null };

export function GroupFields({ locale, typed, refused }: Parts<TypedGroup>) {
  const words = groupMessages[locale];
  const errorAt = (field: string) => (refused?.field === field ? refused.error : undefined);
  return (
    <>
      <Field name="name" label={words.name} value={typed.name} error={errorAt('name')} required />
      <TextArea
        name="theme"
        label={words.theme}
        help={words.themeHelp}
        value={typed.theme}
        error={errorAt('theme')}
        rows={2}
      />
      <Choice
        name="example"
        value="yes"
        label={words.isExample}
        checked={typed.example === 'yes'}
      />
    </>
  );
}

export function LineFields({ locale, typed, refused }: Parts<TypedLine>) {
  const words = roadmapMessages[locale];
  const errorAt = (field: string) => (refused?.field === field ? refused.error : undefined);
  return (
    <>
      {(['objective', 'action', 'indicator'] as const).map((name) => (
        <TextArea
          key={name}
          name={name}
          label={words[name]}
          help={name === 'indicator' ? words.indicatorHelp : undefined}
          value={typed[name]}
          error={errorAt(name)}
          rows={2}
        />
      ))}
      <Field
        name="year"
        label={words.year}
        help={words.yearHelp}
        value={typed.year}
        error={errorAt('year')}
        inputMode="numeric"
      />
    </>
  );
}
