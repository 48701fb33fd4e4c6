import { type Token, Tokenizer, TokenizerMode } from 'parse5';
import { endCell, endRow, type HtmlRow, startCell, startRow } from './html-row.ts';
import {
  attribute,
  blockTags,
  headingLevel,
  isHidden,
  rawTextTags,
  skippedTags,
  voidTags,
} from './html-tags.ts';
import { type LineWriter, lineWriter } from './line-writer.ts';
import type { SourceLine, SourceLink } from './source-line.ts';

type Reading = {
  readonly writer: LineWriter;
  readonly firstLine: number;
  row: HtmlRow | null;
  /** A row of several cells was read: what follows is a table, not a layout. */
  inTable: boolean;
  level: number | null;
  listed: boolean;
  boldDepth: number;
  skipping: { tagName: string; depth: number } | null;
  link: SourceLink | null;
  inTitle: boolean;
  title: string;
};

/**
 * HTML through the tokenizer of parse5, without its tree: a page of a million nested tags takes
 * the time of its length, and nothing is there to overflow.
 */
export function readHtmlLines(
  html: string,
  firstLine = 1,
): { lines: SourceLine[]; title: string | null } {
  const reading = startReading(firstLine);
  const tokenizer: Tokenizer = new Tokenizer(
    { sourceCodeLocationInfo: true },
    {
      onStartTag: (token) => {
        followRawText(tokenizer, token.tagName);
        startTag(reading, token);
      },
      onEndTag: (token) => endTag(reading, token),
      onCharacter: (token) => characters(reading, token),
      onWhitespaceCharacter: (token) => characters(reading, token),
      onNullCharacter: () => undefined,
      onComment: () => undefined,
      onDoctype: () => undefined,
      onEof: () => undefined,
    },
  );
  tokenizer.write(html, true);
  endLine(reading);
  closeRow(reading);
  return { lines: reading.writer.lines, title: reading.title.trim() || null };
}

const startReading = (firstLine: number): Reading => ({
  writer: lineWriter(),
  firstLine,
  row: null,
  inTable: false,
  level: null,
  listed: false,
  boldDepth: 0,
  skipping: null,
  link: null,
  inTitle: false,
  title: '',
});

function followRawText(tokenizer: Tokenizer, tagName: string) {
  if (rawTextTags.has(tagName)) tokenizer.state = TokenizerMode.RAWTEXT;
  if (tagName === 'script') tokenizer.state = TokenizerMode.SCRIPT_DATA;
  if (tagName === 'title') tokenizer.state = TokenizerMode.RCDATA;
}

const lineOf = (reading: Reading, token: Token.TagToken | Token.CharacterToken) =>
  reading.firstLine - 1 + (token.location?.startLine ?? 1);

function startTag(reading: Reading, token: Token.TagToken) {
  const { tagName } = token;
  if (reading.skipping) return skip(reading, tagName, 1);
  if (tagName === 'title') reading.inTitle = true;
  if (blockTags.has(tagName)) startBlock(reading, tagName);
  if (skippedTags.has(tagName) || (isHidden(token) && !voidTags.has(tagName))) {
    reading.skipping = { tagName, depth: 1 };
  } else if (tagName === 'td' || tagName === 'th') {
    reading.row ??= startRow(reading.writer);
    startCell(reading.row, reading.writer, token, lineOf(reading, token));
  } else {
    startInline(reading, token);
  }
}

function startBlock(reading: Reading, tagName: string) {
  endLine(reading);
  if (tagName === 'table' || tagName === 'tr') closeRow(reading);
  if (tagName === 'table') reading.inTable = false;
  if (tagName === 'tr') reading.row = startRow(reading.writer);
  if (tagName === 'li' || tagName === 'dd') reading.listed = true;
  reading.level = headingLevel(tagName);
}

function startInline(reading: Reading, token: Token.TagToken) {
  const { tagName } = token;
  if (tagName === 'br') endLine(reading, true);
  if (tagName === 'b' || tagName === 'strong') reading.boldDepth += 1;
  if (tagName === 'a') {
    const target = attribute(token, 'href');
    reading.link = target === null ? null : { target, line: lineOf(reading, token), text: '' };
  }
}

function endTag(reading: Reading, { tagName }: Token.TagToken) {
  if (reading.skipping) return skip(reading, tagName, -1);
  if (tagName === 'title') reading.inTitle = false;
  if (blockTags.has(tagName)) endBlock(reading, tagName);
  if (tagName === 'b' || tagName === 'strong') {
    reading.boldDepth = Math.max(0, reading.boldDepth - 1);
  }
  if (tagName === 'a' && reading.link) {
    reading.writer.addLink(reading.link);
    reading.link = null;
  }
}

function endBlock(reading: Reading, tagName: string) {
  endLine(reading);
  if (reading.row && (tagName === 'td' || tagName === 'th')) endCell(reading.row, reading.writer);
  if (tagName === 'tr' || tagName === 'table') closeRow(reading);
  if (tagName === 'table') reading.inTable = false;
  if (tagName === 'li' || tagName === 'dd') reading.listed = false;
  reading.level = null;
}

function skip(reading: Reading, tagName: string, step: 1 | -1) {
  const { skipping } = reading;
  if (skipping?.tagName !== tagName) return;
  skipping.depth += step;
  if (skipping.depth === 0) reading.skipping = null;
}

const longestLinkText = 500;

function characters(reading: Reading, token: Token.CharacterToken) {
  if (reading.inTitle) reading.title += token.chars;
  if (reading.skipping || reading.inTitle) return;
  if (reading.link && reading.link.text.length < longestLinkText) {
    reading.link = { ...reading.link, text: reading.link.text + token.chars };
  }
  for (const [index, part] of token.chars.split('\n').entries()) {
    const text = index > 0 ? ` ${part}` : part;
    reading.writer.write(text, lineOf(reading, token) + index, reading.boldDepth > 0);
  }
}

function endLine(reading: Reading, broken = false) {
  reading.writer.endLine({ level: reading.level, listed: reading.listed }, broken);
  if (!broken) reading.writer.endBlock();
}

function closeRow(reading: Reading) {
  if (reading.row) {
    endRow(reading.row, reading.writer, reading.inTable);
    reading.inTable ||= reading.row.cells.length > 1;
  }
  reading.row = null;
}
