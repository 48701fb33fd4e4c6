import { cents, formatEuros, type Locale } from '#kernel/money.ts';
import { type BudgetLines, type BudgetSide, budgetGap, sumOfSide } from '../form/budget.ts';

/** The sentence of the balance, its amount left to be filled: the island says the same as the page. */
export type BalanceWords = { balanced: string; income: string; charges: string; kind: string };

/** What is written at the foot of a budget, by the name of its output. */
export function budgetOutputs(lines: BudgetLines, words: BalanceWords, locale: Locale) {
  const total = (side: BudgetSide) => formatEuros(sumOfSide(side, lines), locale);
  return {
    charges: total('charges'),
    income: total('income'),
    'in-kind-uses': total('in-kind-uses'),
    'in-kind-resources': total('in-kind-resources'),
    balance: balanceOf(lines, words, locale),
  };
}

function balanceOf(lines: BudgetLines, words: BalanceWords, locale: Locale): string {
  const gap = budgetGap(lines);
  if (gap !== 0n) {
    const missing = formatEuros(cents(gap < 0n ? -gap : gap), locale);
    return (gap > 0n ? words.income : words.charges).replace('{amount}', missing);
  }
  const isApart = sumOfSide('in-kind-uses', lines) !== sumOfSide('in-kind-resources', lines);
  return isApart ? words.kind : words.balanced;
}
