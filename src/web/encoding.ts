import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';

export type Encoding = 'br' | 'gzip' | 'identity';

const toGzip = promisify(gzip);
const toBrotli = promisify(brotliCompress);

const refused = /\b(br|gzip)\s*;\s*q=0(?:\.0{1,3})?\s*(?:,|$)/g;
const known = new Map<string, Encoding>();

/** The encoding to answer with. Browsers send a handful of distinct headers: each is read once. */
export function encodingFor(acceptEncoding: string | undefined): Encoding {
  if (!acceptEncoding) return 'identity';
  const remembered = known.get(acceptEncoding);
  if (remembered) return remembered;
  const accepted = acceptEncoding.toLowerCase().replace(refused, '');
  const encoding = /\bbr\b/.test(accepted)
    ? 'br'
    : /\bgzip\b|\*/.test(accepted)
      ? 'gzip'
      : 'identity';
  // Bounded: the header is the client's, and could otherwise grow the memory at will.
  if (known.size < 128) known.set(acceptEncoding, encoding);
  return encoding;
}

export async function encode(body: Buffer, encoding: Encoding, quality = 9): Promise<Buffer> {
  if (encoding === 'gzip') return toGzip(body, { level: 9 });
  if (encoding === 'identity') return body;
  return toBrotli(body, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: quality,
      [constants.BROTLI_PARAM_SIZE_HINT]: body.length,
    },
  });
}
