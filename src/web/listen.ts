import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { CannotStart, codeOf } from '#platform/cannot-start.ts';
import { answerReady, createReadyAnswers, type ReadyAnswers } from './ready-answers.ts';

/** The application, and the answers it has ready. */
export type Served = {
  fetch: (request: Request, env: unknown) => Promise<Response> | Response;
  ready: ReadyAnswers;
};

export type Listening = { port: number; stop(): Promise<void> };

/** A visitor in the middle of a page gets it; a connection that never ends does not hold the stop. */
const longestGoodbye = 10_000;

const longestRequest = 2 * 60 * 60 * 1000;

/** Listens, and only then makes the application: with PORT=0 it learns its port from the system. */
export async function listen(
  { host, port }: { host: string; port: number },
  createServed: (port: number) => Served,
): Promise<Listening> {
  let served: Served = {
    fetch: () => new Response(null, { status: 503 }),
    ready: createReadyAnswers(),
  };
  const application = getRequestListener((request, env) => served.fetch(request, env));
  const server = createServer((request, response) => {
    const otherwise = () => void application(request, response);
    if (!answerReady(served.ready, request, response, otherwise)) otherwise();
  });
  // Five minutes, the default, would cut a large file on a country line. Headers keep their minute.
  server.requestTimeout = longestRequest;
  const bound = await bind(server, host, port);
  served = createServed(bound);
  return { port: bound, stop: () => stop(server) };
}

function bind(server: Server, host: string, port: number): Promise<number> {
  const { promise, resolve, reject } = Promise.withResolvers<number>();
  server.once('error', (error) => reject(explainPort(error, host, port)));
  server.listen(port, host, () => resolve((server.address() as AddressInfo).port));
  return promise;
}

function stop(server: Server): Promise<void> {
  const { promise, resolve } = Promise.withResolvers<void>();
  // A connection that was busy at the stop becomes idle later, and would be kept for the next request.
  const sweep = setInterval(() => server.closeIdleConnections(), 50);
  const timer = setTimeout(() => server.closeAllConnections(), longestGoodbye);
  server.close(() => {
    clearInterval(sweep);
    clearTimeout(timer);
    resolve();
  });
  return promise;
}

function explainPort(error: Error, host: string, port: number): Error {
  switch (codeOf(error)) {
    case 'EADDRINUSE':
      return new CannotStart(
        `Le port ${port} est déjà pris, peut-être par Lauréat lui-même : ouvrez http://localhost:${port}, ou lancez PORT=${port + 1} bin/start.`,
        `Port ${port} is already taken, perhaps by Lauréat itself: open http://localhost:${port}, or run PORT=${port + 1} bin/start.`,
      );
    case 'EACCES':
      return new CannotStart(
        `Ce compte ne peut pas ouvrir le port ${port} : prenez-en un au-dessus de 1023, par exemple PORT=3000.`,
        `This account may not open port ${port}: take one above 1023, such as PORT=3000.`,
      );
    case 'EADDRNOTAVAIL':
    case 'ENOTFOUND':
      return new CannotStart(
        `HOST vaut « ${host} », qui n’est pas une adresse de cette machine : essayez 127.0.0.1 ou 0.0.0.0.`,
        `HOST is "${host}", which is no address of this machine: try 127.0.0.1 or 0.0.0.0.`,
      );
    default:
      return error;
  }
}
