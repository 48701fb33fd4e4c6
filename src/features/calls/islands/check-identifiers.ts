import { explainAnswerIssue } from '../form/explain-answer-issue.ts';
import { type Form, findField } from '../form/form.ts';
import { readSmall } from '../form/read-small.ts';

/** A number with a key is checked as soon as one leaves it; mended, its error goes. */
export function sayChecks(root: HTMLElement, form: Form, locale: 'fr' | 'en'): void {
  for (const input of root.querySelectorAll<HTMLInputElement>('input[data-checked]')) {
    input.addEventListener('change', () => {
      const said = wrongIn(form, input, locale);
      const place = root.querySelector(`[data-error-for="${input.name}"]`);
      if (place) place.textContent = said;
      if (said === '') input.removeAttribute('aria-invalid');
      else input.setAttribute('aria-invalid', 'true');
      // The error is in what describes the field only once there is one.
      describe(input, said !== '');
    });
  }
}

function wrongIn(form: Form, { name, value }: HTMLInputElement, locale: 'fr' | 'en'): string {
  const field = findField(form, name);
  const isKnown =
    field?.kind === 'siret' ||
    field?.kind === 'rna' ||
    field?.kind === 'uai' ||
    field?.kind === 'iban';
  if (!isKnown || value.trim() === '') return '';
  const read = readSmall(field, value);
  return read.ok ? '' : explainAnswerIssue(read.refusal, locale);
}

function describe(input: HTMLInputElement, hasError: boolean): void {
  const error = `${input.name}-error`;
  const ids = (input.getAttribute('aria-describedby') ?? '')
    .split(' ')
    .filter((id) => id && id !== error);
  input.setAttribute('aria-describedby', [...ids, ...(hasError ? [error] : [])].join(' '));
}
