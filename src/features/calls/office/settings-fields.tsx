import { applicantKinds } from '#kernel/applicant-kind.ts';
import { Choice, Field } from '#web/components/form.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import type { Locale } from '#web/locale.ts';
import { faultAt } from './field-faults.tsx';
import type { TypedSettings } from './settings-form.ts';
import { settingsMessages } from './settings-messages.ts';
import type { FieldFault } from './typed-body.ts';

export type SettingsParts = {
  locale: Locale;
  typed: TypedSettings;
  faults: readonly FieldFault[];
};

export const ApplicantFields = ({ locale, typed }: SettingsParts) => {
  const words = settingsMessages[locale];
  return (
    <fieldset class="form__part" id="applicantKinds">
      <legend>{words.applicants}</legend>
      {applicantKinds.map((kind) => (
        <Choice
          key={kind}
          name="applicantKinds"
          value={kind}
          label={words.kinds[kind]}
          checked={typed.applicantKinds.includes(kind)}
        />
      ))}
    </fieldset>
  );
};

type TextName = Exclude<
  keyof TypedSettings,
  'applicantKinds' | 'scales' | 'sealed' | 'pendingSiret'
>;

/** A field of the settings under its own label. */
export const SettingField = (
  parts: SettingsParts & { name: TextName; help?: string; inputMode?: 'decimal' },
) => (
  <Field
    name={parts.name}
    label={settingsMessages[parts.locale][parts.name]}
    value={parts.typed[parts.name]}
    error={faultAt(parts, parts.name)}
    help={parts.help}
    type={parts.name === 'contactMail' ? 'email' : 'text'}
    {...(parts.inputMode && { inputMode: parts.inputMode })}
  />
);

export const ContactFields = (parts: SettingsParts & { whole: boolean }) => {
  const words = settingsMessages[parts.locale];
  return (
    <fieldset class="form__part">
      <legend>{words.contact}</legend>
      <SettingField {...parts} name="contactName" />
      <SettingField {...parts} name="contactMail" />
      {parts.whole && (
        <>
          <SettingField {...parts} name="contactPhone" help={words.optional} />
          <SettingField {...parts} name="contactHours" help={words.optional} />
        </>
      )}
    </fieldset>
  );
};

/** What a simple call leaves as it is. */
export const AdvancedFields = (parts: SettingsParts) => {
  const { locale, typed } = parts;
  const words = settingsMessages[locale];
  return (
    <>
      <SettingField {...parts} name="floor" help={words.optional} inputMode="decimal" />
      <SettingField {...parts} name="cofunding" help={words.cofundingHelp} inputMode="decimal" />
      <SettingField {...parts} name="departments" help={words.departmentsHelp} />
      <fieldset id="scales">
        <legend>{words.scales}</legend>
        {(['regional', 'departmental'] as const).map((scale) => (
          <Choice
            key={scale}
            name="scales"
            value={scale}
            label={words[scale]}
            checked={typed.scales.includes(scale)}
          />
        ))}
      </fieldset>
      <TextArea
        name="natures"
        label={words.natures}
        help={words.naturesHelp}
        value={typed.natures}
        rows={5}
      />
      <Choice
        name="sealed"
        value="yes"
        label={words.sealed}
        help={words.sealedHelp}
        checked={typed.sealed}
      />
      <Choice
        name="pendingSiret"
        value="yes"
        label={words.pendingSiret}
        checked={typed.pendingSiret}
      />
      <Field
        name="questionsUntil"
        type="datetime-local"
        label={words.questionsUntil}
        help={words.questionsUntilHelp}
        value={typed.questionsUntil}
        error={faultAt(parts, 'questionsUntil')}
      />
    </>
  );
};
