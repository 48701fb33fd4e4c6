import type { Locale } from '#web/locale.ts';
import { type Account, type BudgetSide, budgetAccounts } from '../form/budget.ts';
import { budgetMessages } from '../form/budget-messages.ts';
import { accountLabel } from './budget-input.tsx';

const pairs = [
  ['charges', 'income'],
  ['in-kind-uses', 'in-kind-resources'],
] as const satisfies readonly (readonly BudgetSide[])[];

/** The two columns as on paper, each account with its case. */
export const PaperBudget = ({ locale }: { locale: Locale }) => (
  <>
    {pairs.map((pair) => (
      <div key={pair[0]} class="paper-form__budget">
        {pair.map((side) => (
          <table key={side} class="paper-form__grid">
            <caption>{budgetMessages[locale].sides[side]}</caption>
            <tbody>
              {budgetAccounts[side].flatMap(withParts).map((account) => (
                <tr key={account.code}>
                  <th scope="row">{accountLabel({ locale }, account)}</th>
                  <td />
                </tr>
              ))}
              <tr>
                <th scope="row">{budgetMessages[locale].totals[side]}</th>
                <td />
              </tr>
            </tbody>
          </table>
        ))}
      </div>
    ))}
  </>
);

const withParts = (account: Account): Account[] => [account, ...account.parts];
