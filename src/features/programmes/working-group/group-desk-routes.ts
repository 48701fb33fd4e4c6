import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import type { Db } from '#platform/database.ts';
import { readerOf } from '#web/access.ts';
import type { Env } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { programmesPath } from '../programme-office.ts';
import type { GroupContext } from './group-context.ts';
import { groupPath } from './group-office.ts';
import type { Said } from './group-page.ts';
import { rulesGroupsOf } from './working-group-access.ts';
import { type FoundGroup, findGroup } from './working-group-queries.ts';

export const groupAddress = `${programmesPath}/:programme/groups/:group` as const;

export const acting = (db: Db, c: Context<Env>): GroupContext => ({
  db,
  now: realNow(),
  actorId: readerOf(c).personId,
});

/** The group of the address; with `'rules'`, only for who may say who leads it. */
export async function groupOf(
  db: Db,
  c: Context<Env>,
  as: 'reads' | 'rules' = 'reads',
): Promise<FoundGroup | null> {
  const place = {
    programmeId: c.req.param('programme') ?? '',
    groupId: c.req.param('group') ?? '',
  };
  const group = await findGroup(db, readerOf(c), place);
  const isAllowed = group && (as === 'reads' || rulesGroupsOf(readerOf(c), group.authorityId));
  return isAllowed ? group : null;
}

export const backToGroup = (c: Context<Env>, group: FoundGroup, said: Said): Response =>
  c.redirect(`${localise(groupPath(group), c.var.locale)}?done=${said}`, 303);
