import type { Field } from '../form/form.ts';
import { AskedGroup, type AskedParts } from './asked.tsx';
import { BudgetInput } from './budget-input.tsx';
import { type FormPage, issueAt } from './form-page.ts';
import { formPageMessages } from './form-page-messages.ts';
import { ChoiceInput, ChoicesInput, LongInput, SmallInput, YesNoInput } from './small-input.tsx';
import { StatementInput } from './statement-input.tsx';
import { TableInput } from './table-input.tsx';
import { TerritoryInput } from './territory-input.tsx';
import { textAt, textsAt } from './typed.ts';
import { typingRules } from './typing-rules.ts';

type FieldParts = { page: FormPage; field: Field };

/** A field that the answers do not call for is there, hidden: what was typed in it is not lost. */
export const FieldView = ({ page, field }: FieldParts) => (
  <div class="asked" data-field={field.key} hidden={!page.shown.has(field.key)}>
    <AnyInput page={page} field={field} />
  </div>
);

function AnyInput({ page, field }: FieldParts) {
  const { locale, typed } = page;
  const known = page.known?.get(field.key);
  if (known !== undefined) return <KnownAnswer label={field.label} value={known} />;
  const asked = askedOf(page, field);
  const chosen = textsAt(typed, field.key);
  switch (field.kind) {
    case 'long-text':
      return (
        <LongInput asked={asked} maxLength={field.maxLength} value={textAt(typed, field.key)} />
      );
    case 'choice':
      return <ChoiceInput asked={asked} options={field.options} chosen={chosen} />;
    case 'choices':
      return <ChoicesInput asked={asked} options={field.options} chosen={chosen} />;
    case 'yes-no':
      return <YesNoInput asked={asked} chosen={chosen} />;
    case 'territory':
      return <TerritoryInput asked={asked} field={field} values={chosen} />;
    case 'table':
      return <TableInput page={page} asked={asked} field={field} />;
    case 'budget':
      return <BudgetInput page={page} asked={asked} field={field} />;
    case 'statement':
      return <StatementInput asked={asked} field={field} signed={chosen.includes(field.version)} />;
    case 'file':
      return <AskedGroup {...asked}>{page.fileField(field)}</AskedGroup>;
    case 'total':
      return (
        <TotalOutput
          asked={asked}
          value={page.totals.get(field.key) ?? formPageMessages[locale].waiting}
        />
      );
    default:
      return <SmallInput asked={asked} field={field} value={textAt(typed, field.key)} />;
  }
}

const KnownAnswer = ({ label, value }: { label: string; value: string }) => (
  <div class="field">
    <p class="field__label">{label}</p>
    <p>{value}</p>
  </div>
);

const askedOf = (page: FormPage, field: Field): AskedParts => ({
  locale: page.locale,
  name: field.key,
  label: field.label,
  required: field.kind === 'total' ? 'always' : field.required,
  help: [...(field.help === '' ? [] : [field.help]), ...typingRules(field, page.locale)],
  error: issueAt(page, field.key),
});

const TotalOutput = ({ asked, value }: { asked: AskedParts; value: string }) => (
  <div class="field total-output">
    <label for={asked.name}>{asked.label}</label>
    <p class="field__help">{[...asked.help, formPageMessages[asked.locale].computed].join(' ')}</p>
    <output id={asked.name} name={asked.name} data-total={asked.name}>
      {value}
    </output>
  </div>
);
