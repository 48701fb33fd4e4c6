import type { SourceLine } from './source-line.ts';

// Hard-wrapped text is wrapped at 60 columns at least: a shorter line was ended on purpose.
const wrapWidth = 60;
const opensAWord = /^[\p{Ll}(«]/u;
const awaitsMore =
  /(?:[,:«(]|\b(?:de|du|des|à|la|le|les|l['’]|d['’]|et|ou|pour|en|sur|au|aux|par|un|une))$/iu;

/** Joins the lines that a text editor wrapped, so that a sentence is read whole. */
export function joinWrappedLines(lines: readonly SourceLine[]): SourceLine[] {
  const joined: SourceLine[] = [];
  for (const line of lines) {
    const previous = joined.at(-1);
    if (previous && continues(previous, line)) joined[joined.length - 1] = join(previous, line);
    else joined.push(line);
  }
  return joined;
}

function continues(previous: SourceLine, line: SourceLine): boolean {
  if (previous.block !== line.block || line.broken || previous.level !== line.level) return false;
  if (previous.cells || line.cells) return false;
  const lastRow = previous.text.length - (previous.pieces.at(-1)?.offset ?? 0);
  if (lastRow < wrapWidth) return false;
  return opensAWord.test(line.text) || awaitsMore.test(previous.text.slice(-12));
}

function join(previous: SourceLine, line: SourceLine): SourceLine {
  const shift = previous.text.length + 1;
  const moved = line.pieces.map((piece) => ({ ...piece, offset: piece.offset + shift }));
  return {
    ...previous,
    text: `${previous.text} ${line.text}`,
    pieces: [...previous.pieces, ...moved],
    bold: previous.bold && line.bold,
    links: [...previous.links, ...line.links],
    invisible: previous.invisible + line.invisible,
  };
}
