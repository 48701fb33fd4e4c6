import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '#platform/project-root.ts';
import { startDebianServer } from './postgresql-15/debian-server.ts';
import { dumpMigratedSchema } from './postgresql-15/schema.ts';

/** After a new migration: `npm run schema`. Its diff is what a reviewer reads. */
const server = await startDebianServer();
try {
  writeFileSync(join(projectRoot, 'db/schema.sql'), await dumpMigratedSchema(server, 'dumped'));
} finally {
  await server.stop();
}
