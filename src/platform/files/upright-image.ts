import { readFile, writeFile } from 'node:fs/promises';
import { type Metadata, Transformer } from '@napi-rs/image';
import type { FileRefusal } from './file-refusal.ts';

/** A decoded pixel takes four bytes: a small file may announce a picture no memory can hold. */
const mostMegapixels = 80;
const quality = 88;

/**
 * Rewrites a picture in its place: turned the way it was held, without its EXIF (place, device,
 * hour). Encoded again, it keeps its pixels and nothing else. `isTurned`: its pixels already are.
 */
export async function makeUpright(
  path: string,
  mediaType: string,
  { isTurned = false } = {},
): Promise<FileRefusal | null> {
  const bytes = await readFile(path);
  const metadata = await readMetadata(bytes);
  if (metadata === null) return { reason: 'unreadable', mediaType };
  const megapixels = Math.ceil((metadata.width * metadata.height) / 1_000_000);
  if (megapixels > mostMegapixels) {
    return { reason: 'image-too-large', megapixels, most: mostMegapixels };
  }
  const image = isTurned ? new Transformer(bytes) : new Transformer(bytes).rotate();
  const upright = await encode(image, mediaType).catch(() => null);
  if (upright === null) return { reason: 'unreadable', mediaType };
  await writeFile(path, upright);
  return null;
}

const readMetadata = (bytes: Buffer): Promise<Metadata | null> =>
  new Transformer(bytes).metadata().catch(() => null);

function encode(image: Transformer, mediaType: string): Promise<Buffer> {
  if (mediaType === 'image/png') return image.png();
  return mediaType === 'image/webp' ? image.webp(quality) : image.jpeg(quality);
}
