import { open } from 'node:fs/promises';
import { fileTypeFromFile } from 'file-type';
import { oleMediaType } from './ole-names.ts';

const firstBytes = 64 * 1024;

/** What a file is, from its content alone; the name only tells a table from a plain text. */
export async function sniffMediaType(path: string, name: string): Promise<string> {
  const found = await fileTypeFromFile(path);
  if (found?.mime === 'application/x-cfb') return oleMediaType(path);
  if (found && found.mime !== 'application/xml') return found.mime;
  const text = sniffText(await readStart(path), name);
  // XML may be a drawing or a page; nothing else of it is of use here.
  return found && text.startsWith('text/plain') ? found.mime : text;
}

async function readStart(path: string): Promise<Buffer> {
  const file = await open(path, 'r');
  try {
    const { buffer, bytesRead } = await file.read(Buffer.alloc(firstBytes), 0, firstBytes, 0);
    return buffer.subarray(0, bytesRead);
  } finally {
    await file.close();
  }
}

function sniffText(start: Buffer, name: string): string {
  if (start.includes(0)) return 'application/octet-stream';
  const text = start.toString('latin1').trimStart().slice(0, 2000).toLowerCase();
  if (/<svg[\s>]/.test(text)) return 'image/svg+xml';
  if (/<(!doctype html|html|head|body|script|iframe)[\s>]/.test(text)) return 'text/html';
  return /\.csv$/i.test(name) ? 'text/csv' : 'text/plain';
}
