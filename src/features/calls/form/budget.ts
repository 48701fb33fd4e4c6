import { type Cents, cents, noMoney, sumCents } from '#kernel/money.ts';
import { type Ratio, ratio } from '#kernel/ratio.ts';

/** Amounts by account: only those typed, a heading with parts never among them. */
export type BudgetLines = Readonly<Record<string, Cents>>;

/** An account of the form, its number as printed there; its parts are typed in its place. */
export type Account = { code: string; number: string | null; parts: readonly Account[] };

const line = (code: string, number: string | null = code): Account => ({ code, number, parts: [] });
/** Parts the form prints without a number of their own get a letter here. */
const heading = (number: string, ...parts: readonly string[]): Account => ({
  code: number,
  number,
  parts: parts.map((code) => line(code, /^\d+$/.test(code) ? code : null)),
});
const unnumbered = (code: string, ...parts: readonly string[]): Account => ({
  code,
  number: null,
  parts: parts.map((part) => line(part, null)),
});

export type BudgetSide = 'charges' | 'income' | 'in-kind-uses' | 'in-kind-resources';

/** The rows of the budget of Cerfa 12156*06, in their order. */
export const budgetAccounts: Readonly<Record<BudgetSide, readonly Account[]>> = {
  charges: [
    heading('60', '60a', '60b', '60c'),
    heading('61', '613', '615', '616', '618'),
    heading('62', '622', '623', '625', '62a'),
    heading('63', '631', '635'),
    heading('64', '641', '645', '647'),
    line('65'),
    line('66'),
    line('67'),
    line('68'),
    line('69'),
    unnumbered('indirect', 'indirect_a', 'indirect_b', 'indirect_c'),
  ],
  income: [
    line('70'),
    line('73'),
    heading('74', '74a', '74b', '74c', '74d', '74e', '74f', '74g', '74h', '74i', '74j'),
    heading('75', '756', '758', '75a'),
    line('76'),
    line('77'),
    line('78'),
    line('79'),
    unnumbered('own'),
  ],
  'in-kind-uses': [heading('86', '860', '861', '862', '864')],
  'in-kind-resources': [heading('87', '870', '871', '875')],
};

/** Grants of the ministries: where the amount asked of the State must appear. */
export const stateAccount = '74a';

const leavesOf = ({ code, parts }: Account): string[] =>
  parts.length === 0 ? [code] : parts.flatMap(leavesOf);

/** The accounts that are typed: a heading is the sum of its parts. */
export const typedAccounts: readonly string[] = Object.values(budgetAccounts)
  .flat()
  .flatMap(leavesOf);

const amountAt = (lines: BudgetLines, code: string): Cents =>
  Object.hasOwn(lines, code) ? (lines[code] ?? noMoney) : noMoney;

/** What an account holds, its parts together. */
export const sumOfAccount = (account: Account, lines: BudgetLines): Cents =>
  sumCents(leavesOf(account).map((code) => amountAt(lines, code)));

export const sumOfSide = (side: BudgetSide, lines: BudgetLines): Cents =>
  sumCents(budgetAccounts[side].map((account) => sumOfAccount(account, lines)));

export type BudgetFault =
  | { reason: 'unknown-account'; code: string }
  | { reason: 'cents-in-budget'; code: string }
  | { reason: 'negative-in-budget'; code: string }
  | { reason: 'budget-unbalanced'; charges: Cents; income: Cents }
  | { reason: 'in-kind-unbalanced'; uses: Cents; resources: Cents }
  | { reason: 'request-not-in-budget'; request: Cents; line: Cents };

/** Whole euros, as the form says: seen line by line, while a budget is typed. */
export function budgetLineFaults(lines: BudgetLines): BudgetFault[] {
  return Object.entries(lines).flatMap(([code, amount]): BudgetFault[] => {
    if (!typedAccounts.includes(code)) return [{ reason: 'unknown-account', code }];
    if (amount < 0n) return [{ reason: 'negative-in-budget', code }];
    return amount % 100n === 0n ? [] : [{ reason: 'cents-in-budget', code }];
  });
}

/**
 * What keeps a budget from being filed: charges equal income, volunteers and gifts in kind balance
 * apart, and the amount asked of the State is in its line. That line may hold other ministries too.
 */
export function budgetFaults(lines: BudgetLines, request: Cents | null): BudgetFault[] {
  const faults = budgetLineFaults(lines);
  const [charges, income] = [sumOfSide('charges', lines), sumOfSide('income', lines)];
  if (charges !== income) faults.push({ reason: 'budget-unbalanced', charges, income });
  const uses = sumOfSide('in-kind-uses', lines);
  const resources = sumOfSide('in-kind-resources', lines);
  if (uses !== resources) faults.push({ reason: 'in-kind-unbalanced', uses, resources });
  const state = amountAt(lines, stateAccount);
  if (request !== null && state < request) {
    faults.push({ reason: 'request-not-in-budget', request, line: state });
  }
  return faults;
}

/** "The grant of X € is Y % of all income": kept exact; null when there is no income. */
export const shareOfRequest = (lines: BudgetLines, request: Cents): Ratio | null =>
  ratio(request, sumOfSide('income', lines));

/** What is missing on the side of income; negative when it is on the side of charges. */
export const budgetGap = (lines: BudgetLines): Cents =>
  cents(sumOfSide('charges', lines) - sumOfSide('income', lines));
