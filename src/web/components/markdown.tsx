import type { Nodes, Parents } from 'mdast';
import { fromMarkdown } from 'mdast-util-from-markdown';
import type { ComponentChildren } from 'preact';

type MarkdownParts = {
  text: string;
  /** The level of its first headings: they stand under those of the page. */
  level?: 2 | 3 | 4;
};

/** A text of the service, as paragraphs, headings, lists and links. Markup in it is only text. */
export const Markdown = ({ text, level = 3 }: MarkdownParts) => (
  <div class="typed-text">{children(fromMarkdown(text), level)}</div>
);

const children = (parent: Parents, level: number): ComponentChildren =>
  parent.children.map((node, index) => <Part key={index} node={node} level={level} />);

function Part({ node, level }: { node: Nodes; level: number }): ComponentChildren {
  switch (node.type) {
    case 'text':
    case 'html':
      return node.value;
    case 'inlineCode':
      return <code>{node.value}</code>;
    case 'code':
      return <pre>{node.value}</pre>;
    case 'break':
      return <br />;
    case 'thematicBreak':
      return <hr />;
    case 'image':
      return node.alt ?? '';
    default:
      return 'children' in node ? <Block node={node} level={level} /> : null;
  }
}

function Block({ node, level }: { node: Parents; level: number }): ComponentChildren {
  const inside = children(node, level);
  switch (node.type) {
    case 'paragraph':
      return <p>{inside}</p>;
    case 'heading': {
      const Heading = `h${Math.min(6, level + node.depth - 1)}` as 'h3';
      return <Heading>{inside}</Heading>;
    }
    case 'list':
      return node.ordered ? <ol start={node.start ?? 1}>{inside}</ol> : <ul>{inside}</ul>;
    case 'listItem':
      return <li>{inside}</li>;
    case 'blockquote':
      return <blockquote>{inside}</blockquote>;
    case 'emphasis':
      return <em>{inside}</em>;
    case 'strong':
      return <strong>{inside}</strong>;
    case 'link':
      return isSafe(node.url) ? <a href={node.url}>{inside}</a> : inside;
    default:
      return inside;
  }
}

/** Never a script: an address that a browser would run is left as its words. */
const isSafe = (url: string): boolean => /^(https?:|mailto:|tel:)/i.test(url);
