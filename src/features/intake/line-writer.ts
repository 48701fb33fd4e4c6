import { longestLine, mostLines } from './intricacy.ts';
import {
  countInvisible,
  type Piece,
  type SourceLine,
  type SourceLink,
  tidy,
} from './source-line.ts';

export type LineMarks = { level: number | null; listed: boolean };
type Draft = {
  /** Joined once at the end: asking a growing string for its last letter costs its length. */
  parts: string[];
  length: number;
  pieces: Piece[];
  links: SourceLink[];
  invisible: number;
  plain: number;
  broken: boolean;
};

const emptyDraft = (broken: boolean): Draft => ({
  parts: [],
  length: 0,
  pieces: [],
  links: [],
  invisible: 0,
  plain: 0,
  broken,
});

/**
 * Gathers stretches of text into lines; every reader writes through it, so all lines are alike.
 * Past the limits it keeps one line too many, or one too long, which then refuses the document.
 */
export function lineWriter() {
  const lines: SourceLine[] = [];
  let draft = emptyDraft(false);
  let block = 0;

  function write(text: string, line: number, bold: boolean) {
    if (draft.length > longestLine) return;
    const added = followOn(draft, tidy(text.slice(0, longestLine + 1)));
    draft.invisible += countInvisible(text);
    if (added === '') return;
    if (draft.pieces.at(-1)?.line !== line) draft.pieces.push({ offset: draft.length, line });
    draft.parts.push(added);
    draft.length += added.length;
    if (!bold && /[\p{L}\p{N}]/u.test(added)) draft.plain += 1;
  }

  function endLine(marks: LineMarks, broken = false) {
    const text = draft.parts.join('').trimEnd();
    if (text !== '' && lines.length <= mostLines)
      lines.push({ ...lineOf(draft, text), ...marks, block });
    draft = emptyDraft(broken);
  }

  return {
    lines,
    write,
    endLine,
    addLink: (link: SourceLink) => draft.links.push(link),
    endBlock: () => {
      block += 1;
    },
    /** Takes in lines read by another reader, as blocks of this document. */
    copy: (read: readonly SourceLine[]) => {
      for (const line of read) lines.push({ ...line, block: block + 1 + line.block });
      block = (lines.at(-1)?.block ?? block) + 1;
    },
  };
}
export type LineWriter = ReturnType<typeof lineWriter>;

/** One space between two stretches, none at the start of a line. */
const followOn = ({ parts }: Draft, text: string): string =>
  parts.at(-1)?.endsWith(' ') === false ? text : text.trimStart();

const lineOf = ({ pieces, links, invisible, plain, broken }: Draft, text: string) => ({
  text,
  pieces,
  links,
  invisible,
  bold: plain === 0,
  cells: null,
  broken,
});
