import { connect, type Socket } from 'node:net';
import { codeOf } from '../cannot-start.ts';

export type Verdict =
  | { verdict: 'clean' }
  | { verdict: 'infected'; threat: string }
  | { verdict: 'unknown'; said: string };

const silence = 120_000;

/**
 * Streams bytes to clamd (INSTREAM: length, chunk, …, zero) and reads its answer. Throws when it
 * cannot be reached: whoever asks tries again later.
 */
export async function scanWithClamd(
  clamdUrl: string,
  bytes: AsyncIterable<Uint8Array>,
): Promise<Verdict> {
  const socket = reach(clamdUrl);
  const answer = readAnswer(socket);
  // Heard here too: an early answer (over the size limit) also breaks what is being written.
  answer.catch(() => {});
  try {
    await Promise.race([send(socket, bytes), answer]);
    return readVerdict(await answer);
  } catch (error) {
    // Over its limit it answers and hangs up: what it said is lost when we were still writing.
    if (['EPIPE', 'ECONNRESET'].includes(codeOf(error) ?? '')) return hungUp;
    throw error;
  } finally {
    socket.destroy();
  }
}

const hungUp: Verdict = {
  verdict: 'unknown',
  said: 'it stopped listening: its StreamMaxLength may be lower than this file',
};

function reach(clamdUrl: string): Socket {
  const path = /^unix:(.+)$/.exec(clamdUrl)?.[1];
  if (path) return connect({ path: path.replace(/^\/\/(?=\/)/, '') });
  const { hostname, port } = new URL(clamdUrl);
  return connect({ host: hostname.replace(/^\[|\]$/g, ''), port: Number(port || 3310) });
}

function readAnswer(socket: Socket): Promise<string> {
  const { promise, resolve, reject } = Promise.withResolvers<string>();
  let text = '';
  socket.setTimeout(silence, () => socket.destroy(new Error('clamd stays silent')));
  socket.setEncoding('utf8').on('data', (chunk: string) => {
    text += chunk;
    if (text.includes('\0')) resolve(text.slice(0, text.indexOf('\0')));
  });
  socket.on('error', reject);
  socket.on('close', () => reject(new Error('clamd closed before it answered')));
  return promise;
}

async function send(socket: Socket, bytes: AsyncIterable<Uint8Array>): Promise<void> {
  await write(socket, Buffer.from('zINSTREAM\0'));
  for await (const chunk of bytes) {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(chunk.length);
    await write(socket, Buffer.concat([length, chunk]));
  }
  await write(socket, Buffer.alloc(4));
}

function write(socket: Socket, bytes: Buffer): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  socket.write(bytes, (error) => (error ? reject(error) : resolve()));
  return promise;
}

function readVerdict(said: string): Verdict {
  if (/^stream: OK$/.test(said)) return { verdict: 'clean' };
  if (/size limit exceeded/.test(said)) return hungUp;
  const threat = /^stream: (.+) FOUND$/.exec(said)?.[1];
  return threat ? { verdict: 'infected', threat } : { verdict: 'unknown', said };
}
