import { isDeepStrictEqual } from 'node:util';
import type { Field, Form, Section } from './form.ts';
import type { FormChange } from './form-change.ts';

/** What changed from one revision to the next, in the order of the new one; what left comes last. */
export function compareForms(before: Form, after: Form): FormChange[] {
  const [old, now] = [placedByKey(before), placedByKey(after)];
  const sections = after.sections.flatMap((section) => sectionChanges(before, section));
  const gone = before.sections.filter(({ key }) => !after.sections.some((s) => s.key === key));
  const fields = [...now.values()].flatMap(({ field, section }): FormChange[] => {
    const was = old.get(field.key);
    if (!was) return [{ change: 'field-added', key: field.key, label: field.label }];
    return fieldChanges(was, { field, section });
  });
  const left = [...old.values()].filter(({ field }) => !now.has(field.key));
  return [
    ...sections,
    ...fields,
    ...gone.map(({ title }): FormChange => ({ change: 'section-removed', title })),
    ...left.map(
      ({ field: { key, label } }): FormChange => ({ change: 'field-removed', key, label }),
    ),
  ];
}

type Placed = { field: Field; section: Section };

/** The first of that key: a published form has no two. */
const placedByKey = (form: Form): Map<string, Placed> =>
  new Map(
    form.sections.flatMap((section) =>
      section.fields.map((field) => [field.key, { field, section }] as const),
    ),
  );

function sectionChanges(before: Form, section: Section): FormChange[] {
  const { key, title, shownWhen } = section;
  const was = before.sections.find((each) => each.key === key);
  if (!was) return [{ change: 'section-added', title }];
  const changes: FormChange[] = [];
  if (was.title !== title) changes.push({ change: 'section-renamed', title, before: was.title });
  if (!isDeepStrictEqual(was.shownWhen, shownWhen)) {
    changes.push({ change: 'section-condition-changed', title });
  }
  return changes;
}

function fieldChanges(was: Placed, now: Placed): FormChange[] {
  const { key, label } = now.field;
  const changes: FormChange[] = [];
  if (was.field.label !== label) {
    changes.push({ change: 'field-renamed', key, label, before: was.field.label });
  }
  if (was.section.key !== now.section.key) {
    changes.push({ change: 'field-moved', key, label, section: now.section.title });
  }
  if (was.field.kind !== now.field.kind) {
    changes.push({ change: 'kind-changed', key, label, before: was.field.kind });
  } else changes.push(...kindChanges(was.field, now.field));
  if (!isDeepStrictEqual(was.field.required, now.field.required)) {
    changes.push({ change: 'requirement-changed', key, label });
  }
  if (!isDeepStrictEqual(was.field.shownWhen, now.field.shownWhen)) {
    changes.push({ change: 'condition-changed', key, label });
  }
  if (was.field.help !== now.field.help) changes.push({ change: 'help-changed', key, label });
  return changes;
}

type Labelled = readonly { key: string; label: string }[];

function kindChanges(was: Field, now: Field): FormChange[] {
  const { key, label } = now;
  if (isDeepStrictEqual(particulars(was), particulars(now))) return [];
  if ('options' in was && 'options' in now) {
    const changed = listChange(was.options, now.options);
    if (changed) return [{ change: 'options-changed', key, label, ...changed }];
  }
  if (was.kind === 'table' && now.kind === 'table') {
    const changed = listChange(was.columns, now.columns);
    if (changed) return [{ change: 'columns-changed', key, label, ...changed }];
  }
  return now.kind === 'statement'
    ? [{ change: 'statement-changed', key, label }]
    : [{ change: 'limits-changed', key, label }];
}

/** What a field of its kind has of its own. */
const particulars = ({ label, help, required, shownWhen, ...rest }: Field) => rest;

function listChange(was: Labelled, now: Labelled) {
  const without = (list: Labelled, other: Labelled) =>
    list.filter(({ key }) => !other.some((each) => each.key === key)).map(({ label }) => label);
  if (isDeepStrictEqual(was, now)) return null;
  return { added: without(now, was), removed: without(was, now) };
}
