/**
 * A row more or less without leaving the page: the same button is sent, and only its table is
 * taken from the answer. One place knows how a row is drawn.
 */
export function changeRows(root: HTMLFormElement, changed: () => void): void {
  root.addEventListener('click', (event) => {
    const button = event.target;
    if (!(button instanceof HTMLButtonElement) || button.name !== 'rows') return;
    const table = button.closest<HTMLElement>('[data-rows]');
    if (!table) return;
    event.preventDefault();
    void replace(root, button, table).then(changed);
  });
}

async function replace(root: HTMLFormElement, button: HTMLButtonElement, table: HTMLElement) {
  const body = new URLSearchParams();
  for (const [name, value] of new FormData(root, button)) body.append(name, String(value));
  const answer = await fetch(root.action, { method: 'POST', body });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const fresh = page.querySelector<HTMLElement>(`[data-rows="${table.dataset['rows']}"]`);
  if (!answer.ok || !fresh) return root.requestSubmit(button);
  table.replaceWith(fresh);
  // A row that came: its first input. A row that went: what remains of the last.
  const rows = fresh.querySelectorAll<HTMLElement>('[data-row]');
  [...rows].at(-1)?.querySelector<HTMLElement>('input, select, textarea')?.focus();
}
