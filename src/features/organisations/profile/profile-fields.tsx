import type { ApplicantKind } from '#kernel/applicant-kind.ts';
import type { Locale } from '#kernel/money.ts';
import { Choice, Field, FormRefusal } from '#web/components/form.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import { asks } from '../organisation.ts';
import { explainProfileFault } from './explain-profile.ts';
import { profileMessages } from './profile-messages.ts';
import {
  type ProfileFaults,
  type ProfileField,
  profileFields,
  type TypedProfile,
} from './read-profile.ts';

export type ProfileFieldsParts = {
  locale: Locale;
  kind: ApplicantKind;
  typed: TypedProfile;
  faults?: ProfileFaults | undefined;
};

/** Above the form: what is wrong, each a link to its field. */
export function ProfileSummary({
  locale,
  faults = {},
}: Pick<ProfileFieldsParts, 'locale' | 'faults'>) {
  const words = profileMessages[locale];
  const wrong = profileFields.filter((field) => faults[field]);
  if (wrong.length === 0) return null;
  return (
    <FormRefusal>
      <p>{words.summary}</p>
      <ul>
        {wrong.map((field) => {
          const fault = faults[field];
          return (
            <li key={field}>
              <a href={`#${field}`}>{words.labels[field]}</a>
              {` : ${fault ? explainProfileFault(fault, locale) : ''}`}
            </li>
          );
        })}
      </ul>
    </FormRefusal>
  );
}

export function ProfileFields(parts: ProfileFieldsParts) {
  const words = profileMessages[parts.locale];
  return (
    <>
      <fieldset class="form__part">
        <legend>{words.numbers}</legend>
        <Numbers {...parts} />
      </fieldset>
      <fieldset class="form__part">
        <legend>{words.place}</legend>
        <One {...parts} field="address" autoComplete="street-address" />
        <One {...parts} field="postalCode" autoComplete="postal-code" inputMode="numeric" />
        <One {...parts} field="city" autoComplete="address-level2" />
        <One {...parts} field="mail" type="email" autoComplete="off" />
        <One {...parts} field="phone" autoComplete="off" />
        <One {...parts} field="website" autoComplete="off" />
      </fieldset>
      <fieldset class="form__part">
        <legend>{words.representative}</legend>
        <One {...parts} field="representativeName" autoComplete="off" />
        <One
          {...parts}
          field="representativeTitle"
          autoComplete="off"
          help={words.helps.representativeTitle}
        />
      </fieldset>
    </>
  );
}

function Numbers(parts: ProfileFieldsParts) {
  const { locale, kind, typed, faults } = parts;
  const words = profileMessages[locale];
  const asked = asks(kind);
  const error = faults?.object && explainProfileFault(faults.object, locale);
  return (
    <>
      <One {...parts} field="name" help={words.helps.name} autoComplete="organization" />
      <One {...parts} field="shortName" autoComplete="off" />
      <One
        {...parts}
        field="siret"
        help={asked.siret ? words.helps.siret : words.helps.siretOptional}
        inputMode="numeric"
        autoComplete="off"
      />
      {asked.siret && (
        <Choice
          name="siretPending"
          value="yes"
          label={words.siretPending}
          help={words.siretPendingHelp}
          checked={typed.siretPending}
        />
      )}
      {asked.rna && <One {...parts} field="rna" help={words.helps.rna} autoComplete="off" />}
      {asked.uai && <One {...parts} field="uai" help={words.helps.uai} autoComplete="off" />}
      <TextArea
        name="object"
        label={words.labels.object}
        value={typed.object}
        error={error}
        rows={4}
      />
    </>
  );
}

type OneParts = ProfileFieldsParts & {
  field: ProfileField;
  help?: string;
  type?: 'email';
  autoComplete: string;
  inputMode?: 'numeric';
};

function One({ locale, typed, faults, field, kind: _kind, ...rest }: OneParts) {
  const fault = faults?.[field];
  return (
    <Field
      name={field}
      label={profileMessages[locale].labels[field]}
      value={typed[field]}
      error={fault && explainProfileFault(fault, locale)}
      {...rest}
    />
  );
}
