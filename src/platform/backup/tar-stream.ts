import {
  blockSize,
  type Member,
  NotAnArchive,
  padding,
  parseTarHeader,
  tarHeader,
} from './tar-format.ts';

/** Members are at most this long: what is longer is cut into numbered ones, so memory stays flat. */
export const memberSize = 4 * 1024 * 1024;
const longestMember = 64 * 1024 * 1024;

/** The bytes of an archive, member by member, as fast as they are taken. */
export async function* writeTar(members: AsyncIterable<Member>): AsyncGenerator<Uint8Array> {
  for await (const member of members) {
    yield tarHeader(member);
    yield member.bytes;
    yield padding(member.bytes.length);
  }
  yield Buffer.alloc(2 * blockSize);
}

/** A long content as members "name/000001", "name/000002"…; at least one, even when it is empty. */
export async function* cutIntoMembers(
  name: string,
  content: AsyncIterable<Uint8Array>,
): AsyncGenerator<Member> {
  let number = 0;
  let held: Uint8Array[] = [];
  let size = 0;
  const take = (): Member => {
    number += 1;
    const bytes = Buffer.concat(held);
    held = [];
    size = 0;
    return { name: `${name}/${number.toString().padStart(6, '0')}`, bytes };
  };
  for await (const chunk of content) {
    held.push(chunk);
    size += chunk.length;
    if (size >= memberSize) yield take();
  }
  if (size > 0 || number === 0) yield take();
}

/** The members of an archive one by one, with a look at the next: a content ends where another begins. */
export class TarReader {
  #bytes: AsyncIterator<Buffer>;
  #held: Buffer = Buffer.alloc(0);
  #next: Member | null | undefined;

  constructor(bytes: AsyncIterable<Buffer>) {
    this.#bytes = bytes[Symbol.asyncIterator]();
  }

  async peek(): Promise<Member | null> {
    this.#next ??= await this.#read();
    return this.#next;
  }

  async take(): Promise<Member | null> {
    const member = await this.peek();
    this.#next = undefined;
    return member;
  }

  /** The content that was cut into "name/000001"…, taken as it is read. */
  async *content(name: string): AsyncGenerator<Uint8Array> {
    for (;;) {
      const member = await this.peek();
      if (!member?.name.startsWith(`${name}/`)) return;
      await this.take();
      if (member.bytes.length > 0) yield member.bytes;
    }
  }

  async #read(): Promise<Member | null> {
    const header = parseTarHeader(await this.#exactly(blockSize));
    if (!header) return null;
    if (header.size > longestMember) throw new NotAnArchive();
    const bytes = await this.#exactly(header.size);
    await this.#exactly(padding(header.size).length);
    return { name: header.name, bytes };
  }

  async #exactly(length: number): Promise<Buffer> {
    const parts = [this.#held];
    let size = this.#held.length;
    while (size < length) {
      const next = await this.#bytes.next();
      if (next.done) throw new NotAnArchive();
      parts.push(next.value);
      size += next.value.length;
    }
    const all = parts.length === 1 ? this.#held : Buffer.concat(parts);
    this.#held = all.subarray(length);
    return all.subarray(0, length);
  }
}
