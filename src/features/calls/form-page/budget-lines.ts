import { parseEuros } from '#kernel/money.ts';
import { type BudgetLines, typedAccounts } from '../form/budget.ts';
import { type Typed, textAt } from './typed.ts';

/** The lines that read as amounts: what does not is told at its place and counts for nothing here. */
export const budgetLinesOf = (typed: Typed, key: string): BudgetLines =>
  Object.fromEntries(
    typedAccounts.flatMap((code) => {
      const amount = parseEuros(textAt(typed, `${key}.${code}`));
      return amount === null ? [] : [[code, amount]];
    }),
  );
