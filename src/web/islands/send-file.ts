/** Where a file is sent, and how its progress is told. */
export type Sending = {
  start: string;
  authority: string;
  signal: AbortSignal;
  moved(received: number): void;
  lost(received: number): void;
};

export class Refused extends Error {}
export class SignedOut extends Error {}

const smallestPart = 256 * 1024;
const largestPart = 8 * 1024 * 1024;
const longestWait = 30_000;

/** Sends a file in parts from where it was left, as often as it takes; answers the upload's id. */
export async function sendFile(file: File, sending: Sending): Promise<string> {
  // Some fifty parts: small enough that a cut costs little, few enough not to be a crowd.
  const size = Math.min(largestPart, Math.max(smallestPart, Math.ceil(file.size / 50)));
  let { address, received } = await open(file, sending);
  sending.moved(received);
  for (let failures = 0; received < file.size; ) {
    const next = await sendPart(address, file.slice(received, received + size), received, sending);
    if (next === 'gone') {
      forget(file, sending.authority);
      ({ address, received } = await open(file, sending));
    } else if (next === 'lost') {
      failures += 1;
      sending.lost(received);
      await pause(Math.min(longestWait, 500 * 2 ** failures), sending.signal);
      received = (await whereIs(address, sending.signal)) ?? received;
    } else {
      failures = 0;
      received = next;
      sending.moved(received);
    }
  }
  return address.slice(address.lastIndexOf('/') + 1);
}

/** Where the next part begins: after this one, or where another tab has already brought it. */
async function sendPart(
  address: string,
  body: Blob,
  first: number,
  { signal }: Sending,
): Promise<number | 'gone' | 'lost'> {
  const headers = {
    'content-type': 'application/offset+octet-stream',
    'upload-offset': String(first),
  };
  const answer = await ask(address, { method: 'PATCH', headers, body, signal });
  if (answer?.status === 404) return 'gone';
  if (answer?.status === 204 || answer?.status === 409) return offsetOf(answer) ?? 'lost';
  return 'lost';
}

async function open(file: File, sending: Sending): Promise<{ address: string; received: number }> {
  const known = remembered(file, sending.authority);
  const received = known ? await whereIs(known, sending.signal) : null;
  if (known && received !== null) return { address: known, received };
  return start(file, sending);
}

async function start(file: File, { start: where, authority, signal }: Sending) {
  const body = JSON.stringify({ authority, name: file.name, size: file.size });
  const headers = { 'content-type': 'application/json' };
  for (let failures = 1; ; failures += 1) {
    const answer = await ask(where, { method: 'POST', headers, body, signal });
    const address = answer?.headers.get('location');
    if (answer?.status === 201 && address) {
      remember(file, authority, address);
      return { address, received: 0 };
    }
    if (answer?.status === 413) throw new Refused(await messageOf(answer));
    if (answer && answer.status < 429) throw new Refused(String(answer.status));
    await pause(Math.min(longestWait, 500 * 2 ** failures), signal);
  }
}

const messageOf = async (answer: Response): Promise<string> =>
  ((await answer.json()) as { message: string }).message;

/** Null: it is no longer there, or nobody answers. */
export async function whereIs(address: string, signal?: AbortSignal): Promise<number | null> {
  const answer = await ask(address, { method: 'HEAD', ...(signal ? { signal } : {}) });
  return answer?.status === 204 ? offsetOf(answer) : null;
}

function offsetOf(answer: Response): number | null {
  const offset = answer.headers.get('upload-offset');
  return offset === null ? null : Number(offset);
}

/** Null: the network did not carry it. The only redirection we know leads to the sign-in page. */
async function ask(address: string, request: RequestInit): Promise<Response | null> {
  const asked = fetch(address, { ...request, redirect: 'manual' });
  const answer = await asked.catch((error: unknown) => {
    if (request.signal?.aborted) throw error;
    return null;
  });
  if (answer?.type === 'opaqueredirect') throw new SignedOut();
  return answer;
}

function pause(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    setTimeout(resolve, milliseconds);
    // No need to wait any longer once the network is back.
    addEventListener('online', () => resolve(), { once: true });
    signal.addEventListener('abort', () => reject(signal.reason));
  });
}

const prefix = 'laureat-upload ';

/** The same file chosen again is recognised by what the browser says of it. */
export const memoryKey = (file: File, authority: string): string =>
  `${prefix}${authority} ${file.size} ${file.lastModified} ${file.name}`;

const remembered = (file: File, authority: string) =>
  localStorage.getItem(memoryKey(file, authority));
const remember = (file: File, authority: string, address: string) =>
  localStorage.setItem(memoryKey(file, authority), address);
export const forget = (file: File, authority: string): void =>
  localStorage.removeItem(memoryKey(file, authority));

export type Unfinished = { key: string; name: string; size: number; address: string };

/** What an earlier visit began and did not finish. */
export const listUnfinished = (authority: string): Unfinished[] =>
  Object.entries(localStorage).flatMap(([key, address]) => {
    if (!key.startsWith(`${prefix}${authority} `)) return [];
    const [size, _modified, ...name] = key.slice(prefix.length + authority.length + 1).split(' ');
    return [{ key, name: name.join(' '), size: Number(size), address: String(address) }];
  });
