import type { Nodes, PhrasingContent, Root } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import { type LineMarks, type LineWriter, lineWriter } from './line-writer.ts';
import { readHtmlLines } from './read-html-lines.ts';
import { readTextLines } from './read-text-lines.ts';
import type { SourceLine } from './source-line.ts';

const startOf = (node: Nodes) => node.position?.start.line ?? 1;

/** Markdown by the CommonMark rules; what stands in HTML is read as HTML. */
export function readMarkdownLines(text: string): SourceLine[] {
  const writer = lineWriter();
  const root = fromMarkdown(text);
  readBlock(root, writer, { level: null, listed: false }, targetsOf(root));
  return writer.lines;
}

type Targets = ReadonlyMap<string, string>;

const targetsOf = (root: Root): Targets =>
  new Map(
    root.children.flatMap((node) =>
      node.type === 'definition' ? [[node.identifier, node.url] as const] : [],
    ),
  );

function readBlock(node: Nodes, writer: LineWriter, marks: LineMarks, targets: Targets) {
  switch (node.type) {
    case 'heading':
    case 'paragraph': {
      const own = node.type === 'heading' ? { ...marks, level: node.depth } : marks;
      readInline(node.children, writer, { marks: own, targets, bold: false });
      writer.endLine(own);
      writer.endBlock();
      return;
    }
    case 'code':
      return writer.copy(readTextLines(node.value, startOf(node) + 1));
    case 'html':
      return writer.copy(readHtmlLines(node.value, startOf(node)).lines);
    case 'listItem':
    case 'blockquote':
    case 'list':
    case 'root':
      for (const child of node.children) {
        readBlock(child, writer, childMarks(node, marks), targets);
      }
      return;
    default:
      return;
  }
}

const childMarks = (node: Nodes, marks: LineMarks): LineMarks =>
  node.type === 'listItem' ? { ...marks, listed: true } : marks;

type Inline = { marks: LineMarks; targets: Targets; bold: boolean };

function readInline(nodes: readonly PhrasingContent[], writer: LineWriter, inline: Inline) {
  for (const node of nodes) {
    if (node.type === 'text' || node.type === 'inlineCode') {
      writeText(node.value, startOf(node), writer, inline);
    } else if (isHardBreak(node)) {
      writer.endLine(inline.marks, true);
    } else if ('children' in node) {
      const bold = inline.bold || node.type === 'strong';
      readInline(node.children, writer, { ...inline, bold });
      noteLink(node, writer, inline.targets);
    }
  }
}

const isHardBreak = (node: PhrasingContent): boolean =>
  node.type === 'break' || (node.type === 'html' && /^<br\b/i.test(node.value));

/** A soft break ends a line: whether the next one continues it is decided later, by its words. */
function writeText(value: string, line: number, writer: LineWriter, { marks, bold }: Inline) {
  for (const [index, row] of value.split('\n').entries()) {
    if (index > 0) writer.endLine(marks);
    writer.write(row, line + index, bold);
  }
}

function noteLink(node: PhrasingContent, writer: LineWriter, targets: Targets) {
  if (node.type === 'link') {
    writer.addLink({ text: plainText(node), target: node.url, line: startOf(node) });
  } else if (node.type === 'linkReference') {
    const target = targets.get(node.identifier);
    if (target !== undefined)
      writer.addLink({ text: plainText(node), target, line: startOf(node) });
  }
}

function plainText(node: PhrasingContent): string {
  if ('value' in node) return node.value;
  return 'children' in node ? node.children.map(plainText).join('') : '';
}
