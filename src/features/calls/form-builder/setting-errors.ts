import { formatCount } from '#kernel/money.ts';
import type { Locale } from '#web/locale.ts';
import { explainConditionFault, explainFormFault } from '../form/explain-form-fault.ts';
import type { Form, Key } from '../form/form.ts';
import type { FormFault, Part } from '../form/form-fault.ts';
import { formFaults } from '../form/form-faults.ts';
import { type Typed, textAt } from '../form-page/typed.ts';
import { conditionMessages } from './condition-messages.ts';
import type { WrongRow } from './condition-rows.ts';
import type { ConditionIssue } from './condition-setting.ts';
import type { BuilderIssue } from './read-field.ts';
import { settingMessages } from './setting-messages.ts';
import type { WrongSetting } from './setting-reader.ts';
import type { SettingError } from './settings-page.ts';

/** The sentence of each thing that could not be read, at the input it is about. */
export const issueErrors = (issues: readonly BuilderIssue[], locale: Locale): SettingError[] =>
  issues.map((issue) => ({ name: issue.name, message: issueWords(issue, locale) }));

function issueWords(issue: BuilderIssue, locale: Locale): string {
  if ('fault' in issue) return faultWords(issue, locale);
  const { wrong } = issue;
  switch (wrong.reason) {
    case 'no-rule':
    case 'field-missing':
    case 'field-unknown':
      return conditionMessages[locale].wrong[wrong.reason];
    case 'operator-unfit':
    case 'value-unknown':
    case 'value-unread':
      return rowWords(wrong, locale);
    default:
      return settingWords(wrong, locale);
  }
}

/** Where in the text it stopped, quoted: a person finds it without counting characters. */
function faultWords({ fault, text }: Extract<ConditionIssue, { fault: unknown }>, locale: Locale) {
  const excerpt = text.slice(fault.start, fault.end).trim();
  const sentence = explainConditionFault(fault, locale);
  if (excerpt === '' || excerpt.length === text.trim().length) return sentence;
  return locale === 'fr' ? `« ${excerpt} » : ${sentence}` : `“${excerpt}”: ${sentence}`;
}

function rowWords(wrong: WrongRow, locale: Locale): string {
  const words = conditionMessages[locale];
  switch (wrong.reason) {
    case 'operator-unfit': {
      const fit = wrong.fit.map((operator) => words.operators[operator]).join(', ');
      return words.wrong['operator-unfit'](wrong.label, fit);
    }
    case 'value-unknown': {
      const options = wrong.options.join(', ') || words.territoryCode;
      return words.wrong['value-unknown'](wrong.label, options);
    }
    case 'value-unread':
      return words.wrong[wrong.expected](wrong.label);
    default:
      return words.wrong[wrong.reason];
  }
}

function settingWords(wrong: WrongSetting, locale: Locale): string {
  const words = settingMessages[locale].wrong;
  switch (wrong.reason) {
    case 'not-whole':
      return words['not-whole'](formatCount(wrong.min, locale), formatCount(wrong.max, locale));
    case 'too-long':
      return words['too-long'](formatCount(wrong.max, locale));
    default:
      return words[wrong.reason];
  }
}

/** What the whole form would say of this part, at its inputs: errors only, a warning saves. */
export const partErrors = (form: Form, part: Key, typed: Typed, locale: Locale): SettingError[] =>
  formFaults(form)
    .filter(({ severity, place }) => severity === 'error' && isAt(form, place, part))
    .map((fault) => ({
      name: inputOf(fault.place.part, typed),
      message: explainFormFault(fault, locale),
    }));

const isAt = (form: Form, { section, field, part }: FormFault['place'], key: Key): boolean => {
  const at = form.sections[section ?? -1];
  // An empty section is filled by adding questions, not here.
  if (field === null) return at?.key === key && part !== 'fields';
  return at?.fields[field]?.key === key;
};

/** The input of a part: a condition's, in the block that was used to write it. */
export function inputOf(part: Part, typed: Typed): string {
  if (part === 'shown-when') return conditionInput('shown', typed);
  if (part === 'required-when') return conditionInput('required', typed);
  if (part !== 'bounds') return part;
  return ['min', 'max-length', 'max-rows'].find((name) => name in typed) ?? 'max';
}

const conditionInput = (name: 'shown' | 'required', typed: Typed): string =>
  textAt(typed, name) === 'text' ? `${name}-written` : name;
