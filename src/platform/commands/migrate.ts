import type { RunCommand } from '#platform/command-io.ts';
import { settingsOrExplain } from '#platform/ending.ts';
import { openInstance } from '#platform/open-instance.ts';

/** `laureat migrate`: what each start does, without serving: for a deployment of several processes. */
export const migrateCommand: RunCommand = async (_args, io) => {
  const instance = await openInstance(settingsOrExplain(io.env));
  await instance.close();
  io.out('La base est à jour. · The database is up to date.');
  return 0;
};
