import fc from 'fast-check';
import { expect, test } from 'vitest';
import { keysOf } from '../form/condition-uses.ts';
import { type Field, type Form, isKey, listFields } from '../form/form.ts';
import { formFaults } from '../form/form-faults.ts';
import { formToJson, parseForm } from '../form/form-json.ts';
import { dependentsOf } from './form-dependents.ts';
import { editForm, type FormEdit, freeKey, keysIn } from './form-edit.ts';
import { fieldKinds, newField } from './new-field.ts';

const yesNo = (key: string): Field => ({ ...newField(key, key, 'yes-no'), required: 'never' });
const when = (field: string) => ({ kind: 'is', field, value: 'yes' }) as const;

const start: Form = {
  sections: [
    { key: 'a', title: 'A', help: '', shownWhen: null, fields: [yesNo('first'), yesNo('second')] },
    {
      key: 'b',
      title: 'B',
      help: '',
      shownWhen: when('first'),
      fields: [{ ...yesNo('third'), shownWhen: when('second'), required: { when: when('first') } }],
    },
  ],
};

/** Gestures on whatever stands at a place: a form that has been worked on has other keys. */
const gesture = fc.record({
  kind: fc.constantFrom(
    'add-section',
    'move-section',
    'duplicate-section',
    'remove-section',
    'add-field',
    'move-field',
    'duplicate-field',
    'remove-field',
  ),
  place: fc.nat(20),
  direction: fc.constantFrom('up' as const, 'down' as const),
  words: fc.string({ maxLength: 12 }),
  field: fc.constantFrom(...fieldKinds),
});
type Gesture = typeof gesture extends fc.Arbitrary<infer T> ? T : never;

function asEdit(form: Form, { kind, place, direction, words, field }: Gesture): FormEdit {
  const section = form.sections[place % Math.max(1, form.sections.length)]?.key ?? '';
  const fields = listFields(form);
  const key = fields[place % Math.max(1, fields.length)]?.field.key ?? '';
  switch (kind) {
    case 'add-section':
      return { kind, title: words };
    case 'move-section':
      return { kind, key: section, direction };
    case 'duplicate-section':
    case 'remove-section':
      return { kind, key: section };
    case 'add-field': {
      const free = freeKey(keysIn(form), words, 'question');
      return { kind, section, field: newField(free, words, field) };
    }
    case 'move-field':
      return { kind, key, direction };
    default:
      return { kind, key };
  }
}

const conditionsOf = (form: Form) => [
  ...form.sections.map(({ shownWhen }) => shownWhen),
  ...listFields(form).flatMap(({ field: { shownWhen, required } }) => [
    shownWhen,
    typeof required === 'string' ? null : required.when,
  ]),
];

test('however a form is worked on, a key names one thing and no condition leans on nothing unsaid', () => {
  fc.assert(
    fc.property(fc.array(gesture, { maxLength: 25 }), (gestures) => {
      let form = start;
      for (const each of gestures) {
        const edited = editForm(form, asEdit(form, each));
        if (edited.ok) form = edited.value;
      }
      const keys = form.sections.flatMap(({ key, fields }) => [key, ...fields.map((f) => f.key)]);
      expect(new Set(keys).size).toBe(keys.length);
      expect(keys.filter((key) => !isKey(key))).toEqual([]);
      const named = new Set(conditionsOf(form).flatMap((each) => (each ? keysOf(each) : [])));
      const gone = [...named].filter((key) => !keys.includes(key));
      const misread = formFaults(form).filter(({ reason }) => reason === 'condition-misread');
      expect(gone.length > 0).toBe(misread.length > 0);
      expect(parseForm(JSON.parse(JSON.stringify(formToJson(form))))).toEqual({
        ok: true,
        value: form,
      });
    }),
  );
});

test('a field that passes the edge of its section goes on into the next', () => {
  const keysAfter = (edit: FormEdit) => {
    const edited = editForm(start, edit);
    return edited.ok && edited.value.sections.map(({ fields }) => fields.map(({ key }) => key));
  };
  expect([
    keysAfter({ kind: 'move-field', key: 'second', direction: 'up' }),
    keysAfter({ kind: 'move-field', key: 'second', direction: 'down' }),
    keysAfter({ kind: 'move-field', key: 'third', direction: 'up' }),
    keysAfter({ kind: 'move-field', key: 'first', direction: 'up' }),
    keysAfter({ kind: 'duplicate-field', key: 'first' }),
  ]).toEqual([
    [['second', 'first'], ['third']],
    [['first'], ['second', 'third']],
    [['first', 'second', 'third'], []],
    [['first', 'second'], ['third']],
    [['first', 'first_2', 'second'], ['third']],
  ]);
});

test('what leans on a field is named, what is removed with it is not', () => {
  expect(dependentsOf(start, new Set(['first']))).toEqual([
    { what: 'section', key: 'b', label: 'B', by: 'shown' },
    { what: 'field', key: 'third', label: 'third', by: 'required' },
  ]);
  expect(dependentsOf(start, new Set(['b', 'third', 'first']))).toEqual([]);
});

test('a part that is not there is refused, and nothing changes', () => {
  expect(editForm(start, { kind: 'remove-field', key: 'never' })).toEqual({
    ok: false,
    refusal: { reason: 'not-in-form', key: 'never' },
  });
});
