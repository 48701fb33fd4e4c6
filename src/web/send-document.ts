import type { Context } from 'hono';
import type { Env } from './env.ts';

const kinds = {
  pdf: { type: 'application/pdf', extension: 'pdf', disposition: 'inline' },
  docx: {
    type: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    extension: 'docx',
    disposition: 'attachment',
  },
} as const;

export type SentDocument = {
  bytes: Uint8Array;
  kind: keyof typeof kinds;
  /** Plain words, without an ending. */
  name: string;
};

/** A document made for one reader: a PDF opens in the browser, the rest is downloaded. */
export function sendDocument(c: Context<Env>, { bytes, kind, name }: SentDocument): Response {
  const { type, extension, disposition } = kinds[kind];
  // Copied: Hono wants a buffer of its own, and Node's may be a slice of a larger one.
  return c.body(new Uint8Array(bytes), 200, {
    'content-type': type,
    'content-disposition': `${disposition}; filename="${name}.${extension}"`,
  });
}
