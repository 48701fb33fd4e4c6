import type { ComponentChildren } from 'preact';
import type { Locale } from '#web/locale.ts';
import type { Field, Form, Key } from '../form/form.ts';
import type { Typed } from './typed.ts';

/** A sentence about one input: shown at it, and in the summary with a link to it. */
export type Issue = { name: string; message: string };

/** All that the view of a form needs: plain values, whoever fills it in and wherever it is kept. */
export type FormPage = {
  locale: Locale;
  form: Form;
  typed: Typed;
  issues: readonly Issue[];
  /** The keys of the sections and fields that the answers call for. */
  shown: ReadonlySet<Key>;
  /** Computed totals, already written: "12 450 €". */
  totals: ReadonlyMap<Key, string>;
  /** How files are given here; the preview takes none. */
  fileField: (field: FileField) => ComponentChildren;
  /** What is known already and never typed here, in words, by the key of its field. */
  known?: ReadonlyMap<Key, string>;
};

export type FileField = Extract<Field, { kind: 'file' }>;

export const issueAt = (page: FormPage, name: string): string | undefined =>
  page.issues.find((issue) => issue.name === name)?.message;
