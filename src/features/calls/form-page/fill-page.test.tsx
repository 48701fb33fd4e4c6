import fc from 'fast-check';
import { renderToString } from 'preact-render-to-string';
import { expect, test } from 'vitest';
import { openTerritories } from '#kernel/territory-book.ts';
import { aChoice, aField, aForm, isAnswer, kinds } from '#test/builders/form.ts';
import { typedAccounts } from '../form/budget.ts';
import type { Field } from '../form/form.ts';
import { readAnswer } from '../form/read-answer.ts';
import { templates } from '../form/templates.ts';
import { fillForm } from './fill-page.ts';
import { writeForm } from './form-for-browser.ts';
import { answersIn, reviveForm } from './form-in-browser.ts';
import { SectionFields } from './section-view.tsx';
import type { Typed } from './typed.ts';

const book = await openTerritories();
const today = '2026-11-24';
const number = { kind: 'number', min: 1, max: 500, decimals: 2, unit: 'personnes' } as const;
const form = aForm(
  aField('nature', aChoice('Innovant', 'Essai')),
  aField(
    'pourquoi',
    { kind: 'long-text', maxLength: 500 },
    { shownWhen: isAnswer('nature', 'innovant') },
  ),
  aField('montant', kinds.euros),
  aField('effectif', number),
  aField('debut', kinds.date),
  aField('accord', kinds.yesNo),
  aField('siret', { kind: 'siret' }),
  aField('publics', {
    kind: 'choices',
    options: [
      { key: 'a', label: 'A' },
      { key: 'b', label: 'B' },
    ],
    min: 0,
    max: null,
  }),
  aField('lignes', {
    kind: 'table',
    minRows: 1,
    maxRows: 5,
    columns: [{ key: 'cout', label: 'Coût', required: true, kind: 'euros', min: null, max: null }],
  }),
  aField('budget', { kind: 'budget', of: 'action', request: 'montant' }),
  aField('total', {
    kind: 'total',
    unit: 'euros',
    terms: [
      { sign: 'plus', field: 'montant', column: null },
      { sign: 'plus', field: 'lignes', column: 'cout' },
    ],
  }),
);
const fill = (typed: Typed, isChecked = false) =>
  fillForm({ form, typed, locale: 'fr', today, book, isChecked });

test('what the answers call for is shown, totals are exact, and errors wait until one goes on', () => {
  const typed = {
    nature: ['innovant'],
    montant: ['1 250,50'],
    'lignes.0.cout': ['0,10'],
    'lignes.1.cout': ['0,20'],
    siret: ['1'],
  };
  expect(fill({}).shown.has('pourquoi')).toBe(false);
  const filled = fill(typed);
  expect(filled.shown.has('pourquoi')).toBe(true);
  expect(filled.totals.get('total')).toBe('1\u00a0250,80\u00a0€');
  expect(filled.issues).toEqual([]);
  expect(fill(typed, true).issues.map(({ name }) => name)).toEqual(['siret']);
});

test('the browser understands what the server understands', () => {
  const words = fc.constantFrom(
    '',
    'innovant',
    'a',
    'b',
    'yes',
    '12',
    '1 250,50',
    '2026-03-31',
    'x',
    '-3',
    '0,1',
  );
  const names = [
    ...['nature', 'pourquoi', 'montant', 'effectif', 'debut', 'accord', 'siret', 'publics'],
    ...['lignes.0.cout', 'lignes.1.cout', `budget.${typedAccounts[0]}`],
  ];
  const typing = fc.array(fc.tuple(fc.constantFrom(...names), words), { maxLength: 12 });
  const revived = reviveForm(writeForm(form));
  fc.assert(
    fc.property(typing, (entries) => {
      const typed: Typed = Object.fromEntries(entries.map(([name, value]) => [name, [value]]));
      const here = answersIn(revived, typed);
      for (const field of form.sections.flatMap(({ fields }) => fields)) {
        const { answer } = readAnswer(field, typed, { today, book });
        // Bounds are the server's to say: what is out of them still counts in a sum one looks at.
        if (answer) expect([field.key, here[field.key]]).toEqual([field.key, answer]);
      }
    }),
  );
});

test('what the browser receives is the form, amounts exact, without its words', () => {
  for (const template of templates) {
    const revived = reviveForm(writeForm(template.form));
    const bare = (field: Field) => ({ ...field, label: '', help: '', text: undefined });
    expect(revived.sections.map(({ fields }) => fields.map(bare))).toEqual(
      template.form.sections.map(({ fields }) => fields.map(bare)),
    );
  }
});

test('every template is drawn in both languages, each input under a name of its own', () => {
  for (const { form: template } of templates) {
    for (const locale of ['fr', 'en'] as const) {
      const filled = fillForm({ form: template, typed: {}, locale, today, book, isChecked: true });
      const page = { ...filled, fileField: () => null };
      for (const section of template.sections) {
        const html = renderToString(<SectionFields page={page} section={section} />);
        const ids = [...html.matchAll(/ id="([^"]+)"/g)].map(([, id]) => id);
        expect(new Set(ids).size).toBe(ids.length);
        for (const [, target] of html.matchAll(/<label for="([^"]+)"/g)) {
          expect(ids).toContain(target);
        }
      }
    }
  }
});
