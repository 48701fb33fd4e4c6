import { spawn } from 'node:child_process';
import { chmodSync, existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { connect } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ended } from './processes.ts';

/** The test string every antivirus knows, in two halves so that none deletes this file. */
export const eicar = `X5O!P%@AP[4\\PZX54(P^)7CC)7}$${'EICAR-STANDARD-ANTIVIRUS-TEST-FILE!$H+H*'}`;

/** Debian's clamd, with one signature of our own for that string: nothing is downloaded. */
export async function startClamd(): Promise<{ url: string; stop(): Promise<void> }> {
  const folder = mkdtempSync(join(tmpdir(), 'laureat-clamd-'));
  chmodSync(folder, 0o777);
  const socket = join(folder, 'clamd.ctl');
  const hex = Buffer.from(eicar).toString('hex');
  writeFileSync(join(folder, 'local.ndb'), `Test.Eicar:0:*:${hex}\n`);
  const config = join(folder, 'clamd.conf');
  writeFileSync(
    config,
    [
      'Foreground yes',
      `LocalSocket ${socket}`,
      'LocalSocketMode 666',
      `DatabaseDirectory ${folder}`,
      `TemporaryDirectory ${folder}`,
      'StreamMaxLength 4M',
      '',
    ].join('\n'),
  );
  const child = spawn('/usr/sbin/clamd', ['--config-file', config], { stdio: 'ignore' });
  const over = ended(child);
  while (!(existsSync(socket) && (await answers(socket)))) {
    if (child.exitCode !== null) throw new Error(`clamd ended with ${child.exitCode}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
  return {
    url: `unix:${socket}`,
    stop: async () => {
      child.kill('SIGTERM');
      await over;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function answers(socket: string): Promise<boolean> {
  const { promise, resolve } = Promise.withResolvers<boolean>();
  const client = connect(socket, () => client.end('zPING\0'));
  client.on('data', () => resolve(true)).on('error', () => resolve(false));
  client.on('close', () => resolve(false));
  return promise;
}
