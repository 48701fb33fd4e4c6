import { readFile, writeFile } from 'node:fs/promises';
import { PDFDocument, type PDFImage } from '@cantoo/pdf-lib';
import { Transformer } from '@napi-rs/image';

/** A4 in points, with a margin that any printer can print. */
const page = { short: 595.28, long: 841.89, margin: 24 };

const largestPng = 500_000;

export type Photo = { path: string; mediaType: string };

/** Joins photos in the order given, one a page, as large as A4 allows. */
export async function photosToPdf(
  photos: readonly Photo[],
  title: string,
  path: string,
): Promise<void> {
  const pdf = await PDFDocument.create();
  pdf.setTitle(title);
  for (const photo of photos) place(pdf, await embed(pdf, photo));
  await writeFile(path, await pdf.save());
}

/** PDF knows JPEG. A PNG is unpacked by this thread, which a large one would hold: it becomes one too. */
async function embed(pdf: PDFDocument, { path, mediaType }: Photo): Promise<PDFImage> {
  const bytes = await readFile(path);
  if (mediaType === 'image/png' && bytes.length < largestPng) return pdf.embedPng(bytes);
  return pdf.embedJpg(mediaType === 'image/jpeg' ? bytes : await new Transformer(bytes).jpeg(88));
}

function place(pdf: PDFDocument, image: PDFImage): void {
  const isWide = image.width > image.height;
  const width = isWide ? page.long : page.short;
  const height = isWide ? page.short : page.long;
  const room = { width: width - 2 * page.margin, height: height - 2 * page.margin };
  const scale = Math.min(room.width / image.width, room.height / image.height);
  const drawn = { width: image.width * scale, height: image.height * scale };
  pdf.addPage([width, height]).drawImage(image, {
    ...drawn,
    x: (width - drawn.width) / 2,
    y: (height - drawn.height) / 2,
  });
}
