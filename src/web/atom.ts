import { Feed } from 'feed';
import type { Locale } from './locale.ts';

export type AtomEntry = {
  /** Never changes, whatever the entry becomes. */
  id: string;
  title: string;
  link: string;
  published: Date;
  updated: Date;
  /** Plain text; lines are kept. */
  summary: string;
};
export type AtomFeed = {
  locale: Locale;
  title: string;
  author: string;
  /** The page that says the same, and the feed itself: whole addresses. */
  page: string;
  self: string;
  updated: Date;
  entries: readonly AtomEntry[];
};

export const atomType = 'application/atom+xml; charset=utf-8';

/** RFC 4287. The library writes texts as HTML in CDATA: all that is typed is escaped here first. */
export function atomOf({ locale, title, author, page, self, updated, entries }: AtomFeed): string {
  const feed = new Feed({
    id: self,
    title: withoutControls(title),
    link: page,
    language: locale,
    updated,
    copyright: '',
    generator: 'Lauréat',
    feedLinks: { atom: self },
    author: { name: withoutControls(author) },
  });
  for (const entry of entries) {
    feed.addItem({
      id: entry.id,
      title: escapeHtml(entry.title),
      link: entry.link,
      date: entry.updated,
      published: entry.published,
      description: escapeHtml(entry.summary).replaceAll('\n', '<br/>'),
    });
  }
  return feed.atom1();
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string =>
  withoutControls(text).replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);

/** XML 1.0 has no place for them, not even escaped. */
const withoutControls = (text: string): string =>
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are the ones XML forbids
  text.replace(/[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g, '').toWellFormed();
