import { createHook } from 'node:async_hooks';
import type { KyselyPlugin } from 'kysely';
import type { Db } from '#platform/database.ts';

/** The same database, which remembers the kind of each statement it was asked. */
export function countStatements(db: Db): { db: Db; statements: string[] } {
  const statements: string[] = [];
  const counting: KyselyPlugin = {
    transformQuery: ({ node }) => {
      statements.push(node.kind);
      return node;
    },
    transformResult: async ({ result }) => result,
  };
  return { db: db.withPlugin(counting), statements };
}

/** How many times a password was hashed, as Node itself sees it. */
export function countScrypts(): { stop(): number } {
  let scrypts = 0;
  const hook = createHook({
    init: (_id, type) => {
      if (type === 'SCRYPTREQUEST') scrypts += 1;
    },
  }).enable();
  return {
    stop: () => {
      hook.disable();
      return scrypts;
    },
  };
}
