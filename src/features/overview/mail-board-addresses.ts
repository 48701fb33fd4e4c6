import type { MailCriteria } from '#platform/mail/mail-queries.ts';
import { type Locale, localise } from '#web/locale.ts';

export const mailBoard = '/admin/mail';

export function mailsAddress({ state, kind, words, page }: MailCriteria, locale: Locale): string {
  const query = new URLSearchParams();
  if (state !== null) query.set('state', state);
  if (kind !== null) query.set('kind', kind);
  if (words !== null) query.set('q', words);
  if (page > 1) query.set('page', String(page));
  return localise(query.size > 0 ? `${mailBoard}?${query}` : mailBoard, locale);
}

export const mailAddress = (id: string, locale: Locale, part = ''): string =>
  localise(`${mailBoard}/${id}${part}`, locale);
