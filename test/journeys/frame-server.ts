import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { getRequestListener } from '@hono/node-server';
import { partsForTest } from '#test/frame-parts.ts';
import { createFrame } from '#web/create-frame.ts';
import { mountSpecimen } from './frame-specimen.tsx';

/** The frame alone, with the specimen pages, on a port of its own. */
export async function serveSpecimen(port = 0): Promise<{ url: string; stop: () => void }> {
  const app = createFrame(partsForTest(), [mountSpecimen]);
  const server = createServer(getRequestListener(app.fetch));
  await new Promise<void>((resolve) => {
    server.listen(port, '127.0.0.1', resolve);
  });
  const { port: chosen } = server.address() as AddressInfo;
  return { url: `http://127.0.0.1:${chosen}`, stop: () => server.close() };
}
