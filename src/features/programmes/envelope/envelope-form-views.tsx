import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button, Choice, Field } from '#web/components/form.tsx';
import type { LinkTo } from '#web/components/link-to.ts';
import { PageTitle } from '#web/components/page-title.tsx';
import { Select, type SelectGroup } from '#web/components/select.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { RefusedForm } from '../refused-form.tsx';
import type { FieldError } from '../typed-fields.ts';
import { channels, leftOf } from './envelope.ts';
import { shownAmounts, type TypedEnvelope } from './envelope-form.ts';
import { envelopeMessages } from './envelope-messages.ts';
import type { EnvelopeWithTotals } from './envelope-queries.ts';
import { findTerritoryName, territoryCodes } from './territory-names.ts';

export type EnvelopeFormPage = {
  locale: Locale;
  title: string;
  action: string;
  links: readonly LinkTo[];
  typed: TypedEnvelope;
  refused: FieldError | null;
  /** The whole it is a part of; its year and channel are then settled. */
  parent: EnvelopeWithTotals | null;
  /** Year, channel and first credits are asked when it is opened, and only then. */
  isNew: boolean;
};

export function EnvelopeFormView(page: EnvelopeFormPage) {
  const { locale, title, action, links, refused, parent, isNew, typed } = page;
  const words = envelopeMessages[locale];
  const hasParent = typed.parent !== '';
  return (
    <>
      <Breadcrumb locale={locale} links={links} current={title} />
      <PageTitle>{title}</PageTitle>
      {isNew && parent && <ParentLeft locale={locale} parent={parent} />}
      <form class="form" method="post" action={localise(action, locale)}>
        <RefusedForm title={words.refusedTitle} refused={refused} />
        {isNew && <input type="hidden" name="parent" value={typed.parent} />}
        {isNew && !hasParent && <PlaceFields {...page} />}
        <TextField {...page} name="name" required />
        <TerritoryField {...page} />
        {isNew && <AmountFields {...page} />}
        <TextField {...page} name="source" required />
        {(['budgetProgramme', 'costCentre', 'activityCodes'] as const).map((name) => (
          <TextField key={name} {...page} name={name} />
        ))}
        <Field
          name="closesOn"
          type="date"
          label={words.closesOn}
          help={words.closesOnHelp}
          value={typed.closesOn}
          error={errorAt(page, 'closesOn')}
          required
        />
        {hasParent && <DelegationFields {...page} />}
        <Button>{words.save}</Button>
      </form>
    </>
  );
}

const errorAt = ({ refused }: Pick<EnvelopeFormPage, 'refused'>, field: string) =>
  refused?.field === field ? refused.error : undefined;

function ParentLeft({ locale, parent }: { locale: Locale; parent: EnvelopeWithTotals }) {
  const { commitment, payment } = shownAmounts(leftOf(parent.totals), locale);
  return (
    <p class="lead">{envelopeMessages[locale].parentLeft(parent.name, commitment, payment)}</p>
  );
}

const helps = {
  name: null,
  source: 'sourceHelp',
  budgetProgramme: 'budgetProgrammeHelp',
  costCentre: null,
  activityCodes: 'activityCodesHelp',
} as const;
type TextParts = EnvelopeFormPage & { name: keyof typeof helps; required?: boolean };

function TextField({ name, required = false, ...page }: TextParts) {
  const words = envelopeMessages[page.locale];
  const help = helps[name];
  return (
    <Field
      name={name}
      label={words[name]}
      help={help === null ? undefined : words[help]}
      value={page.typed[name]}
      error={errorAt(page, name)}
      required={required}
    />
  );
}

function PlaceFields(page: EnvelopeFormPage) {
  const { locale, typed } = page;
  const words = envelopeMessages[locale];
  const error = errorAt(page, 'channel');
  return (
    <>
      <Field
        name="year"
        label={words.year}
        inputMode="numeric"
        value={typed.year}
        error={errorAt(page, 'year')}
        required
      />
      <fieldset id="channel">
        <legend>{words.channel}</legend>
        {error && <p class="field__error">{error}</p>}
        {channels.map((channel) => (
          <Choice
            key={channel}
            type="radio"
            name="channel"
            value={channel}
            label={words.channelChoices[channel]}
            help={words.channelHelps[channel]}
            checked={typed.channel === channel}
          />
        ))}
      </fieldset>
    </>
  );
}

function TerritoryField(page: EnvelopeFormPage) {
  const { locale, typed } = page;
  const words = envelopeMessages[locale];
  const groups: SelectGroup[] = [
    { label: '', options: [{ value: '', label: words.wholeTerritory }] },
    ...(['regions', 'departments', 'metropolises'] as const).map((level) => ({
      label: words[level],
      options: territoryCodes[level].map((value) => ({
        value,
        label: findTerritoryName(value) ?? value,
      })),
    })),
  ];
  return (
    <Select
      name="territory"
      label={words.territory}
      value={typed.territory}
      groups={groups}
      error={errorAt(page, 'territory')}
    />
  );
}

const AmountFields = (page: EnvelopeFormPage) => (
  <>
    {(['commitment', 'payment'] as const).map((name) => (
      <Field
        key={name}
        name={name}
        label={envelopeMessages[page.locale][`${name}Long`]}
        help={envelopeMessages[page.locale][`${name}Help`]}
        inputMode="decimal"
        value={page.typed[name]}
        error={errorAt(page, name)}
      />
    ))}
  </>
);

function DelegationFields(page: EnvelopeFormPage) {
  const { locale, typed } = page;
  const words = envelopeMessages[locale];
  return (
    <fieldset>
      <legend>{words.delegation}</legend>
      <p class="field__help">{words.delegationLead}</p>
      <Field
        name="service"
        label={words.service}
        help={words.serviceHelp}
        value={typed.service}
        error={errorAt(page, 'service')}
      />
      <Field
        name="reference"
        label={words.delegationReference}
        value={typed.reference}
        error={errorAt(page, 'reference')}
      />
    </fieldset>
  );
}
