import type { Condition } from '../form/condition.ts';
import { keysOf } from '../form/condition-uses.ts';
import type { Field, Form, Key, Requirement, Section } from '../form/form.ts';

/** What leans on a field: removing it would leave these without their ground. */
export type Dependent = { what: 'section' | 'field'; key: Key; label: string; by: LeansBy };
export type LeansBy = 'shown' | 'required' | 'total' | 'request';

/** Those outside of what is removed: a section leans on its own fields without harm. */
export const dependentsOf = (form: Form, removed: ReadonlySet<Key>): Dependent[] =>
  form.sections
    .filter(({ key }) => !removed.has(key))
    .flatMap((section) => [
      ...sectionLeans(section, removed),
      ...section.fields
        .filter(({ key }) => !removed.has(key))
        .flatMap((field) => fieldLeans(field, removed)),
    ]);

const sectionLeans = (section: Section, removed: ReadonlySet<Key>): Dependent[] =>
  leansOn(section.shownWhen, removed)
    ? [{ what: 'section', key: section.key, label: section.title, by: 'shown' }]
    : [];

function fieldLeans(field: Field, removed: ReadonlySet<Key>): Dependent[] {
  const by: LeansBy[] = [];
  if (leansOn(field.shownWhen, removed)) by.push('shown');
  if (leansOn(conditionOf(field.required), removed)) by.push('required');
  if (field.kind === 'total' && field.terms.some((term) => removed.has(term.field))) {
    by.push('total');
  }
  if (field.kind === 'budget' && field.request !== null && removed.has(field.request)) {
    by.push('request');
  }
  return by.map((each) => ({ what: 'field', key: field.key, label: field.label, by: each }));
}

const conditionOf = (required: Requirement): Condition | null =>
  typeof required === 'string' ? null : required.when;

const leansOn = (condition: Condition | null, removed: ReadonlySet<Key>): boolean =>
  condition !== null && [...keysOf(condition)].some((key) => removed.has(key));
