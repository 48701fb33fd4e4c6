import { type Account, type BudgetSide, budgetAccounts } from '../form/budget.ts';
import { budgetMessages } from '../form/budget-messages.ts';
import type { Field } from '../form/form.ts';
import { AskedGroup, type AskedParts } from './asked.tsx';
import { budgetLinesOf } from './budget-lines.ts';
import { budgetOutputs } from './budget-words.ts';
import { type FormPage, issueAt } from './form-page.ts';
import { formPageMessages } from './form-page-messages.ts';
import { textAt } from './typed.ts';

type BudgetField = Extract<Field, { kind: 'budget' }>;
type BudgetParts = { page: FormPage; asked: AskedParts; field: BudgetField };

/** Charges beside income, in kind apart below: it balances under one's eyes, or at each saving. */
export function BudgetInput({ page, asked, field }: BudgetParts) {
  const words = formPageMessages[page.locale].balance;
  const outputs = budgetOutputs(budgetLinesOf(page.typed, field.key), words, page.locale);
  return (
    <AskedGroup {...asked}>
      <div class="budget" data-budget={field.key} data-words={JSON.stringify(words)}>
        {(['charges', 'income', 'in-kind-uses', 'in-kind-resources'] as const).map((side) => (
          <Side key={side} page={page} name={field.key} side={side} total={outputs[side]} />
        ))}
        <p class="budget__balance" role="status">
          <output name={`${field.key}.balance`}>{outputs.balance}</output>
        </p>
      </div>
    </AskedGroup>
  );
}

type SideParts = { page: FormPage; name: string; side: BudgetSide; total: string };

function Side({ page, name, side, total }: SideParts) {
  const words = budgetMessages[page.locale];
  return (
    <fieldset class="budget__side">
      <legend>{words.sides[side]}</legend>
      {budgetAccounts[side].map((account) => (
        <AccountLine key={account.code} page={page} name={name} account={account} />
      ))}
      <p class="budget__total">
        <span>{words.totals[side]}</span>
        <output name={`${name}.${side}`}>{total}</output>
      </p>
    </fieldset>
  );
}

type AccountParts = { page: FormPage; name: string; account: Account };

function AccountLine({ page, name, account }: AccountParts) {
  const label = accountLabel(page, account);
  if (account.parts.length === 0) {
    return <AmountLine page={page} name={`${name}.${account.code}`} label={label} />;
  }
  return (
    <fieldset class="budget__account">
      <legend>{label}</legend>
      {account.parts.map((part) => (
        <AmountLine
          key={part.code}
          page={page}
          name={`${name}.${part.code}`}
          label={accountLabel(page, part)}
        />
      ))}
    </fieldset>
  );
}

export function accountLabel(
  { locale }: Pick<FormPage, 'locale'>,
  { code, number }: Account,
): string {
  const words: Record<string, string> = budgetMessages[locale].accounts;
  return number === null ? (words[code] ?? code) : `${number} ${words[code] ?? ''}`;
}

function AmountLine({ page, name, label }: { page: FormPage; name: string; label: string }) {
  const error = issueAt(page, name);
  return (
    <div class="budget__line">
      <label for={name}>{label}</label>
      <input
        class="ds-input"
        id={name}
        name={name}
        value={textAt(page.typed, name)}
        inputMode="numeric"
        autoComplete="off"
        aria-describedby={error ? `${name}-error` : undefined}
        aria-invalid={error ? 'true' : undefined}
      />
      <p class="field__error" id={`${name}-error`} data-error-for={name}>
        {error}
      </p>
    </div>
  );
}
