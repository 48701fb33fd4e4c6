export type Words = Record<
  | 'waiting'
  | 'sending'
  | 'ready'
  | 'retrying'
  | 'tooLarge'
  | 'failed'
  | 'signedOut'
  | 'remove'
  | 'removeShort'
  | 'unfinished'
  | 'busy'
  | 'all'
  | 'drop'
  | 'list',
  string
>;

/** One chosen file, as a line of the list. */
export type Row = {
  item: HTMLLIElement;
  controller: AbortController;
  state: 'sending' | 'ready' | 'failed';
  moved(received: number): void;
  lost(received: number): void;
  ready(uploadId: string): void;
  fail(why: string): void;
};

export const fill = (text: string, facts: Record<string, string>): string =>
  text.replace(/\{(\w+)\}/g, (_, name: string) => facts[name] ?? '');

export function createRow(file: File, words: Words, remove: () => void): Row {
  const item = document.createElement('li');
  const name = piece('span', 'upload__name', file.name);
  const bar = document.createElement('progress');
  bar.max = file.size;
  bar.value = 0;
  bar.setAttribute('aria-label', file.name);
  const said = piece('span', 'upload__said', words.waiting);
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'ds-button';
  button.dataset['variant'] = 'tertiary';
  button.textContent = words.removeShort;
  button.setAttribute('aria-label', fill(words.remove, { name: file.name }));
  button.addEventListener('click', remove);
  item.append(name, bar, said, button);

  const percent = (received: number) => String(Math.floor((100 * received) / file.size));
  const row: Row = {
    item,
    controller: new AbortController(),
    state: 'sending',
    moved: (received) => {
      bar.value = received;
      said.textContent = fill(words.sending, { percent: percent(received) });
    },
    lost: (received) => {
      said.textContent = fill(words.retrying, { percent: percent(received) });
    },
    ready: (uploadId) => {
      row.state = 'ready';
      said.textContent = words.ready;
      item.append(hiddenInput(uploadId));
    },
    fail: (why) => {
      row.state = 'failed';
      bar.hidden = true;
      item.classList.add('upload__failed');
      said.textContent = why;
    },
  };
  return row;
}

function piece(tag: 'span', name: string, text: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = name;
  made.textContent = text;
  return made;
}

function hiddenInput(uploadId: string): HTMLInputElement {
  const input = document.createElement('input');
  input.type = 'hidden';
  input.name = 'upload';
  input.value = uploadId;
  return input;
}
