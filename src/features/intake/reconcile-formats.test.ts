import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { reconcileDocument } from './reconcile-document.ts';

const markdown = readFileSync('demo/occitanie-2021.md', 'utf8');

const toHtml = (line: string): string => {
  const bold = line.replace(/\*\*(.+?)\*\*/g, '<strong>$1</strong>');
  const [, marks, words] = /^(#+) (.*)$/.exec(bold) ?? [];
  if (marks) return `<h${marks.length}>${words}</h${marks.length}>`;
  if (line === '' || line === '---') return '<hr>';
  return `<p>${bold.replace(/^> /, '').replace(/\[(.*)\]\((.*)\)/, '<a href="$2">$1</a>')}</p>`;
};
const toText = (line: string): string =>
  line
    .replace(/^(?:#+|>) |^---$/, '')
    .replaceAll('**', '')
    .replace(/\[(.*)\]\(.*\)/, '$1');

const read = (text: string, name: string) => {
  const outcome = reconcileDocument(Buffer.from(text), name);
  if (!outcome.ok) throw new Error(outcome.refusal.reason);
  return outcome.value;
};
const inLines = (change: (line: string) => string) => markdown.split('\n').map(change).join('\n');

test('the same sheet in HTML gives the same answer', () => {
  const { document: _, ...original } = read(markdown, 'sheet.md');
  const { document: __, ...html } = read(inLines(toHtml), 'sheet.html');
  expect(html).toEqual(original);
});

test('the same sheet in plain text gives the same awards, and loses only what text cannot show', () => {
  const original = read(markdown, 'sheet.md');
  const text = read(inLines(toText), 'sheet.txt');
  const marks = ['heading-levels-uneven', 'beneficiary-styles-differ', 'link-to-nowhere'];
  expect(text.awards).toEqual(original.awards);
  expect(text.totals).toEqual(original.totals);
  expect(text.findings).toEqual(original.findings.filter(({ kind }) => !marks.includes(kind)));
  expect(text.document.title).toEqual(original.document.title);
});
