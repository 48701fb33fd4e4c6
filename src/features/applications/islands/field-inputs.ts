import type { Unsaved } from './unsaved.ts';

type Input = HTMLInputElement | HTMLTextAreaElement | HTMLSelectElement;

export const partOf = (root: HTMLElement, field: string): HTMLElement | null =>
  root.querySelector(`[data-field="${field}"]`);

const inputsIn = (part: HTMLElement): Input[] => [
  ...part.querySelectorAll<Input>('input[name], textarea[name], select[name]'),
];

const isTicked = (input: Input): boolean =>
  !(input instanceof HTMLInputElement) ||
  !['radio', 'checkbox'].includes(input.type) ||
  input.checked;

export const entriesIn = (part: HTMLElement): Unsaved['entries'] =>
  inputsIn(part)
    .filter(isTicked)
    .map((input) => [input.name, input.value]);

/** Puts back what was kept on this device; false when the page has not all the inputs for it. */
export function putBack(part: HTMLElement, entries: Unsaved['entries']): boolean {
  const left = [...entries];
  const take = (matches: (entry: [string, string]) => boolean) => {
    const index = left.findIndex(matches);
    return index < 0 ? null : (left.splice(index, 1)[0] ?? null);
  };
  for (const input of inputsIn(part)) {
    if (input instanceof HTMLInputElement && ['radio', 'checkbox'].includes(input.type)) {
      input.checked =
        take(([name, value]) => name === input.name && value === input.value) !== null;
    } else {
      input.value = take(([name]) => name === input.name)?.[1] ?? '';
    }
  }
  return left.every(([, value]) => value.trim() === '');
}
