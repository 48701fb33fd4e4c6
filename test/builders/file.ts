import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { PDFDocument } from '@cantoo/pdf-lib';
import { zipSync } from 'fflate';

const run = promisify(execFile);

/** Bytes as they come from the network: in pieces. */
export async function* inPieces(bytes: Uint8Array, size = 65_536): AsyncGenerator<Uint8Array> {
  for (let at = 0; at < bytes.length; at += size) yield bytes.subarray(at, at + size);
}

export async function aPdf(title = 'Budget (fictif)'): Promise<Buffer> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title);
  pdf.addPage([200, 200]);
  return Buffer.from(await pdf.save());
}

/** Protected by Debian's qpdf: "40", "128", "128-aes" or "256" bits, with a password to open it or none. */
export async function aProtectedPdf(
  bits: string,
  toOpen: string,
  ...more: string[]
): Promise<Buffer> {
  const folder = await mkdtemp(join(tmpdir(), 'laureat-pdf-'));
  try {
    const [plain, locked] = [join(folder, 'plain.pdf'), join(folder, 'locked.pdf')];
    await writeFile(plain, await aPdf());
    const [strength = '', cipher] = bits.split('-');
    const how = strength === '128' ? [`--use-aes=${cipher ? 'y' : 'n'}`] : [];
    const encrypt = ['--encrypt', toOpen, 'owner', strength, ...how, ...more, '--'];
    await run('qpdf', ['--allow-weak-crypto', ...encrypt, plain, locked]);
    return await readFile(locked);
  } finally {
    await rm(folder, { recursive: true });
  }
}

const text = (content: string) => new TextEncoder().encode(content);

/** The least that Word opens; with a macro project, a DOCX in name only. */
export const aDocx = ({ macros = false, contentType = 'document.main' } = {}): Buffer =>
  Buffer.from(
    zipSync({
      '[Content_Types].xml': text(`<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Override PartName="/word/document.xml" ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.${contentType}+xml"/>
</Types>`),
      'word/document.xml': text('<w:document/>'),
      ...(macros ? { 'word/vbaProject.bin': text('VBA') } : {}),
    }),
  );

export const anOdt = ({ macros = false } = {}): Buffer =>
  Buffer.from(
    zipSync({
      mimetype: [text('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': text('<office:document-content/>'),
      ...(macros ? { 'Basic/Standard/Module1.xml': text('<script/>') } : {}),
    }),
  );

/** The old container of Office, with the names of its inner streams. */
export function anOleFile(...names: string[]): Buffer {
  const head = Buffer.alloc(512);
  Buffer.from('d0cf11e0a1b11ae1', 'hex').copy(head);
  const entries = names.map((name) => {
    const entry = Buffer.alloc(128);
    entry.write(name, 'utf16le');
    entry.writeUInt16LE(2 * name.length + 2, 64);
    entry[66] = 2;
    return entry;
  });
  return Buffer.concat([head, ...entries]);
}
