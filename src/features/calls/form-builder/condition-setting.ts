import type { Locale } from '#web/locale.ts';
import type { Condition } from '../form/condition.ts';
import type { ConditionFault } from '../form/condition-fault.ts';
import type { Form } from '../form/form.ts';
import { parseCondition } from '../form/parse-condition.ts';
import { type Typed, textAt } from '../form-page/typed.ts';
import { countRows } from '../form-page/typed-rows.ts';
import { joinRows, readRow, type WrongRow } from './condition-rows.ts';

/** Two conditions of a field, one of a section: each is edited in a block of that name. */
export type ConditionName = 'shown' | 'required';

export type ConditionIssue = { name: string } & (
  | { wrong: WrongRow }
  | { fault: ConditionFault; text: string }
  | { wrong: { reason: 'no-rule' } }
);

export type ReadSetting =
  | { mode: 'always' | 'never'; condition: null; issues: readonly ConditionIssue[] }
  | { mode: 'when'; condition: Condition | null; issues: readonly ConditionIssue[] };

type Reading = { typed: Typed; form: Form; locale: Locale };

/** What an officer chose: always, never, rows of rules or a text. */
export function readConditionSetting(name: ConditionName, reading: Reading): ReadSetting {
  const mode = textAt(reading.typed, name);
  if (mode === 'rows') return readRows(name, reading);
  if (mode === 'text') return readText(name, reading);
  return { mode: mode === 'never' ? 'never' : 'always', condition: null, issues: [] };
}

function readText(name: ConditionName, { typed, form, locale }: Reading): ReadSetting {
  const text = textAt(typed, `${name}-written`);
  const parsed = parseCondition(text, form, locale);
  return parsed.ok
    ? { mode: 'when', condition: parsed.value, issues: [] }
    : {
        mode: 'when',
        condition: null,
        issues: [{ name: `${name}-written`, fault: parsed.refusal, text }],
      };
}

function readRows(name: ConditionName, { typed, form }: Reading): ReadSetting {
  const list = `${name}-rows`;
  const read = Array.from({ length: countRows(typed, list) }, (_, row) => {
    const at = (part: string) => textAt(typed, `${list}.${row}.${part}`);
    const typedRow = { field: at('field'), operator: at('operator'), value: at('value') };
    // A row nothing was chosen in is one that was added and not wanted.
    return typedRow.field === '' && typedRow.value.trim() === ''
      ? null
      : { row, ...{ read: readRow(typedRow, form) } };
  }).filter((each) => each !== null);
  const issues = read.flatMap(({ row, read: { ...each } }) =>
    each.ok ? [] : [{ name: `${list}.${row}.${placeOf(each.wrong)}`, wrong: each.wrong }],
  );
  if (read.length === 0) {
    return {
      mode: 'when',
      condition: null,
      issues: [{ name: `${list}.0.field`, wrong: { reason: 'no-rule' } }],
    };
  }
  const conditions = read.flatMap((each) => (each.read.ok ? [each.read.condition] : []));
  const join = textAt(typed, `${name}-join`) === 'any' ? 'any' : 'all';
  return {
    mode: 'when',
    condition: issues.length === 0 ? joinRows(join, conditions) : null,
    issues,
  };
}

/** Which of the three inputs of a row is to be mended. */
function placeOf(wrong: WrongRow): 'field' | 'operator' | 'value' {
  if (wrong.reason === 'field-missing' || wrong.reason === 'field-unknown') return 'field';
  return wrong.reason === 'operator-unfit' ? 'operator' : 'value';
}
