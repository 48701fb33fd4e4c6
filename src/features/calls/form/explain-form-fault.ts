import type { Locale } from '#kernel/money.ts';
import type { ConditionFault } from './condition-fault.ts';
import type { FormFault } from './form-fault.ts';
import { formFaultMessages } from './form-fault-messages.ts';
import type { FormRefusal } from './form-revision.ts';

/** The sentence an officer reads beside the text of a condition. */
export function explainConditionFault(fault: ConditionFault, locale: Locale): string {
  const words = formFaultMessages[locale].condition;
  switch (fault.reason) {
    case 'too-long':
      return words['too-long'](fault.limit);
    case 'operator-expected':
    case 'operator-not-for-field':
    case 'not-a-territory':
      return words[fault.reason](fault.field);
    case 'unknown-field':
      return words['unknown-field'](fault.key);
    case 'unknown-option':
      return words['unknown-option'](fault.field, fault.options.join(', '));
    case 'ambiguous-option':
      return words['ambiguous-option'](fault.value);
    default:
      return words[fault.reason];
  }
}

/** The sentence an officer reads in the list of what remains to be settled. */
export function explainFormFault(fault: FormFault, locale: Locale): string {
  const words = formFaultMessages[locale].form;
  switch (fault.reason) {
    case 'no-section':
    case 'no-title':
    case 'no-label':
      return words[fault.reason];
    case 'condition-misread':
      return words[fault.reason](fault.label, explainConditionFault(fault.fault, locale));
    case 'leans-in-circle':
    case 'leans-on-later':
      return words[fault.reason](fault.label, fault.on);
    case 'no-field':
      return words[fault.reason](fault.title);
    case 'malformed-key':
    case 'duplicate-key':
      return words[fault.reason](fault.key);
    case 'duplicate-option':
      return words[fault.reason](fault.label, fault.option);
    case 'term-unknown':
    case 'request-unknown':
      return words[fault.reason](fault.label, fault.key);
    case 'term-not-addable':
    case 'term-after-total':
      return words[fault.reason](fault.label, fault.term);
    default:
      return words[fault.reason](fault.label);
  }
}

export function explainFormRefusal(refusal: FormRefusal, locale: Locale): string {
  return formFaultMessages[locale].revision[refusal.reason];
}
