/** Where a stretch of a line's text begins, and the line of the document it comes from. */
export type Piece = { readonly offset: number; readonly line: number };

export type SourceLink = { readonly text: string; readonly target: string; readonly line: number };

export type SourceCell = {
  readonly text: string;
  readonly line: number;
  /** How many rows the cell covers; an amount over two rows is one amount for both. */
  readonly rows: number;
  readonly columns: number;
  readonly header: boolean;
};

/** A line of text as a reader sees it, whatever the format, and where it comes from. */
export type SourceLine = {
  readonly text: string;
  readonly pieces: readonly Piece[];
  /** Lines of one paragraph, list item or table share a block. */
  readonly block: number;
  /** Level of the heading, from 1; null when it is not one. */
  readonly level: number | null;
  readonly bold: boolean;
  readonly listed: boolean;
  /** Broken by the author (a hard break), so never joined to the line before. */
  readonly broken: boolean;
  readonly cells: readonly SourceCell[] | null;
  readonly links: readonly SourceLink[];
  /** Zero-width and direction characters that were taken out of the text. */
  readonly invisible: number;
};

export const firstLineOf = (line: SourceLine): number => line.pieces[0]?.line ?? 1;

/** The line of the document where the character at an offset of the text stands. */
export const lineAt = (line: SourceLine, offset: number): number =>
  line.pieces.findLast((piece) => piece.offset <= offset)?.line ?? firstLineOf(line);

const invisibleCharacters = /[\u00ad\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/g;
// Control characters would reach a terminal or a page through a title; a tab parts two columns.
// biome-ignore lint/suspicious/noControlCharactersInRegex: they are what is taken out
const controls = /[\u0000-\u0008\u000e-\u001f\u007f-\u009f]/g;

export const countInvisible = (text: string): number =>
  text.match(invisibleCharacters)?.length ?? 0;

/** The text without what cannot be seen, each run of spaces as one space. */
export const tidy = (text: string): string =>
  text
    .replace(invisibleCharacters, '')
    .replace(controls, '')
    .replace(/\t+/g, ' | ')
    .replace(/\s+/g, ' ')
    .normalize('NFC');
