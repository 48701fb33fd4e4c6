import type { Form } from '../form/form.ts';
import { shownFields } from '../form/shown-fields.ts';
import { budgetLinesOf } from '../form-page/budget-lines.ts';
import { budgetOutputs } from '../form-page/budget-words.ts';
import { answersIn, reviveForm } from '../form-page/form-in-browser.ts';
import { type Typed, typedFrom } from '../form-page/typed.ts';
import { writtenTotals } from '../form-page/written-totals.ts';
import { changeRows } from './change-rows.ts';
import { sayChecks } from './check-identifiers.ts';
import { countLetters } from './count-letters.ts';
import { proposePlaces } from './propose-places.ts';

/** The rules of the page are those of the server, run where one types: what they say shows at once. */
function takeOver(root: HTMLFormElement): void {
  const form = reviveForm(root.dataset['form'] ?? '{"sections":[]}');
  const locale = root.dataset['locale'] === 'en' ? 'en' : 'fr';
  const refresh = () => {
    const typed = typedIn(root);
    show(root, form, typed, locale);
    for (const budget of root.querySelectorAll<HTMLElement>('[data-budget]')) {
      balance(root, budget, typed, locale);
    }
  };
  countLetters(root, locale);
  proposePlaces(root);
  sayChecks(root, form, locale);
  changeRows(root, refresh);
  root.addEventListener('input', refresh);
  refresh();
}

/** What is on the page, over what was typed on others. */
const typedIn = (root: HTMLFormElement): Typed => ({
  ...(JSON.parse(root.dataset['typed'] ?? '{}') as Typed),
  ...typedFrom(new FormData(root)),
});

function show(root: HTMLFormElement, form: Form, typed: Typed, locale: 'fr' | 'en'): void {
  const shown = shownFields(form, answersIn(form, typed));
  const keys = new Set(shown.sections.flatMap(({ fields }) => fields.map(({ key }) => key)));
  for (const part of root.querySelectorAll<HTMLElement>('[data-field]')) {
    part.hidden = !keys.has(part.dataset['field'] ?? '');
  }
  const totals = writtenTotals(shown.answers, form, locale);
  for (const output of root.querySelectorAll<HTMLOutputElement>('[data-total]')) {
    const total = totals.get(output.dataset['total'] ?? '');
    if (total !== undefined && output.value !== total) output.value = total;
  }
}

function balance(root: HTMLFormElement, budget: HTMLElement, typed: Typed, locale: 'fr' | 'en') {
  const key = budget.dataset['budget'] ?? '';
  const words = JSON.parse(budget.dataset['words'] ?? '{}');
  const outputs = budgetOutputs(budgetLinesOf(typed, key), words, locale);
  for (const [name, text] of Object.entries(outputs)) {
    const output = root.querySelector<HTMLOutputElement>(`output[name="${key}.${name}"]`);
    // Written again, the same words would be read aloud again.
    if (output && output.value !== text) output.value = text;
  }
}

for (const root of document.querySelectorAll<HTMLFormElement>('form[data-form]')) takeOver(root);
