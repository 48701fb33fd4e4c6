import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { essentialsKey } from '../form/essentials.ts';
import type { Field, Form, Key, Section } from '../form/form.ts';

export type Direction = 'up' | 'down';

/** One thing an officer does to a form. A key that is named must exist; a new one is made here. */
export type FormEdit =
  | { kind: 'add-section'; title: string }
  | { kind: 'edit-section'; key: Key; details: SectionDetails }
  | { kind: 'move-section'; key: Key; direction: Direction }
  | { kind: 'duplicate-section'; key: Key }
  | { kind: 'remove-section'; key: Key }
  | { kind: 'add-field'; section: Key; field: Field }
  | { kind: 'edit-field'; field: Field }
  | { kind: 'move-field'; key: Key; direction: Direction }
  | { kind: 'duplicate-field'; key: Key }
  | { kind: 'remove-field'; key: Key };

export type SectionDetails = Pick<Section, 'title' | 'help' | 'shownWhen'>;
export type FormEditRefusal =
  | { reason: 'not-in-form'; key: Key }
  /** The first section is what every call asks: its settings make it, not the builder. */
  | { reason: 'set-by-call' };

type Edited = Outcome<Form, FormEditRefusal>;

export const findSection = (form: Form, key: Key): Section | null =>
  form.sections.find((section) => section.key === key) ?? null;

export function findPlace(form: Form, key: Key): { field: Field; section: Section } | null {
  for (const section of form.sections) {
    const field = section.fields.find((each) => each.key === key);
    if (field) return { field, section };
  }
  return null;
}

/** Every key in use: sections and fields share one list, so that an address names one thing. */
export const keysIn = ({ sections }: Form): Set<Key> =>
  new Set(sections.flatMap(({ key, fields }) => [key, ...fields.map((field) => field.key)]));

export function editForm(form: Form, edit: FormEdit): Edited {
  const edited = change(form, edit);
  return edited.ok && !keepsEssentials(form, edited.value)
    ? refuse({ reason: 'set-by-call' })
    : edited;
}

function keepsEssentials(before: Form, after: Form): boolean {
  const [first] = before.sections;
  return first?.key !== essentialsKey || after.sections[0] === first;
}

function change(form: Form, edit: FormEdit): Edited {
  switch (edit.kind) {
    case 'add-section': {
      const key = freeKey(keysIn(form), edit.title, 'section');
      const section = { key, title: edit.title, help: '', shownWhen: null, fields: [] };
      return accept({ sections: [...form.sections, section] });
    }
    case 'add-field':
      return inSection(form, edit.section, (section) => ({
        ...section,
        fields: [...section.fields, edit.field],
      }));
    case 'edit-section':
      return inSection(form, edit.key, (section) => ({ ...section, ...edit.details }));
    case 'move-section':
    case 'duplicate-section':
    case 'remove-section':
      return editSections(form, edit);
    default:
      return editFields(form, edit);
  }
}

function inSection(form: Form, key: Key, change: (section: Section) => Section): Edited {
  if (!findSection(form, key)) return refuse({ reason: 'not-in-form', key });
  return accept({
    sections: form.sections.map((section) => (section.key === key ? change(section) : section)),
  });
}

type SectionEdit = Extract<
  FormEdit,
  { kind: 'move-section' | 'duplicate-section' | 'remove-section' }
>;

function editSections(form: Form, edit: SectionEdit): Edited {
  const at = form.sections.findIndex(({ key }) => key === edit.key);
  const section = form.sections[at];
  if (!section) return refuse({ reason: 'not-in-form', key: edit.key });
  if (edit.kind === 'move-section') {
    return accept({ sections: moved(form.sections, at, edit.direction) });
  }
  const copies = edit.kind === 'duplicate-section' ? [section, copyOfSection(form, section)] : [];
  return accept({ sections: form.sections.toSpliced(at, 1, ...copies) });
}

type FieldEdit = Extract<
  FormEdit,
  { kind: 'edit-field' | 'move-field' | 'duplicate-field' | 'remove-field' }
>;

function editFields(form: Form, edit: FieldEdit): Edited {
  const key = edit.kind === 'edit-field' ? edit.field.key : edit.key;
  const found = findPlace(form, key);
  if (!found) return refuse({ reason: 'not-in-form', key });
  if (edit.kind === 'move-field') return accept(moveField(form, key, edit.direction));
  const put = {
    'edit-field': () => (edit.kind === 'edit-field' ? [edit.field] : []),
    'duplicate-field': () => [found.field, copyOfField(keysIn(form), found.field)],
    'remove-field': () => [],
  }[edit.kind];
  return inSection(form, found.section.key, (section) => ({
    ...section,
    fields: section.fields.flatMap((field) => (field.key === key ? put() : [field])),
  }));
}

function moved<T>(list: readonly T[], at: number, direction: Direction): readonly T[] {
  const to = direction === 'up' ? at - 1 : at + 1;
  const item = list[at];
  if (item === undefined || to < 0 || to >= list.length) return list;
  return list.toSpliced(at, 1).toSpliced(to, 0, item);
}

/** Past the edge of its section, a field goes on into the next one: one gesture orders the form. */
function moveField(form: Form, key: Key, direction: Direction): Form {
  const at = form.sections.findIndex(({ fields }) => fields.some((field) => field.key === key));
  const section = form.sections[at];
  const field = section?.fields.find((each) => each.key === key);
  if (!section || !field) return form;
  const place = section.fields.indexOf(field);
  const isEdge = direction === 'up' ? place === 0 : place === section.fields.length - 1;
  if (!isEdge) {
    const fields = moved(section.fields, place, direction);
    return { sections: form.sections.with(at, { ...section, fields }) };
  }
  const next = form.sections[direction === 'up' ? at - 1 : at + 1];
  if (!next) return form;
  const fields = direction === 'up' ? [...next.fields, field] : [field, ...next.fields];
  return {
    sections: form.sections
      .with(at, { ...section, fields: section.fields.toSpliced(place, 1) })
      .with(form.sections.indexOf(next), { ...next, fields }),
  };
}

function copyOfSection(form: Form, section: Section): Section {
  const taken = keysIn(form);
  const key = freeKey(taken, section.key, 'section');
  taken.add(key);
  const fields = section.fields.map((field) => {
    const copy = copyOfField(taken, field);
    taken.add(copy.key);
    return copy;
  });
  return { ...section, key, fields };
}

const copyOfField = (taken: ReadonlySet<Key>, field: Field): Field => ({
  ...field,
  key: freeKey(taken, field.key, 'question'),
});

/** "Nombre d’habitants" → "nombre_d_habitants", then "nombre_d_habitants_2". Made once, kept. */
export function freeKey(taken: ReadonlySet<Key>, words: string, otherwise: string): Key {
  const stem = keyFrom(words) || otherwise;
  for (let number = 1; ; number += 1) {
    const key = number === 1 ? stem : `${stem}_${number}`;
    if (!taken.has(key)) return key;
  }
}

const keyFrom = (words: string): Key =>
  words
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '_')
    .replace(/^[^a-z]+/, '')
    .slice(0, 36)
    .replace(/_+$/, '');
