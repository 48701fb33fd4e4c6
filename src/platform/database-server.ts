import type { DatabaseServer } from './postgres/embedded.ts';
import type { Settings } from './settings.ts';

/** The server of DATABASE_URL, or the embedded one. Throws `CannotStart` with what to do. */
export async function openServer({ databaseUrl, dataDir }: Settings): Promise<DatabaseServer> {
  if (databaseUrl !== null) {
    const { reachExternal } = await import('./postgres/external.ts');
    return reachExternal(databaseUrl);
  }
  const { startEmbedded } = await import('./postgres/embedded.ts');
  return startEmbedded(dataDir);
}
