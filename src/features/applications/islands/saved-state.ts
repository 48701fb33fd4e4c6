import type { ShownConflict } from './send-fields.ts';

export type Words = Record<
  | 'saving'
  | 'saved'
  | 'waiting'
  | 'offline'
  | 'signedOut'
  | 'signIn'
  | 'refused'
  | 'conflict'
  | 'mine'
  | 'take'
  | 'restored',
  string
>;

/** The corner that says whether what one typed is saved, and why not. */
export class SavedState {
  readonly #place: HTMLElement;

  constructor(root: HTMLElement) {
    this.#place = root.querySelector<HTMLElement>('[data-saved]') ?? document.createElement('p');
  }

  say(text: string, isTrouble = false): void {
    // The same words written again would be read aloud again.
    if (this.#place.textContent !== text) this.#place.textContent = text;
    this.#place.classList.toggle('saved-state--trouble', isTrouble);
  }

  /** To another window: this one keeps what is on it, and sends it as soon as the session is back. */
  offerSignIn(words: Words): void {
    if (this.#place.querySelector('a')) return;
    this.say(`${words.signedOut} `, true);
    const link = document.createElement('a');
    link.href = location.href;
    link.target = '_blank';
    link.textContent = words.signIn;
    this.#place.append(link);
  }
}

type Choosing = { conflict: ShownConflict; words: Words; keepMine: () => void };

/** Both answers at the field itself, and a choice: nothing is decided for anybody. */
export function showConflict(part: HTMLElement, { conflict, words, keepMine }: Choosing): void {
  part.querySelector('.conflict')?.remove();
  const box = document.createElement('div');
  box.className = 'conflict form-refusal';
  box.setAttribute('role', 'alert');
  const sentence = document.createElement('p');
  sentence.textContent = conflict.sentence;
  const theirs = document.createElement('blockquote');
  theirs.className = 'as-typed';
  theirs.textContent = conflict.theirs;
  box.append(
    sentence,
    theirs,
    button(words.mine, () => {
      box.remove();
      keepMine();
    }),
    // The page read again holds theirs; what waits for other fields is kept on this device.
    button(words.take, () => {
      box.dispatchEvent(new CustomEvent('take-theirs', { bubbles: true, detail: conflict.field }));
    }),
  );
  part.prepend(box);
}

function button(label: string, act: () => void): HTMLElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = 'ds-button';
  made.dataset['variant'] = 'secondary';
  made.textContent = label;
  made.addEventListener('click', act);
  return made;
}
