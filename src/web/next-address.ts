import { withoutLocale } from './locale.ts';

/** Only an address of this site, in either language: "https://elsewhere" and "//elsewhere" become the desk, or what is said. */
export function parseNext(text: string | undefined, otherwise = '/office'): string {
  if (!text?.startsWith('/') || text.startsWith('//') || /[\\\s]/.test(text)) return otherwise;
  const english = /^\/en(?=[/?#]|$)/.test(text);
  return english ? `/en${withoutLocale(text)}`.replace(/\/$/, '') : withoutLocale(text);
}
