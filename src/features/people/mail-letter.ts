import { holdFrenchSigns } from '#kernel/french-signs.ts';
import type { Locale } from '#kernel/money.ts';

export type Letter = { kind: string; subject: string; text: string; html: string };

type Content = {
  subject: string;
  before: readonly string[];
  link: { label: string; url: string };
  after: readonly string[];
};

/** The same words as text and as HTML, with the address written out: no image, nothing fetched. */
export function letterOf(kind: string, locale: Locale, content: Content): Letter {
  const { subject, before, link, after } = content;
  const signed = locale === 'fr' ? holdFrenchSigns('Lauréat') : 'Lauréat';
  const text = [...before, `${link.label}\n${link.url}`, ...after, `-- \n${signed}`].join('\n\n');
  const url = escapeHtml(link.url);
  const paragraphs = [
    ...before.map((line) => `<p>${escapeHtml(line)}</p>`),
    `<p><a href="${url}">${escapeHtml(link.label)}</a><br>${url}</p>`,
    ...after.map((line) => `<p>${escapeHtml(line)}</p>`),
    `<p>${signed}</p>`,
  ];
  const html = `<!doctype html><html lang="${locale}"><head><meta charset="utf-8"><title>${escapeHtml(subject)}</title></head><body>${paragraphs.join('')}</body></html>`;
  return { kind, subject, text, html };
}

const signs: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
const escapeHtml = (text: string): string => text.replace(/[&<>"]/g, (sign) => signs[sign] ?? sign);
