import { createProgramme } from '#features/programmes/create-programme.ts';
import type { Programme } from '#features/programmes/programme.ts';
import { findProgramme } from '#features/programmes/programme-queries.ts';
import { slug } from '#kernel/slug.ts';
import type { Db } from '#platform/database.ts';

type Context = { db: Db; now: Date; actorId: string | null };

/** The programme of that name, made when the authority has none: a past call names its own. */
export async function openProgramme(
  context: Context,
  authorityId: string,
  name: string,
): Promise<Programme> {
  const address = slug(name) || 'programme';
  const found = await findProgramme(context.db, authorityId, address);
  if (found) return found;
  const created = await createProgramme(context, { authorityId, slug: address, name });
  if (created.ok) return created.value;
  // Somebody made it between the two: theirs is as good.
  const made = await findProgramme(context.db, authorityId, address);
  if (!made) throw new Error(`No programme ${address}`);
  return made;
}
