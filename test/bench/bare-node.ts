import { spawn } from 'node:child_process';
import { once } from 'node:events';

/** The least a Node process can do to answer: one buffer, written to whoever asks. */
const program = `
  process.once('message', ({ body, headers }) => {
    const bytes = Buffer.from(body, 'base64');
    const server = require('node:http').createServer((_, answer) => {
      answer.writeHead(200, { ...headers, 'content-length': bytes.length });
      answer.end(bytes);
    });
    server.listen(0, '127.0.0.1', () => process.send(server.address().port));
  });`;

export async function startBareNode(body: Buffer, headers: Record<string, string>) {
  const child = spawn(process.execPath, ['-e', program], {
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
  });
  child.send({ body: body.toString('base64'), headers });
  const [port] = await once(child, 'message');
  return {
    page: `http://127.0.0.1:${port}/`,
    stop: async () => {
      const ended = once(child, 'exit');
      child.kill();
      await ended;
    },
  };
}
