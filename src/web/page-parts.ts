import type { ComponentChildren } from 'preact';
import type { Settings } from '#platform/settings.ts';
import type { Locale } from './locale.ts';
import type { Reader } from './reader.ts';

export type PageParts = {
  locale: Locale;
  /** Without the product's name, which the frame adds. */
  title: string;
  /** The address without its language prefix, with its query: `c.var.here`. */
  path: string;
  children: ComponentChildren;
  settings: Settings;
  description?: string;
  /** A wide page gives tables and maps the whole measure. */
  wide?: boolean;
  /** The entry of the navigation this page belongs to. */
  active?: Active;
  robots?: 'noindex';
  /** Kept in the search box: what the reader searched for. */
  query?: string;
  /** Who is signed in: pages that are kept for everybody leave it out. */
  reader?: Reader | null;
};
export type Active = 'home' | 'search' | 'data';
