import type { ConditionFault } from './condition-fault.ts';
import type { Key } from './form.ts';

/** Where in a form something is to be mended: what a link leads to. */
export type Place = { section: number | null; field: number | null; part: Part };

export type Part =
  | 'key'
  | 'label'
  | 'text'
  | 'bounds'
  | 'options'
  | 'levels'
  | 'accepts'
  | 'columns'
  | 'terms'
  | 'request'
  | 'fields'
  | 'shown-when'
  | 'required-when';

/** An error keeps a form from being published; a warning is only said. */
export type FormFault = { place: Place; severity: 'error' | 'warning' } & FormFaultReason;

export type FormFaultReason =
  | ConditionFormFault
  | { reason: 'no-section' }
  | { reason: 'no-field'; title: string }
  | { reason: 'no-title' }
  | { reason: 'no-label' }
  | { reason: 'malformed-key'; key: Key }
  | { reason: 'duplicate-key'; key: Key }
  | { reason: 'too-few-options'; label: string }
  | { reason: 'option-without-label'; label: string }
  | { reason: 'duplicate-option'; label: string; option: string }
  | { reason: 'min-above-max'; label: string }
  | { reason: 'no-length'; label: string }
  | { reason: 'more-choices-than-options'; label: string }
  | { reason: 'no-territory-level'; label: string }
  | { reason: 'no-file-kind'; label: string }
  | { reason: 'no-file-allowed'; label: string }
  | { reason: 'no-column'; label: string }
  | { reason: 'statement-without-text'; label: string }
  | { reason: 'statement-without-version'; label: string }
  | { reason: 'total-without-term'; label: string }
  | { reason: 'term-unknown'; label: string; key: Key }
  | { reason: 'term-not-addable'; label: string; term: string }
  | { reason: 'term-after-total'; label: string; term: string }
  | { reason: 'total-required'; label: string }
  | { reason: 'request-unknown'; label: string; key: Key };

export type ConditionFormFault =
  | { reason: 'condition-misread'; label: string; fault: ConditionFault }
  | { reason: 'leans-on-itself'; label: string }
  /** Each is shown when the other is answered: neither ever would be. */
  | { reason: 'leans-in-circle'; label: string; on: string }
  | { reason: 'leans-on-later'; label: string; on: string }
  | { reason: 'condition-never-holds'; label: string }
  | { reason: 'condition-always-holds'; label: string };
