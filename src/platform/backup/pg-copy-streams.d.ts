/** The part of pg-copy-streams 7 that backups use; it carries no types of its own. */
declare module 'pg-copy-streams' {
  import type { Readable, Writable } from 'node:stream';
  import type pg from 'pg';

  type Counting = pg.Submittable & { readonly rowCount: number };
  export function to(statement: string): Readable & Counting;
  export function from(statement: string): Writable & Counting;
}
