import { formatEuros } from '#kernel/money.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Button, Choice, Field } from '#web/components/form.tsx';
import type { LinkTo } from '#web/components/link-to.ts';
import { PageTitle } from '#web/components/page-title.tsx';
import { Select } from '#web/components/select.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { leftOf } from '../envelope/envelope.ts';
import { envelopeMessages } from '../envelope/envelope-messages.ts';
import type { EnvelopeWithTotals } from '../envelope/envelope-queries.ts';
import { envelopePath } from '../programme-office.ts';
import { RefusedForm } from '../refused-form.tsx';
import type { FieldError } from '../typed-fields.ts';
import type { MovementForm, TypedMovement } from './credit-form.ts';
import { creditMessages } from './credit-messages.ts';
import type { CreditTarget } from './credit-target-queries.ts';

export type MovementPage = {
  locale: Locale;
  form: MovementForm;
  envelope: EnvelopeWithTotals;
  links: readonly LinkTo[];
  /** Where credits may go from here; empty for a grant, which comes from outside. */
  targets: readonly CreditTarget[];
  typed: TypedMovement;
  refused: FieldError | null;
};

const titles = {
  grant: 'grantTitle',
  transfer: 'transferTitle',
  'carry-over': 'carryTitle',
} as const;
const crumbs = { grant: 'grantLink', transfer: 'transferLink', 'carry-over': 'carryLink' } as const;
const saves = { grant: 'grantSave', transfer: 'transferSave', 'carry-over': 'carrySave' } as const;
const leads = { grant: null, transfer: 'transferLead', 'carry-over': 'carryLead' } as const;

export function MovementFormView(page: MovementPage) {
  const { locale, form, envelope, links, targets } = page;
  const words = creditMessages[locale];
  const title = words[titles[form]](envelope.name);
  const lead = leads[form];
  return (
    <>
      <Breadcrumb locale={locale} links={links} current={words[crumbs[form]]} />
      <PageTitle>{title}</PageTitle>
      {lead && <p class="lead">{words[lead]}</p>}
      {form !== 'grant' && targets.length === 0 ? (
        <EmptyState title={words.noTargetTitle} next={nextStep(page)}>
          {form === 'transfer' ? words.noTransferTarget : words.noCarryTarget}
        </EmptyState>
      ) : (
        <MovementFields {...page} />
      )}
    </>
  );
}

const nextStep = ({ locale, envelope }: MovementPage): LinkTo => ({
  href: localise(`/office/programmes/${envelope.programmeId}/envelopes/new`, locale),
  label: envelopeMessages[locale].open,
});

function MovementFields(page: MovementPage) {
  const { locale, form, envelope, typed, refused } = page;
  const words = creditMessages[locale];
  const left = leftOf(envelope.totals);
  return (
    <form class="form" method="post" action={localise(`${envelopePath(envelope)}/${form}`, locale)}>
      <RefusedForm title={words.refusedTitle} refused={refused} />
      <p>
        {words.leftHere(formatEuros(left.commitment, locale), formatEuros(left.payment, locale))}
      </p>
      {form === 'grant' ? <DirectionField {...page} /> : <TargetField {...page} />}
      {(['commitment', 'payment'] as const).map((name) => (
        <Field
          key={name}
          name={name}
          label={envelopeMessages[locale][`${name}Long`]}
          help={words.amountHelp}
          inputMode="decimal"
          value={typed[name]}
          error={errorAt(refused, name)}
        />
      ))}
      <Field
        name="reason"
        label={words.reason}
        help={words.reasonHelp}
        value={typed.reason}
        error={errorAt(refused, 'reason')}
        required
      />
      {form === 'carry-over' && (
        <Field
          name="act"
          label={words.actReference}
          help={words.actHelp}
          value={typed.act}
          error={errorAt(refused, 'act')}
          required
        />
      )}
      <Button>{words[saves[form]]}</Button>
    </form>
  );
}

const errorAt = (refused: FieldError | null, field: string) =>
  refused?.field === field ? refused.error : undefined;

function DirectionField({ locale, typed, refused }: MovementPage) {
  const words = creditMessages[locale];
  const error = errorAt(refused, 'direction');
  return (
    <fieldset id="direction">
      <legend>{words.direction}</legend>
      {error && <p class="field__error">{error}</p>}
      <Choice
        type="radio"
        name="direction"
        value="grant"
        label={words.granted}
        checked={typed.direction === 'grant'}
      />
      <Choice
        type="radio"
        name="direction"
        value="cut"
        label={words.cut}
        checked={typed.direction === 'cut'}
      />
    </fieldset>
  );
}

function TargetField({ locale, targets, typed, refused }: MovementPage) {
  const words = creditMessages[locale];
  const programmes = [...new Set(targets.map(({ programmeName }) => programmeName))];
  const groups = programmes.map((programmeName) => ({
    label: programmeName,
    options: targets
      .filter((target) => target.programmeName === programmeName)
      .map(({ id, name, year }) => ({ value: id, label: `${name} (${year})` })),
  }));
  return (
    <Select
      name="target"
      label={words.target}
      value={typed.target}
      groups={[{ label: '', options: [{ value: '', label: words.choose }] }, ...groups]}
      error={errorAt(refused, 'target')}
    />
  );
}
