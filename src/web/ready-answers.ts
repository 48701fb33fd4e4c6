import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Encoding } from './encoding.ts';
import { encodingFor } from './encoding.ts';
import type { Variant } from './page-cache.ts';

/** Asks whether what was served is still what should be: the database says. */
export type StillCurrent = () => Promise<boolean>;

type Ready = { variant: Variant; fields: string[]; isCurrent: StillCurrent };

/** Answers of public pages by address and encoding, as they were last sent by the application. */
export type ReadyAnswers = Map<string, Ready> & {
  /** How many requests never reached the application. */
  served: number;
};

export const createReadyAnswers = (): ReadyAnswers => Object.assign(new Map(), { served: 0 });

/** Addresses that only a program would ask for are many; those people ask for are few. */
const most = 2_000;

/** Keeps an answer for those who ask the same address next. An address with a query is not kept. */
export function keepReady(
  ready: ReadyAnswers,
  asked: { path: string; encoding: Encoding },
  variant: Variant,
  isCurrent: StillCurrent,
): void {
  const key = `${asked.encoding} ${asked.path}`;
  if (ready.get(key)?.variant === variant) return;
  const [oldest] = ready.keys();
  if (ready.size >= most && oldest !== undefined) ready.delete(oldest);
  const fields = Object.entries(variant.headers).flat();
  ready.set(key, { variant, fields, isCurrent });
}

/**
 * Answers without walking through the application, when the very same answer was sent before and
 * is still current; false leaves the request to the application. It costs a question to the
 * database, shared by all who ask at the same moment, and nothing else.
 */
export function answerReady(
  ready: ReadyAnswers,
  request: IncomingMessage,
  response: ServerResponse,
  otherwise: () => void,
): boolean {
  if (request.method !== 'GET' || request.headers['if-none-match'] !== undefined) return false;
  const key = `${encodingFor(request.headers['accept-encoding'])} ${request.url}`;
  const found = ready.get(key);
  if (!found) return false;
  found.isCurrent().then(
    (current) => {
      if (!current) {
        ready.delete(key);
        otherwise();
        return;
      }
      ready.served += 1;
      response.writeHead(200, found.fields);
      response.end(found.variant.body);
    },
    // The application asks again, and says what is wrong.
    otherwise,
  );
  return true;
}
