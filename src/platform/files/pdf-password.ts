import { createReadStream } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import { PDFDocument } from '@cantoo/pdf-lib';

/** A protected file is opened whole in memory, some five times its size: above this it is not. */
const largestOpened = 48 * 1024 * 1024;

/**
 * Whether a PDF asks for a password to be opened. One that only restricts printing or copying
 * (an owner password) opens with an empty one, as any reader does, and is not in the way.
 */
export async function pdfNeedsPassword(path: string): Promise<boolean | 'unreadable'> {
  // The entry stands in the clear in any encrypted PDF: without it there is nothing to open.
  if (!(await mentions(path, '/Encrypt'))) return false;
  if ((await stat(path)).size > largestOpened) return 'unreadable';
  try {
    await PDFDocument.load(await readFile(path), { password: '', updateMetadata: false });
    return false;
  } catch (error) {
    return error instanceof Error && /password/i.test(error.message) ? true : 'unreadable';
  }
}

async function mentions(path: string, mark: string): Promise<boolean> {
  let rest: Buffer = Buffer.alloc(0);
  for await (const chunk of createReadStream(path)) {
    const bytes = Buffer.concat([rest, chunk as Buffer]);
    if (bytes.includes(mark)) return true;
    rest = bytes.subarray(Math.max(0, bytes.length - mark.length + 1));
  }
  return false;
}
