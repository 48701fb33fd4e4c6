import { expect, test } from 'vitest';
import { euros } from '#kernel/money.ts';
import { accept, refuse } from '#kernel/outcome.ts';
import { aField, aForm } from '#test/builders/form.ts';
import type { Answers } from './answer.ts';
import { answersToJson, parseAnswers } from './answers-json.ts';
import { formToJson, parseForm } from './form-json.ts';
import { formOfTemplate } from './templates.ts';

const throughJson = (value: unknown): unknown => JSON.parse(JSON.stringify(value));

test.each(['association', 'commune', 'school'] as const)('the form for %s is kept whole', (key) => {
  const form = formOfTemplate(key);
  expect(parseForm(throughJson(formToJson(form)))).toEqual(accept(form));
});

test('amounts are whole cents, in questions and in answers', () => {
  const form = aForm(aField('montant', { kind: 'euros', min: euros(1), max: null }));
  expect(formToJson(form)).toMatchObject({ sections: [{ fields: [{ min: 100, max: null }] }] });
  const answers: Answers = {
    montant: { kind: 'euros', cents: euros(12) },
    budget: { kind: 'budget', lines: { '60a': euros(5) } },
    actions: { kind: 'rows', rows: [{ cout: { kind: 'euros', cents: euros(3) } }] },
    depuis: { kind: 'date', day: '2026-01-31' },
  };
  expect(parseAnswers(throughJson(answersToJson(answers)))).toEqual(accept(answers));
});

test.each([
  [null, ''],
  [{}, 'sections'],
  [{ sections: [], more: 1 }, ''],
  [{ sections: [{ key: 'a', title: 'A', help: '', shownWhen: null }] }, 'sections.0.fields'],
  [
    { sections: [{ key: 'a', title: 'A', help: '', shownWhen: { kind: 'maybe' }, fields: [] }] },
    'sections.0.shownWhen.kind',
  ],
])('what is no form is refused: %j', (json, at) => {
  expect(parseForm(json)).toEqual(refuse({ reason: 'malformed', at }));
});

test('conditions nested beyond measure are refused before they are walked', () => {
  let shownWhen: unknown = { kind: 'answered', field: 'a' };
  for (let depth = 0; depth < 100_000; depth += 1) shownWhen = { kind: 'not', of: shownWhen };
  const json = { sections: [{ key: 'a', title: 'A', help: '', shownWhen, fields: [] }] };
  expect(parseForm(json)).toEqual(refuse({ reason: 'malformed', at: '' }));
});

test('an amount of half a cent is refused', () => {
  const json = throughJson(
    formToJson(aForm(aField('m', { kind: 'euros', min: euros(1), max: null }))),
  );
  const text = JSON.stringify(json).replace('"min":100', '"min":100.5');
  expect(parseForm(JSON.parse(text))).toEqual(
    refuse({ reason: 'malformed', at: 'sections.0.fields.0.min' }),
  );
});
