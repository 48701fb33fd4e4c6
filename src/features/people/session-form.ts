import { withoutLocale } from '#web/locale.ts';

/** One value of a form; a file or an absence is an empty text. */
export const textOf = (form: FormData, name: string): string => {
  const value = form.get(name);
  return typeof value === 'string' ? value : '';
};

/** Only an address of this site, in either language: "https://elsewhere" and "//elsewhere" become the desk. */
export function parseNext(text: string | undefined): string {
  if (!text?.startsWith('/') || text.startsWith('//') || /[\\\s]/.test(text)) return '/office';
  const english = /^\/en(?=[/?#]|$)/.test(text);
  return english ? `/en${withoutLocale(text)}`.replace(/\/$/, '') : withoutLocale(text);
}

/** Null for what is not an identifier of ours: PostgreSQL would stop the request on it. */
export const parseId = (text: string | undefined): string | null =>
  text !== undefined && /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text) ? text : null;
