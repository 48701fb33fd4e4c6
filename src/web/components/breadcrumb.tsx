import type { Locale } from '../locale.ts';
import { componentMessages } from './component-messages.ts';
import type { LinkTo } from './link-to.ts';

type BreadcrumbParts = { locale: Locale; links: readonly LinkTo[]; current: string };

export const Breadcrumb = ({ locale, links, current }: BreadcrumbParts) => (
  <nav class="breadcrumb" aria-label={componentMessages[locale].here}>
    <ol>
      {links.map(({ href, label }) => (
        <li key={href}>
          <a href={href}>{label}</a>
        </li>
      ))}
      <li aria-current="page">{current}</li>
    </ol>
  </nav>
);
