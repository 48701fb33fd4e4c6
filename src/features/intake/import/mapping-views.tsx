import { type Form, findField } from '#features/calls/form/form.ts';
import { Button, Field } from '#web/components/form.tsx';
import { Select } from '#web/components/select.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { importMessages } from './import-messages.ts';
import { importAddress } from './import-office.ts';
import type { DossierImport } from './import-queries.ts';
import { dossierTargets, type FixedTarget, organisationTargets } from './mapping.ts';
import { takesConstant, targetsOf } from './mapping-form.ts';
import { OnCall, type OnCallParts } from './on-call-views.tsx';

export type MappingPage = OnCallParts & {
  given: DossierImport;
  form: Form;
  /** The first words found in each column. */
  samples: ReadonlyMap<string, string>;
};

/** Each thing to fill, and the column it comes from. */
export function MappingView(page: MappingPage) {
  const { locale, given, call, form } = page;
  const words = importMessages[locale];
  const fixed: readonly string[] = [...dossierTargets, ...organisationTargets];
  const parts = [
    { title: words.dossierPart, targets: dossierTargets },
    { title: words.organisationPart, targets: organisationTargets },
    { title: words.fieldPart, targets: targetsOf(form).filter((each) => !fixed.includes(each)) },
  ];
  return (
    <OnCall {...page}>
      <p class="lead">{words.mappingLead}</p>
      <form
        class="form form--wide"
        method="post"
        action={localise(importAddress(call.id, `/${given.id}/mapping`), locale)}
      >
        {parts.map(({ title, targets }) => (
          <fieldset key={title} class="form__part">
            <legend>{title}</legend>
            {targets.map((target) => (
              <Target key={target} page={page} target={target} />
            ))}
          </fieldset>
        ))}
        <Button>{words.save}</Button>
      </form>
    </OnCall>
  );
}

function Target({ page, target }: { page: MappingPage; target: string }) {
  const { locale, given, form, samples } = page;
  const words = importMessages[locale];
  const label = labelOf(target, form, locale);
  const from = given.mapping[target];
  const column = from && 'column' in from ? from.column : '';
  const options = given.columns.map(({ key, label: named }) => {
    const sample = samples.get(key);
    return { value: key, label: sample === undefined ? named : `${named} · ${sample}` };
  });
  return (
    <>
      <Select
        name={`column.${target}`}
        label={label}
        value={column}
        groups={[
          { label: '', options: [{ value: '', label: words.noColumn }] },
          { label: words.column, options },
        ]}
      />
      {takesConstant(target) && (
        <Field
          name={`constant.${target}`}
          label={`${label}, ${words.constant}`}
          value={from && 'constant' in from ? from.constant : ''}
        />
      )}
    </>
  );
}

const labelOf = (target: string, form: Form, locale: Locale): string => {
  const fixed: Readonly<Record<string, string>> = importMessages[locale].targets satisfies Record<
    FixedTarget,
    string
  >;
  if (Object.hasOwn(fixed, target)) return fixed[target] ?? target;
  const key = target.slice('field.'.length);
  return findField(form, key)?.label ?? key;
};
