import { formatDay, type PlainDay } from '#kernel/day.ts';
import type { IbanFault } from '#kernel/iban.ts';
import { formatCount, formatEuros, type Locale } from '#kernel/money.ts';
import type { RegisterFault, RnaFault } from '#kernel/rna.ts';
import type { SiretFault } from '#kernel/siret.ts';
import type { UaiFault } from '#kernel/uai.ts';
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

export function explainSiret(fault: SiretFault, locale: Locale): string {
  const words = answerIssueMessages[locale].identifiers;
  switch (fault.reason) {
    case 'not-digits':
      return words.siretNotDigits;
    case 'rounded-by-spreadsheet':
      return words.siretRounded;
    case 'siren-only':
      return words.sirenOnly;
    case 'too-short':
      return fault.padded
        ? words.siretPadded(fault.missing, fault.padded)
        : words.missingDigits(fault.missing, words.siret);
    case 'too-long':
      return words.extra(fault.extra, words.siret);
    case 'wrong-key':
      return fault.part === 'siren' ? words.sirenKey : words.siretKey;
  }
}

export function explainRna(fault: RnaFault, locale: Locale): string {
  const words = answerIssueMessages[locale].identifiers;
  if (fault.reason === 'no-w') return words.noW;
  if (fault.reason === 'too-short') return words.missingDigits(fault.missing, words.rna);
  return fault.reason === 'too-long' ? words.extra(fault.extra, words.rna) : words.rnaSigns;
}

function explainRegister({ reason }: RegisterFault, locale: Locale): string {
  const words = answerIssueMessages[locale].identifiers;
  if (reason === 'no-court') return words.court;
  return reason === 'no-volume' ? words.volume : words.folio;
}

export function explainUai(fault: UaiFault, locale: Locale): string {
  const words = answerIssueMessages[locale].identifiers;
  if (fault.reason === 'no-letter') return words.uaiLetter;
  if (fault.reason === 'too-short') return words.missing(fault.missing, words.uai);
  if (fault.reason === 'too-long') return words.extra(fault.extra, words.uai);
  return fault.reason === 'wrong-key' ? words.uaiKey : words.uaiSigns;
}

export function explainIban(fault: IbanFault, locale: Locale): string {
  const words = answerIssueMessages[locale].identifiers;
  if (fault.reason === 'no-country') return words.ibanCountry;
  if (fault.reason === 'too-short') return words.missing(fault.missing, words.iban);
  if (fault.reason === 'too-long') return words.extra(fault.extra, words.iban);
  return fault.reason === 'wrong-key' ? words.ibanKey : words.ibanSigns;
}

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
