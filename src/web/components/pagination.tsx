import type { Locale } from '../locale.ts';
import { componentMessages } from './component-messages.ts';

export type PaginationParts = {
  locale: Locale;
  page: number;
  pages: number;
  href: (page: number) => string;
};

/** Nothing for a single page. Three places one may want: before, after, and where one is. */
export function Pagination({ locale, page, pages, href }: PaginationParts) {
  if (pages <= 1) return null;
  const words = componentMessages[locale];
  return (
    <nav class="pagination" aria-label={words.pagination}>
      {page > 1 ? (
        <a rel="prev" href={href(page - 1)}>
          {`← ${words.previous}`}
        </a>
      ) : (
        <span />
      )}
      <span aria-current="page">{words.page(page, pages)}</span>
      {page < pages ? (
        <a rel="next" href={href(page + 1)}>
          {`${words.next} →`}
        </a>
      ) : (
        <span />
      )}
    </nav>
  );
}
