import {
  forget,
  listUnfinished,
  memoryKey,
  Refused,
  SignedOut,
  sendFile,
  whereIs,
} from './send-file.ts';
import { createRow, fill, type Row, type Words } from './upload-row.ts';

/** One file field, taken over: files go as soon as they are chosen, and the form names them. */
type Field = {
  root: HTMLElement;
  form: HTMLFormElement;
  input: HTMLInputElement;
  list: HTMLElement;
  status: HTMLElement;
  words: Words;
  authority: string;
  rows: Map<string, Row>;
  isAskedToSubmit: boolean;
  turn: Promise<void>;
};

function takeOver(root: HTMLElement): void {
  const form = root.closest('form');
  const input = root.querySelector<HTMLInputElement>('input[type=file]');
  if (!form || !input) return;
  const words = JSON.parse(root.dataset['words'] ?? '{}') as Words;
  const authority = root.dataset['authority'] ?? '';
  const field: Field = {
    ...{ root, form, input, words, authority, ...addParts(input, words) },
    rows: new Map(),
    isAskedToSubmit: false,
    turn: Promise.resolve(),
  };
  input.addEventListener('change', () => {
    for (const file of input.files ?? []) add(field, file);
    // Sent in parts: the form must not carry them again.
    input.value = '';
  });
  form.addEventListener('submit', (event) => holdUntilSent(field, event));
  acceptDrops(field);
  void tellUnfinished(field);
}

function addParts(input: HTMLElement, words: Words) {
  const hint = element('p', 'upload__drop');
  hint.textContent = words.drop;
  const list = element('ul', 'upload__list');
  list.setAttribute('aria-label', words.list);
  list.hidden = true;
  const status = element('p', 'upload__status');
  status.setAttribute('role', 'status');
  input.after(hint, list, status);
  return { list, status };
}

function element(tag: 'ul' | 'p', name: string): HTMLElement {
  const made = document.createElement(tag);
  made.className = name;
  return made;
}

function add(field: Field, file: File): void {
  const { root, rows, words } = field;
  const key = memoryKey(file, field.authority);
  if (rows.has(key)) return;
  const row = createRow(file, words, () => remove(field, key, file));
  rows.set(key, row);
  field.list.append(row.item);
  field.list.hidden = false;
  if (file.size > Number(root.dataset['max'])) {
    row.fail(fill(words.tooLarge, { limit: root.dataset['limit'] ?? '' }));
    return;
  }
  // One at a time, in the order chosen: a phone's line is narrow.
  field.turn = field.turn.then(() => send(field, file, row)).then(() => settle(field));
}

async function send({ root, authority, words }: Field, file: File, row: Row): Promise<void> {
  const { signal } = row.controller;
  if (signal.aborted) return;
  const start = root.dataset['start'] ?? '/uploads';
  const { moved, lost } = row;
  try {
    row.ready(await sendFile(file, { start, authority, signal, moved, lost }));
  } catch (error) {
    if (!signal.aborted) row.fail(fill(words.failed, { why: reason(error, words) }));
  }
}

function reason(error: unknown, words: Words): string {
  if (error instanceof SignedOut) return words.signedOut;
  return error instanceof Refused ? error.message : String(error);
}

function remove(field: Field, key: string, file: File): void {
  const row = field.rows.get(key);
  row?.controller.abort();
  row?.item.remove();
  field.rows.delete(key);
  const address = localStorage.getItem(key);
  if (address) void fetch(address, { method: 'DELETE' });
  forget(file, field.authority);
  field.list.hidden = field.rows.size === 0;
  field.input.focus();
  settle(field);
}

const isBusy = ({ rows }: Field) => [...rows.values()].some(({ state }) => state === 'sending');

function settle(field: Field): void {
  if (isBusy(field)) return;
  const isReady = [...field.rows.values()].some(({ state }) => state === 'ready');
  field.status.textContent = isReady ? field.words.all : '';
  if (field.isAskedToSubmit) field.form.requestSubmit();
}

function holdUntilSent(field: Field, event: SubmitEvent): void {
  if (isBusy(field)) {
    event.preventDefault();
    field.isAskedToSubmit = true;
    field.status.textContent = field.words.busy;
    return;
  }
  for (const key of field.rows.keys()) localStorage.removeItem(key);
}

function acceptDrops(field: Field): void {
  const { root } = field;
  const mark = (isOver: boolean) => root.classList.toggle('upload--over', isOver);
  root.addEventListener('dragover', (event) => {
    event.preventDefault();
    mark(true);
  });
  root.addEventListener('dragleave', () => mark(false));
  root.addEventListener('drop', (event) => {
    event.preventDefault();
    mark(false);
    for (const file of event.dataTransfer?.files ?? []) add(field, file);
  });
}

/** What an earlier visit left on its way: the file chosen again goes on from there. */
async function tellUnfinished({ authority, words, status }: Field): Promise<void> {
  for (const { key, name, size, address } of listUnfinished(authority)) {
    const received = await whereIs(address);
    if (received === null) {
      localStorage.removeItem(key);
    } else {
      const percent = String(Math.floor((100 * received) / size));
      status.append(`${fill(words.unfinished, { name, percent })} `);
    }
  }
}

for (const root of document.querySelectorAll<HTMLElement>('[data-upload]')) takeOver(root);
