import { strFromU8, type Unzipped, unzipSync } from 'fflate';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';

export type DocxRefusal =
  | { reason: 'not-a-docx' }
  | { reason: 'too-large'; limitMb: number }
  | { reason: 'active-content'; part: string }
  | { reason: 'remote-template' };

const limitMb = 50;
const mostParts = 2000;
/** Text and drawings compress well, a bomb compresses better: real templates stay under 1 : 100. */
const mostRatio = 200;

/**
 * The parts of a DOCX, or why it is refused. Sizes are read in the archive's directory before
 * anything is inflated, and each part is inflated into that size and no more: a directory that
 * lies makes a part cut short, never a full memory.
 */
export function openDocx(bytes: Uint8Array): Outcome<Unzipped, DocxRefusal> {
  const measured = unzip(bytes, () => false);
  if (!measured) return refuse({ reason: 'not-a-docx' });
  if (isBomb(measured.sizes, bytes.length)) return refuse({ reason: 'too-large', limitMb });
  const opened = unzip(bytes, () => true);
  if (!opened || !isWordDocument(opened.parts)) return refuse({ reason: 'not-a-docx' });
  const refusal = findActiveContent(opened.parts);
  return refusal ? refuse(refusal) : accept(opened.parts);
}

type Opened = { parts: Unzipped; sizes: readonly number[] };

function unzip(bytes: Uint8Array, keep: () => boolean): Opened | null {
  const sizes: number[] = [];
  try {
    const parts = unzipSync(bytes, {
      filter: ({ originalSize }) => {
        sizes.push(originalSize);
        return keep();
      },
    });
    return { parts, sizes };
  } catch {
    return null;
  }
}

function isBomb(sizes: readonly number[], compressed: number): boolean {
  const total = sizes.reduce((sum, size) => sum + size, 0);
  return (
    sizes.length > mostParts ||
    total > limitMb * 1_000_000 ||
    total > Math.max(compressed, 10_000) * mostRatio
  );
}

const isWordDocument = (parts: Unzipped): boolean =>
  'word/document.xml' in parts && '[Content_Types].xml' in parts;

const activeParts =
  /(^|\/)(vbaProject[^/]*|activeX\/.*|embeddings\/.*\.(bin|exe|ole)|.*\.(js|vbs|exe))$/i;

function findActiveContent(parts: Unzipped): DocxRefusal | null {
  for (const [name, content] of Object.entries(parts)) {
    if (activeParts.test(name)) return { reason: 'active-content', part: name };
    if (!/\.(xml|rels)$/i.test(name)) continue;
    const text = strFromU8(content);
    if (/macroEnabled|<!(DOCTYPE|ENTITY)/i.test(text))
      return { reason: 'active-content', part: name };
    // Word would fetch it when the document is opened, and run what it holds.
    if (/<Relationship[^>]*(attachedTemplate|oleObject|frame)"[^>]*External/i.test(text)) {
      return { reason: 'remote-template' };
    }
  }
  return null;
}
