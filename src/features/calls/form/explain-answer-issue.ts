import { formatDay, type PlainDay } from '#kernel/day.ts';
import { formatCount, formatEuros, type Locale } from '#kernel/money.ts';
import {
  explainIban,
  explainRegister,
  explainRna,
  explainSiret,
  explainUai,
} from '#web/explain-identifier.ts';
import type { AnswerIssueReason } from './answer-issue.ts';
import { answerIssueMessages } from './answer-issue-messages.ts';
import type { BudgetFault } from './budget.ts';

/** The sentence an applicant reads at the input, and in the summary. */
export function explainAnswerIssue(issue: AnswerIssueReason, locale: Locale): string {
  const words = answerIssueMessages[locale];
  switch (issue.reason) {
    case 'text-too-long':
      return words['text-too-long'](
        formatCount(issue.length, locale),
        formatCount(issue.limit, locale),
      );
    case 'too-many-decimals':
      return words[issue.reason](issue.decimals);
    case 'number-below':
      return words.below(asNumber(issue.min, locale));
    case 'number-above':
      return words.above(asNumber(issue.max, locale));
    case 'amount-below':
      return words.below(formatEuros(issue.min, locale));
    case 'amount-above':
      return words.above(formatEuros(issue.max, locale));
    case 'date-before':
      return words[issue.reason](formatDay(issue.min as PlainDay, locale));
    case 'date-after':
      return words[issue.reason](formatDay(issue.max as PlainDay, locale));
    default:
      return explainOther(issue, locale);
  }
}

type Other = Exclude<
  AnswerIssueReason,
  {
    reason:
      | 'text-too-long'
      | 'too-many-decimals'
      | 'number-below'
      | 'number-above'
      | 'amount-below'
      | 'amount-above'
      | 'date-before'
      | 'date-after';
  }
>;

function explainOther(issue: Other, locale: Locale): string {
  const words = answerIssueMessages[locale];
  switch (issue.reason) {
    case 'too-few-choices':
    case 'too-few-rows':
      return words[issue.reason](issue.min);
    case 'too-many-choices':
    case 'too-many-files':
    case 'too-many-rows':
      return words[issue.reason](issue.max);
    case 'no-such-territory':
      return words[issue.reason](issue.typed);
    case 'several-territories':
      return words[issue.reason](issue.typed, issue.found.join(', '));
    case 'cell-missing':
      return words[issue.reason](issue.label);
    case 'siret':
      return explainSiret(issue.fault, locale);
    case 'rna':
      return explainRna(issue.fault, locale);
    case 'register':
      return explainRegister(issue.fault, locale);
    case 'uai':
      return explainUai(issue.fault, locale);
    case 'iban':
      return explainIban(issue.fault, locale);
    case 'budget':
      return explainBudget(issue.fault, locale);
    default:
      return words[issue.reason];
  }
}

const asNumber = (value: number, locale: Locale): string =>
  new Intl.NumberFormat(locale === 'fr' ? 'fr-FR' : 'en-GB', { maximumFractionDigits: 4 }).format(
    value,
  );

function explainBudget(fault: BudgetFault, locale: Locale): string {
  const words = answerIssueMessages[locale].budget;
  switch (fault.reason) {
    case 'budget-unbalanced':
      return words.unbalanced(
        formatEuros(fault.charges, locale),
        formatEuros(fault.income, locale),
      );
    case 'in-kind-unbalanced':
      return words.inKind(formatEuros(fault.uses, locale), formatEuros(fault.resources, locale));
    case 'request-not-in-budget':
      return words.request(formatEuros(fault.request, locale), formatEuros(fault.line, locale));
    default:
      return words[fault.reason];
  }
}
