type Found = { results: { code: string; name: string; place: string }[] };

/** The names the server knows, in the browser's own list; typing freely goes on as before. */
export function proposePlaces(root: HTMLElement): void {
  for (const [index, input] of [
    ...root.querySelectorAll<HTMLInputElement>('input[data-territories]'),
  ].entries()) {
    const list = document.createElement('datalist');
    list.id = `places-${index}`;
    input.after(list);
    input.setAttribute('list', list.id);
    let latest = 0;
    input.addEventListener('input', async () => {
      latest += 1;
      const turn = latest;
      const found = await find(input);
      // An answer that comes late must not replace a later one.
      if (turn === latest && found) fill(list, found);
    });
  }
}

async function find(input: HTMLInputElement): Promise<Found | null> {
  const query = input.value.trim();
  if (query.length < 2 || query.endsWith(')')) return null;
  const { territories = '', levels = '' } = input.dataset;
  const answer = await fetch(`${territories}?${new URLSearchParams({ q: query, levels })}`);
  return answer.ok ? ((await answer.json()) as Found) : null;
}

function fill(list: HTMLElement, { results }: Found): void {
  list.replaceChildren(
    ...results.map(({ code, name, place }) => {
      const option = document.createElement('option');
      option.value = `${name} (${code})`;
      option.label = place;
      return option;
    }),
  );
}
