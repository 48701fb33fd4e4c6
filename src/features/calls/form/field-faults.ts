import { isEssential } from './essentials.ts';
import { type Column, type Field, type FieldKind, isKey, type Option } from './form.ts';
import type { FormFaultReason, Part } from './form-fault.ts';

export type PartFault = { part: Part } & FormFaultReason;

/** What is missing or contradictory in one field, seen alone. */
export function fieldFaults(field: Field): PartFault[] {
  const { key, label, required } = field;
  const common: PartFault[] = [];
  if (label.trim() === '') common.push({ part: 'label', reason: 'no-label' });
  if (!isKey(key)) common.push({ part: 'key', reason: 'malformed-key', key });
  if (field.kind === 'total' && required !== 'never') {
    common.push({ part: 'required-when', reason: 'total-required', label });
  }
  const ofKind = kindFaults(field, label || key);
  // What a call decides may leave one choice: only associations may apply, one line is served.
  const counted = isEssential(key)
    ? ofKind.filter(({ reason }) => reason !== 'too-few-options')
    : ofKind;
  return [...common, ...counted];
}

function kindFaults(asked: FieldKind, label: string): PartFault[] {
  switch (asked.kind) {
    case 'short-text':
    case 'long-text':
      return asked.maxLength < 1 ? [{ part: 'bounds', reason: 'no-length', label }] : [];
    case 'number':
    case 'euros':
    case 'date':
      return boundFaults(asked, label);
    case 'choice':
      return optionFaults(asked.options, label);
    case 'choices':
      return choicesFaults(asked, label);
    case 'territory':
      return asked.levels.length === 0
        ? [{ part: 'levels', reason: 'no-territory-level', label }]
        : [];
    case 'file':
      return fileFaults(asked, label);
    case 'table':
      return tableFaults(asked, label);
    case 'statement':
      return statementFaults(asked, label);
    default:
      return [];
  }
}

type Bounds = { min: number | bigint | string | null; max: number | bigint | string | null };

const boundFaults = ({ min, max }: Bounds, label: string): PartFault[] =>
  min !== null && max !== null && min > max
    ? [{ part: 'bounds', reason: 'min-above-max', label }]
    : [];

function optionFaults(options: readonly Option[], label: string): PartFault[] {
  const faults: PartFault[] = [];
  if (options.length < 2) faults.push({ part: 'options', reason: 'too-few-options', label });
  options.forEach((option, index) => {
    const before = options.slice(0, index);
    if (option.label.trim() === '') {
      faults.push({ part: 'options', reason: 'option-without-label', label });
    } else if (before.some((each) => each.label === option.label || each.key === option.key)) {
      faults.push({ part: 'options', reason: 'duplicate-option', label, option: option.label });
    }
    if (!isKey(option.key)) {
      faults.push({ part: 'options', reason: 'malformed-key', key: option.key });
    }
  });
  return faults;
}

type Of<K extends FieldKind['kind']> = Extract<FieldKind, { kind: K }>;

function choicesFaults({ options, min, max }: Of<'choices'>, label: string): PartFault[] {
  const tooMany: PartFault[] =
    min > options.length
      ? [{ part: 'bounds', reason: 'more-choices-than-options', label }]
      : boundFaults({ min: Math.max(min, 1), max }, label);
  return [...optionFaults(options, label), ...tooMany];
}

function fileFaults({ accepts, maxBytes, maxCount }: Of<'file'>, label: string): PartFault[] {
  const faults: PartFault[] = [];
  if (accepts.length === 0) faults.push({ part: 'accepts', reason: 'no-file-kind', label });
  if (maxBytes < 1 || maxCount < 1) {
    faults.push({ part: 'bounds', reason: 'no-file-allowed', label });
  }
  return faults;
}

function tableFaults({ columns, minRows, maxRows }: Of<'table'>, label: string): PartFault[] {
  const faults = boundFaults({ min: Math.max(minRows, 1), max: maxRows }, label);
  if (columns.length === 0) faults.push({ part: 'columns', reason: 'no-column', label });
  return [...faults, ...columns.flatMap((column, index) => columnFaults(column, columns, index))];
}

function columnFaults(column: Column, columns: readonly Column[], index: number): PartFault[] {
  const { key, label } = column;
  const faults: PartFault[] = [];
  if (label.trim() === '') faults.push({ part: 'columns', reason: 'no-label' });
  if (!isKey(key)) faults.push({ part: 'columns', reason: 'malformed-key', key });
  if (columns.slice(0, index).some((each) => each.key === key)) {
    faults.push({ part: 'columns', reason: 'duplicate-key', key });
  }
  const ofKind = kindFaults(column, label || key);
  return [...faults, ...ofKind.map((fault): PartFault => ({ ...fault, part: 'columns' }))];
}

function statementFaults({ text, version }: Of<'statement'>, label: string): PartFault[] {
  const faults: PartFault[] = [];
  if (text.trim() === '') faults.push({ part: 'text', reason: 'statement-without-text', label });
  if (version.trim() === '') {
    faults.push({ part: 'text', reason: 'statement-without-version', label });
  }
  return faults;
}
