import type { Cents } from '#kernel/money.ts';
import type { TerritoryLevel } from '#kernel/territory.ts';
import type { Condition } from './condition.ts';

export type { TerritoryLevel } from '#kernel/territory.ts';

/**
 * What an applicant is asked: sections of fields, in the words of the service (one language, its
 * own). Plain data, kept as JSON in a revision: amounts are whole cents there.
 */
export type Form = { sections: readonly Section[] };

/**
 * Names a section or a field through all revisions: lower case, digits and underscores, from a
 * letter. An answer follows its key; a label may change, a key never does.
 */
export type Key = string;

export type Section = {
  key: Key;
  title: string;
  /** Shown under the title; empty when nothing is to be said. */
  help: string;
  /** Null: always shown. */
  shownWhen: Condition | null;
  fields: readonly Field[];
};

export type Requirement = 'always' | 'never' | { when: Condition };

type Asked = {
  key: Key;
  label: string;
  /** Read before the field; empty when nothing is to be said. */
  help: string;
  required: Requirement;
  shownWhen: Condition | null;
};

export type Option = { key: Key; label: string };
export type FileKind = 'pdf' | 'image' | 'document' | 'spreadsheet';

export type Field = Asked & FieldKind;

export type FieldKind =
  | { kind: 'short-text'; maxLength: number }
  | { kind: 'long-text'; maxLength: number }
  | NumberKind
  | { kind: 'euros'; min: Cents | null; max: Cents | null }
  /** Days as "2026-03-31". */
  | { kind: 'date'; min: string | null; max: string | null }
  | { kind: 'choice'; options: readonly Option[] }
  | { kind: 'choices'; options: readonly Option[]; min: number; max: number | null }
  | { kind: 'yes-no' }
  | { kind: 'territory'; levels: readonly TerritoryLevel[]; several: boolean }
  | { kind: 'file'; accepts: readonly FileKind[]; maxBytes: number; maxCount: number }
  | { kind: 'table'; columns: readonly Column[]; minRows: number; maxRows: number }
  /**
   * Whole euros by account of Cerfa 12156*06; of the organisation's year, or of one action.
   * `request` is the field of euros asked of the State, which must appear in its account 74.
   */
  | { kind: 'budget'; of: 'organisation' | 'action'; request: Key | null }
  | { kind: 'siret' }
  | { kind: 'rna' }
  | { kind: 'uai' }
  | { kind: 'iban' }
  | { kind: 'email' }
  | { kind: 'phone' }
  /** Read and signed: the answer keeps the version of the text it signed. */
  | { kind: 'statement'; text: string; version: string }
  /** Computed, never typed. */
  | { kind: 'total'; terms: readonly Term[]; unit: 'euros' | 'number' };

export type NumberKind = {
  kind: 'number';
  min: number | null;
  max: number | null;
  /** How many after the comma: 0 to 4. */
  decimals: number;
  /** "personnes", "ETPT"; empty when there is none. */
  unit: string;
};

/** A column of a table asks something small. */
export type Column = {
  key: Key;
  label: string;
  required: boolean;
} & (
  | { kind: 'short-text'; maxLength: number }
  | NumberKind
  | { kind: 'euros'; min: Cents | null; max: Cents | null }
  | { kind: 'date'; min: string | null; max: string | null }
  | { kind: 'choice'; options: readonly Option[] }
);

/** A field, or a column of a table summed over its rows, added or taken away. */
export type Term = { sign: 'plus' | 'minus'; field: Key; column: Key | null };

/** Where a field stands: rules walk a form in the order people read it. */
export type Placed = { field: Field; at: { section: number; field: number } };

export const listFields = (form: Form): Placed[] =>
  form.sections.flatMap((section, sectionIndex) =>
    section.fields.map((field, index) => ({ field, at: { section: sectionIndex, field: index } })),
  );

export const findField = (form: Form, key: Key): Field | null =>
  listFields(form).find(({ field }) => field.key === key)?.field ?? null;

export const isKey = (text: string): boolean => /^[a-z][a-z0-9_]{0,59}$/.test(text);
