import { CannotStart, codeOf, explainStorage, inFolder } from './cannot-start.ts';
import { prepareDataFolder } from './data-folder.ts';
import { type Db, openDatabase } from './database.ts';
import { openServer } from './database-server.ts';
import { migrate } from './migrate.ts';
import type { Settings } from './settings.ts';
import { loadSigningKey, type SigningKey } from './signing.ts';

/** A database as it is, its server held open. Closed by its owner, once. */
export type Store = { db: Db; close(): Promise<void> };

/** One open instance: its database, migrated, and its key. */
export type Instance = Store & { signingKey: SigningKey };

/** Opens the database the settings name, changing nothing in it; throws `CannotStart`. */
export async function openStore(settings: Settings): Promise<Store> {
  const server = await openServer(settings);
  const db = openDatabase(server.connection);
  const close = async () => {
    await db.destroy();
    await server.stop();
  };
  return { db, close };
}

/** Opens all the settings name and brings the database up to date; throws `CannotStart`. */
export async function openInstance(settings: Settings): Promise<Instance> {
  prepareDataFolder(settings.dataDir);
  const signingKey = inFolder(settings.dataDir, () => loadSigningKey(settings.dataDir));
  const store = await openStore(settings);
  try {
    await migrateOrExplain(store.db, settings);
    return { ...store, signingKey };
  } catch (error) {
    await store.close();
    throw error;
  }
}

async function migrateOrExplain(db: Db, settings: Settings): Promise<void> {
  try {
    const outcome = await migrate(db);
    if (!outcome.ok) throw new CannotStart(outcome.refusal.fr, outcome.refusal.en);
  } catch (error) {
    throw explainMigration(error, settings) ?? error;
  }
}

function explainMigration(error: unknown, { dataDir }: Settings): CannotStart | null {
  const cause = error instanceof Error && error.cause ? error.cause : error;
  if (codeOf(cause) !== '42501') return explainStorage(cause, dataDir);
  return new CannotStart(
    'Le compte de DATABASE_URL n’a pas le droit de créer les tables : rendez-le propriétaire de la base.',
    'The account of DATABASE_URL may not create the tables: make it the owner of the database.',
  );
}
