import {
  countInvisible,
  type Piece,
  type SourceLine,
  type SourceLink,
  tidy,
} from './source-line.ts';

export type LineMarks = { level: number | null; listed: boolean };
type Draft = {
  text: string;
  pieces: Piece[];
  links: SourceLink[];
  invisible: number;
  plain: number;
  broken: boolean;
};

const emptyDraft = (broken: boolean): Draft => ({
  text: '',
  pieces: [],
  links: [],
  invisible: 0,
  plain: 0,
  broken,
});

/** Gathers stretches of text into lines; every reader writes through it, so all lines are alike. */
export function lineWriter() {
  const lines: SourceLine[] = [];
  let draft = emptyDraft(false);
  let block = 0;

  function write(text: string, line: number, bold: boolean) {
    const clean = tidy(text);
    const added = draft.text === '' || draft.text.endsWith(' ') ? clean.trimStart() : clean;
    draft.invisible += countInvisible(text);
    if (added === '') return;
    if (draft.pieces.at(-1)?.line !== line) draft.pieces.push({ offset: draft.text.length, line });
    draft.text += added;
    if (!bold && /[\p{L}\p{N}]/u.test(added)) draft.plain += 1;
  }

  function endLine(marks: LineMarks, broken = false) {
    const text = draft.text.trimEnd();
    if (text !== '') {
      const { pieces, links, invisible } = draft;
      const bold = draft.plain === 0;
      const cells = null;
      const shape = { text, pieces, links, invisible, bold, cells, broken: draft.broken };
      lines.push({ ...shape, ...marks, block });
    }
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
    isEmpty: () => draft.text.trim() === '',
  };
}
export type LineWriter = ReturnType<typeof lineWriter>;
