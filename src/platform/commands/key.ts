import { inFolder } from '#platform/cannot-start.ts';
import type { RunCommand } from '#platform/command-io.ts';
import { prepareDataFolder } from '#platform/data-folder.ts';
import { settingsOrExplain } from '#platform/ending.ts';
import { loadSigningKey } from '#platform/signing.ts';

/** `laureat key`: what to publish on the service's own site, so that others can trust its signature. */
export const keyCommand: RunCommand = async (_args, io) => {
  const { dataDir } = settingsOrExplain(io.env);
  prepareDataFolder(dataDir);
  const key = inFolder(dataDir, () => loadSigningKey(dataDir));
  io.out(key.fingerprint);
  io.out(key.publicKeyBase64);
  return 0;
};
