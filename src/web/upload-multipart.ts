import { CutTransfer } from '#platform/files/take-in.ts';

/** One field of a form, read as it comes. What its reader leaves is skipped. */
export type FormPart = {
  name: string;
  /** Null for a field that is no file. */
  fileName: string | null;
  bytes: AsyncIterable<Uint8Array>;
};

const longestHeader = 16 * 1024;

/** Null: the body is no multipart form. */
export function readForm(request: Request): AsyncGenerator<FormPart> | null {
  const type = request.headers.get('content-type') ?? '';
  const [, quoted, plain] =
    /^multipart\/form-data\b.*?;\s*boundary=(?:"([^"]{1,70})"|([^\s;]{1,70}))/i.exec(type) ?? [];
  const boundary = quoted ?? plain;
  return boundary && request.body ? readParts(request.body, boundary) : null;
}

/** RFC 7578. The parts come one after the other: a part is over once the next one is asked for. */
export async function* readParts(
  body: AsyncIterable<Uint8Array>,
  boundary: string,
): AsyncGenerator<FormPart> {
  const source = new Source(body);
  const delimiter = Buffer.from(`\r\n--${boundary}`);
  await drain(source.until(delimiter));
  while ((await source.take(2)).toString('latin1') !== '--') {
    // The two bytes taken are the end of the delimiter's line, and of an empty header too.
    source.putBack(Buffer.from('\r\n'));
    const header = await gather(source.until(Buffer.from('\r\n\r\n')), longestHeader);
    const bytes = source.until(delimiter);
    yield { ...describe(header.toString('utf8')), bytes };
    await drain(bytes);
  }
}

function describe(header: string): { name: string; fileName: string | null } {
  const disposition = /^content-disposition:(.*)$/im.exec(header)?.[1] ?? '';
  const name = /[;\s]name="([^"]*)"/i.exec(disposition)?.[1] ?? '';
  const fileName = /[;\s]filename="([^"]*)"/i.exec(disposition)?.[1];
  // Browsers write a quote in a name as %22, and nothing else (HTML, multipart/form-data encoding).
  return { name, fileName: fileName?.replaceAll('%22', '"') ?? null };
}

/** The text of a field, of which no form of ours has a long one. */
export const fieldText = async ({ bytes }: FormPart): Promise<string> =>
  (await gather(bytes, longestHeader)).toString('utf8');

async function gather(bytes: AsyncIterable<Uint8Array>, most: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of bytes) {
    size += chunk.length;
    if (size > most) throw new CutTransfer();
    chunks.push(chunk);
  }
  return Buffer.concat(chunks);
}

async function drain(bytes: AsyncIterable<Uint8Array>): Promise<void> {
  for await (const _chunk of bytes);
}

/** Holds a piece of the body at a time, and the few bytes where a delimiter may straddle two. */
class Source {
  readonly #chunks: AsyncIterator<Uint8Array>;
  // The first delimiter has no line before it.
  #held: Buffer = Buffer.from('\r\n');

  constructor(body: AsyncIterable<Uint8Array>) {
    this.#chunks = body[Symbol.asyncIterator]();
  }

  /** The bytes before a delimiter, which is passed. May be left early and taken up again. */
  until(delimiter: Buffer): AsyncIterable<Uint8Array> & AsyncIterator<Uint8Array> {
    let over = false;
    const next = async (): Promise<IteratorResult<Uint8Array>> => {
      while (!over) {
        const cut = this.#cutAt(delimiter);
        over = cut.over;
        if (cut.piece.length > 0) return { done: false, value: cut.piece };
        if (!over) await this.#pull();
      }
      return { done: true, value: undefined };
    };
    // No `return`: a reader that stops early must not end it, the rest is still to be skipped.
    const iterator = { next, [Symbol.asyncIterator]: () => iterator };
    return iterator;
  }

  /** What surely comes before the delimiter: a part of it may be waiting at the end. */
  #cutAt(delimiter: Buffer): { piece: Buffer; over: boolean } {
    const at = this.#held.indexOf(delimiter);
    const end = at >= 0 ? at : Math.max(0, this.#held.length - delimiter.length + 1);
    const piece = this.#held.subarray(0, end);
    this.#held = this.#held.subarray(at >= 0 ? end + delimiter.length : end);
    return { piece, over: at >= 0 };
  }

  async take(count: number): Promise<Buffer> {
    while (this.#held.length < count) await this.#pull();
    const taken = this.#held.subarray(0, count);
    this.#held = this.#held.subarray(count);
    return taken;
  }

  putBack(bytes: Buffer): void {
    this.#held = Buffer.concat([bytes, this.#held]);
  }

  async #pull(): Promise<void> {
    const next = await this.#chunks.next().catch((error: unknown) => {
      throw new CutTransfer(error);
    });
    if (next.done) throw new CutTransfer();
    this.#held = Buffer.concat([this.#held, next.value]);
  }
}
