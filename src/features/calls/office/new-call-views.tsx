import { leftOf } from '#features/programmes/envelope/envelope.ts';
import type { OpenEnvelope } from '#features/programmes/envelope/envelope-queries.ts';
import { formatEuros } from '#kernel/money.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button, Choice, Field } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { oneGroup, Select } from '#web/components/select.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import { type Locale, localise } from '#web/locale.ts';
import type { CopyChoice } from '../call-list-queries.ts';
import type { ProgrammeChoice } from '../call-place-queries.ts';
import { FaultSummary, faultAt } from './field-faults.tsx';
import { aNewOne, type TypedNewCall } from './new-call-form.ts';
import { newCallMessages } from './new-call-messages.ts';
import { officeMessages } from './office-messages.ts';
import {
  AdvancedFields,
  ApplicantFields,
  ContactFields,
  SettingField,
} from './settings-fields.tsx';
import { settingsMessages } from './settings-messages.ts';
import type { FieldFault } from './typed-body.ts';
import { FurtherWaveFields, OpeningFields } from './wave-fields.tsx';

export type NewCallPage = {
  locale: Locale;
  authorities: readonly { id: string; name: string }[];
  programmes: readonly ProgrammeChoice[];
  envelopes: readonly OpenEnvelope[];
  copies: readonly CopyChoice[];
  typed: TypedNewCall;
  faults: readonly FieldFault[];
};

export function NewCallView(page: NewCallPage) {
  const { locale, faults } = page;
  const words = newCallMessages[locale];
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[{ href: localise('/office/calls', locale), label: officeMessages[locale].title }]}
        current={words.title}
      />
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      <FaultSummary locale={locale} faults={faults} />
      <NewCallForm {...page} />
      {page.copies.length > 0 && <CopyForm {...page} />}
    </>
  );
}

function NewCallForm(page: NewCallPage) {
  const { locale, typed } = page;
  const words = newCallMessages[locale];
  const labels = settingsMessages[locale];
  return (
    // Every field is judged by the server, in one list of sentences, with and without JavaScript.
    <form class="form" method="post" action={localise('/office/calls', locale)} noValidate>
      <AuthorityField {...page} />
      <SettingField {...page} name="name" help={labels.nameHelp} />
      <ProgrammeFields {...page} />
      <MoneyFields {...page} />
      <fieldset class="form__part">
        <legend>{words.when}</legend>
        <OpeningFields {...page} />
      </fieldset>
      <ApplicantFields {...page} />
      <ContactFields {...page} whole={false} />
      <TemplateField {...page} />
      <details class="fold" open={isAdvancedFault(page)}>
        <summary>{labels.advanced}</summary>
        <SettingField {...page} name="edition" help={labels.editionHelp} />
        <TextArea
          name="summary"
          label={labels.summary}
          help={labels.summaryHelp}
          value={typed.summary}
        />
        <SettingField {...page} name="contactPhone" help={labels.optional} />
        <SettingField {...page} name="contactHours" help={labels.optional} />
        <FurtherWaveFields {...page} />
        <AdvancedFields {...page} />
      </details>
      <Button>{words.create}</Button>
    </form>
  );
}

const plainFields = [
  ...['name', 'programme', 'programmeName', 'envelope', 'envelopeName', 'amount'],
  ...['opensAt', 'closesAt', 'applicantKinds', 'ceiling', 'contactName', 'contactMail'],
];
const isAdvancedFault = ({ faults }: NewCallPage) =>
  faults.some(({ field }) => !plainFields.includes(field));

function AuthorityField({ locale, authorities, typed }: NewCallPage) {
  const [only, ...others] = authorities;
  if (only && others.length === 0) {
    return <input type="hidden" name="authority" value={only.id} />;
  }
  return (
    <Select
      name="authority"
      label={newCallMessages[locale].authority}
      value={typed.authority}
      groups={oneGroup(authorities.map(({ id, name }) => ({ value: id, label: name })))}
    />
  );
}

function ProgrammeFields(page: NewCallPage) {
  const { locale, programmes, typed } = page;
  const words = newCallMessages[locale];
  return (
    <>
      <Select
        name="programme"
        label={settingsMessages[locale].programme}
        value={typed.programme}
        error={faultAt(page, 'programme')}
        groups={oneGroup([
          ...programmes.map(({ id, name }) => ({ value: id, label: name })),
          { value: aNewOne, label: words.newProgramme },
        ])}
      />
      <Field
        name="programmeName"
        label={words.programmeName}
        help={words.onlyIfNew}
        value={typed.programmeName}
        error={faultAt(page, 'programmeName')}
      />
    </>
  );
}

function MoneyFields(page: NewCallPage) {
  const { locale, envelopes, typed } = page;
  const words = newCallMessages[locale];
  return (
    <fieldset class="form__part">
      <legend>{words.money}</legend>
      <Select
        name="envelope"
        label={words.envelope}
        value={typed.envelope}
        error={faultAt(page, 'envelope')}
        groups={oneGroup([
          { value: '', label: words.laterEnvelope },
          ...envelopes.map((envelope) => ({
            value: envelope.id,
            label: words.envelopeLeft(
              `${envelope.name}, ${envelope.year}`,
              formatEuros(leftOf(envelope.totals).commitment, locale),
            ),
          })),
          { value: aNewOne, label: words.newEnvelope },
        ])}
      />
      <Field
        name="envelopeName"
        label={words.envelopeName}
        help={words.envelopeNameHelp}
        value={typed.envelopeName}
      />
      <Field
        name="amount"
        label={words.amount}
        help={words.amountHelp}
        inputMode="decimal"
        value={typed.amount}
        error={faultAt(page, 'amount')}
      />
      <SettingField
        {...page}
        name="ceiling"
        help={settingsMessages[locale].optional}
        inputMode="decimal"
      />
    </fieldset>
  );
}

function TemplateField({ locale, typed }: NewCallPage) {
  const words = newCallMessages[locale];
  return (
    <fieldset class="form__part" id="template">
      <legend>{words.template}</legend>
      {(['association', 'commune', 'school'] as const).map((template) => (
        <Choice
          key={template}
          type="radio"
          name="template"
          value={template}
          label={words.templates[template]}
          help={words.templateHelps[template]}
          checked={typed.template === template}
        />
      ))}
    </fieldset>
  );
}

function CopyForm({ locale, copies }: NewCallPage) {
  const words = newCallMessages[locale];
  return (
    <section>
      <h2>{words.copyTitle}</h2>
      <p>{words.copyLead}</p>
      <form class="form" method="post" action={localise('/office/calls/copies', locale)}>
        <Select
          name="call"
          label={words.copied}
          value=""
          groups={oneGroup(
            copies.map(({ id, name, edition }) => ({
              value: id,
              label: edition === '' ? name : `${name}, ${edition}`,
            })),
          )}
        />
        <Field id="copy-edition" name="edition" label={words.copyEdition} value="" />
        <Button variant="secondary">{words.copy}</Button>
      </form>
    </section>
  );
}
