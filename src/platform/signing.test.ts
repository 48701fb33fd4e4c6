import { execFile } from 'node:child_process';
import { mkdtempSync, readdirSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, expect, test } from 'vitest';
import { fingerprintOf, loadSigningKey, verifySignature } from './signing.ts';

const folder = mkdtempSync(join(tmpdir(), 'laureat-key-'));
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const bytes = new TextEncoder().encode('2 046 303 €');

test('what the key signs verifies, and nothing else does', () => {
  const { publicKeyBase64, sign } = loadSigningKey(folder);
  const other = loadSigningKey(join(folder, 'other')).publicKeyBase64;
  const signature = sign(bytes);

  expect(verifySignature(publicKeyBase64, bytes, signature)).toBe(true);
  expect(verifySignature(publicKeyBase64, new TextEncoder().encode('2 046 303'), signature)).toBe(
    false,
  );
  expect(verifySignature(other, bytes, signature)).toBe(false);
  expect(verifySignature(publicKeyBase64, bytes, '')).toBe(false);
  expect(verifySignature(`${publicKeyBase64} `, bytes, signature)).toBe(false);
  expect(verifySignature('not a key', bytes, signature)).toBe(false);
});

test('the fingerprint is that of the raw key, as ssh writes it', () => {
  const zeros = Buffer.alloc(32).toString('base64');
  expect(fingerprintOf(zeros)).toEqual('SHA256:Zmh6rfhivXdsj8GLjp+OIAiXFIVu4jOzkCpZHQ1fKSU');
});

test('processes that start at once share one key, closed to others', async () => {
  const home = join(folder, 'shared');
  const program = `import { loadSigningKey } from '${import.meta.dirname}/signing.ts';
    console.log(loadSigningKey('${home}').fingerprint);`;
  const run = () =>
    promisify(execFile)(process.execPath, ['--input-type=module', '--eval', program]);

  const answers = await Promise.all([1, 2, 3, 4].map(run));

  const { fingerprint } = loadSigningKey(home);
  expect(answers.map(({ stdout }) => stdout.trim())).toEqual(Array(4).fill(fingerprint));
  expect(readdirSync(home)).toEqual(['signing-key.pem']);
  expect(statSync(join(home, 'signing-key.pem')).mode & 0o777).toEqual(0o600);
});
