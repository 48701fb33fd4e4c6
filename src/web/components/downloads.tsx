import type { ComponentChildren } from 'preact';
import type { Locale } from '../locale.ts';
import { componentMessages } from './component-messages.ts';

export type Download = {
  href: string;
  /** "CSV", "JSON signé". */
  format: string;
  /** What it holds: "les 52 lignes". */
  label: string;
  /** "12 ko". */
  size?: string;
};
export type DownloadsParts = {
  locale: Locale;
  items: readonly Download[];
  title?: string;
  level?: 2 | 3;
  /** The line that says how to verify what was downloaded. */
  children?: ComponentChildren;
};

export function Downloads({ locale, items, title, level = 2, children }: DownloadsParts) {
  const Heading = `h${level}` as const;
  return (
    <section class="downloads">
      <Heading>{title ?? componentMessages[locale].downloads}</Heading>
      <ul>
        {items.map(({ href, format, label, size }) => (
          <li key={href}>
            <a href={href}>
              <span class="downloads__format">{format}</span> {label}
            </a>
            {size && <span class="downloads__size">{` (${size})`}</span>}
          </li>
        ))}
      </ul>
      {children && <div class="downloads__verify">{children}</div>}
    </section>
  );
}
