import { strFromU8, type Unzipped } from 'fflate';
import type { TemplatePlace } from './template-fields.ts';

type Paragraph = Omit<TemplatePlace, 'words'> & { text: string };

/** Says where a field first stands, as a person would look for it in the word processor. */
export function placesIn(parts: Unzipped): (field: string) => TemplatePlace | null {
  const paragraphs = Object.entries(parts)
    .filter(([name]) => /^word\/(document|header\d*|footer\d*|footnotes|endnotes)\.xml$/.test(name))
    .sort(([one], [other]) => rankOf(one) - rankOf(other))
    .flatMap(([name, content]) => paragraphsOf(partOf(name), strFromU8(content)));
  return (field) => {
    const found = paragraphs.find(({ text }) => namesField(text, field));
    return found
      ? { part: found.part, paragraph: found.paragraph, words: around(found.text, field) }
      : null;
  };
}

const partOf = (name: string): TemplatePlace['part'] => {
  if (name === 'word/document.xml') return 'body';
  if (name.startsWith('word/header')) return 'header';
  return name.startsWith('word/footer') && !name.includes('notes') ? 'footer' : 'other';
};

const order = ['body', 'header', 'footer', 'other'];
const rankOf = (name: string): number => order.indexOf(partOf(name));

/** Empty paragraphs are not counted: nobody counts them. */
const paragraphsOf = (part: TemplatePlace['part'], xml: string): Paragraph[] =>
  xml
    .split(/<w:p[ >]/)
    .slice(1)
    .map((paragraph) =>
      [...paragraph.matchAll(/<w:t(?: [^>]*)?>([^<]*)<\/w:t>/g)].map(([, text]) => text).join(''),
    )
    .filter((text) => text.trim() !== '')
    .map((text, index) => ({ part, paragraph: index + 1, text: plain(text) }));

const plain = (text: string): string =>
  text
    .replace(/&lt;/g, '<')
    .replace(/&gt;/g, '>')
    .replace(/&quot;/g, '"')
    .replace(/&apos;/g, "'")
    .replace(/&amp;/g, '&');

const marks = ['', '#', '^', '/', '@'];
const places = (text: string, field: string): number[] =>
  marks.map((mark) => text.indexOf(`{${mark}${field}}`)).filter((at) => at >= 0);
const namesField = (text: string, field: string): boolean => places(text, field).length > 0;

const reach = 30;

/** The field with a few words on each side. */
function around(text: string, field: string): string {
  const at = Math.min(...places(text, field));
  const from = Math.max(0, at - reach);
  const to = at + field.length + 3 + reach;
  return `${from > 0 ? '…' : ''}${text.slice(from, to).trim()}${to < text.length ? '…' : ''}`;
}
