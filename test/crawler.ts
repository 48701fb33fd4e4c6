import type { anApp } from './app.ts';

export type Visited = {
  /** Each page read, by its address. */
  pages: ReadonlyMap<string, string>;
  /** Where the forms of these pages are sent. */
  actions: ReadonlySet<string>;
};

type App = ReturnType<typeof anApp>;
const inAgentArea = /^\/(admin|office|audit|account|uploads)(?=[/?]|$)/;

/** Reads every page of the agent area that can be reached by links, as somebody. */
export async function crawl(
  app: App,
  from: readonly string[],
  headers: Record<string, string>,
): Promise<Visited> {
  const pages = new Map<string, string>();
  const actions = new Set<string>();
  const waiting = [...from];
  for (let path = waiting.pop(); path !== undefined; path = waiting.pop()) {
    const html = pages.has(path) ? null : await read(app, path, headers);
    if (html === null) continue;
    pages.set(path, html);
    waiting.push(...attributesOf(html, 'href').filter((link) => inAgentArea.test(link)));
    for (const action of attributesOf(html, 'action')) {
      if (inAgentArea.test(action)) actions.add(action);
    }
  }
  return { pages, actions };
}

async function read(app: App, path: string, headers: Record<string, string>) {
  const answer = await app.request(path, { headers });
  return answer.status === 200 ? answer.text() : null;
}

const attributesOf = (html: string, name: string): string[] =>
  [...html.matchAll(new RegExp(` ${name}="(/[^"#]*)`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&'),
  );
