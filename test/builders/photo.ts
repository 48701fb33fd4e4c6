import { crc32 as crc, deflateSync } from 'node:zlib';
import { Transformer } from '@napi-rs/image';

type Photo = { width?: number; height?: number; orientation?: number };

/**
 * A photo as a phone makes it: red on the left of the sensor, blue on the right, held as the EXIF
 * orientation says, with the place where it was taken.
 */
export async function aPhoto({
  width = 80,
  height = 40,
  orientation = 6,
}: Photo = {}): Promise<Buffer> {
  const pixels = new Uint8Array(width * height * 4);
  for (let at = 0; at < pixels.length; at += 4) {
    const isLeft = (at / 4) % width < width / 2;
    pixels.set(isLeft ? [255, 0, 0, 255] : [0, 0, 255, 255], at);
  }
  const jpeg = await Transformer.fromRgbaPixels(pixels, width, height).jpeg(95);
  return Buffer.concat([jpeg.subarray(0, 2), exif(orientation), jpeg.subarray(2)]);
}

/** JPEG APP1: one directory with the orientation, and one with a latitude and a longitude. */
function exif(orientation: number): Buffer {
  const body = Buffer.alloc(68);
  body.write('MM', 0);
  body.writeUInt16BE(42, 2);
  body.writeUInt32BE(8, 4);
  body.writeUInt16BE(2, 8);
  entry(body, 10, { tag: 0x0112, type: 3, count: 1 }).writeUInt16BE(orientation, 18);
  entry(body, 22, { tag: 0x8825, type: 4, count: 1 }).writeUInt32BE(38, 30);
  body.writeUInt16BE(2, 38);
  entry(body, 40, { tag: 1, type: 2, count: 2 }).write('N', 48);
  entry(body, 52, { tag: 3, type: 2, count: 2 }).write('E', 60);
  const name = Buffer.from('Exif\0\0');
  const head = Buffer.from([0xff, 0xe1, 0, name.length + body.length + 2]);
  return Buffer.concat([head, name, body]);
}

function entry(body: Buffer, at: number, { tag, type, count }: Record<string, number>): Buffer {
  body.writeUInt16BE(tag ?? 0, at);
  body.writeUInt16BE(type ?? 0, at + 2);
  body.writeUInt32BE(count ?? 0, at + 4);
  return body;
}

/** One grey pixel. */
export function aPng(): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length);
    ends.writeUInt32BE(crc(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const header = Buffer.from([0, 0, 0, 1, 0, 0, 0, 1, 8, 0, 0, 0, 0]);
  return Buffer.concat([
    Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]),
    chunk('IHDR', header),
    chunk('IDAT', deflateSync(Buffer.from([0, 128]))),
    chunk('IEND', Buffer.alloc(0)),
  ]);
}
