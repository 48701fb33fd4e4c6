import type { Readable } from 'node:stream';

/** First and last byte, both included. */
export type ByteRange = { first: number; last: number };

/** Where bytes rest: a folder or S3. A key that is taken keeps what it holds, for good. */
export type ObjectStore = {
  /** Keeps the bytes of a local file, durably, before it answers. */
  keep(key: string, path: string): Promise<void>;
  /** Throws `ObjectMissing`. */
  open(key: string, range?: ByteRange): Promise<Readable>;
  sizeOf(key: string): Promise<number | null>;
  erase(key: string): Promise<void>;
  /** The keys under a prefix that ends with a slash, in no promised order. */
  list(prefix: string): AsyncIterable<string>;
};

export class ObjectMissing extends Error {
  constructor(key: string) {
    super(`No object ${key}`);
    this.name = 'ObjectMissing';
  }
}

export const prefixes = { objects: 'objects/', parts: 'parts/' } as const;

/** Two levels of folders: a million files make folders of fifteen. */
export const objectKey = (sha256: string): string =>
  `${prefixes.objects}${sha256.slice(0, 2)}/${sha256.slice(2, 4)}/${sha256}`;
