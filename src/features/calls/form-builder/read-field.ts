import type { Locale } from '#web/locale.ts';
import type { Field, Form } from '../form/form.ts';
import type { Typed } from '../form-page/typed.ts';
import { type ConditionIssue, readConditionSetting } from './condition-setting.ts';
import type { SectionDetails } from './form-edit.ts';
import { readKind } from './kind-settings.ts';
import { readSettings, type SettingIssue } from './setting-reader.ts';

export type BuilderIssue = SettingIssue | ConditionIssue;

type Reading = { typed: Typed; form: Form; locale: Locale };
type Read<T> = { value: T; issues: readonly BuilderIssue[] };

/** The field as it was typed: what could not be read stays as it was, and is told. */
export function readField(field: Field, reading: Reading): Read<Field> {
  const reader = readSettings(reading.typed);
  const label = reader.due('label');
  const help = reader.text('help');
  const kind = readKind(field, reader);
  const shown = readConditionSetting('shown', reading);
  const required = field.kind === 'total' ? null : readConditionSetting('required', reading);
  const value: Field = {
    key: field.key,
    label,
    help,
    shownWhen: shown.condition,
    required: requirementOf(field, required),
    ...kind,
  };
  return { value, issues: [...reader.issues, ...(required?.issues ?? []), ...shown.issues] };
}

function requirementOf(field: Field, read: ReturnType<typeof readConditionSetting> | null) {
  if (read === null) return field.required;
  if (read.mode !== 'when') return read.mode;
  return read.condition ? { when: read.condition } : field.required;
}

export function readSection(reading: Reading): Read<SectionDetails> {
  const reader = readSettings(reading.typed);
  const title = reader.due('title');
  const help = reader.text('help');
  const shown = readConditionSetting('shown', reading);
  return {
    value: { title, help, shownWhen: shown.mode === 'when' ? shown.condition : null },
    issues: [...reader.issues, ...shown.issues],
  };
}
