import type { Context } from 'hono';
import type { Env } from './env.ts';
import { type PageParts, renderPage } from './page.tsx';

type AgentPageParts = Pick<PageParts, 'title' | 'children' | 'wide'>;

/** A page for somebody who is signed in: the frame shows what they may open, and no robot reads it. */
export const renderAgentPage = (c: Context<Env>, page: AgentPageParts): string =>
  renderPage({
    ...page,
    locale: c.var.locale,
    path: c.var.here,
    settings: c.var.site.settings,
    reader: c.var.reader,
    robots: 'noindex',
  });
