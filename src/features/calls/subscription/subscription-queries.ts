import type { Db } from '#platform/database.ts';
import type { Wave } from '../wave/wave.ts';
import { listWaves } from '../wave/wave-queries.ts';
import type { CallNews } from './subscription.ts';
import './subscription-rows.ts';

export async function findSubscription(db: Db, token: string) {
  const found = await db
    .selectFrom('subscriptions as subscription')
    .innerJoin('calls as call', 'call.id', 'subscription.call_id')
    .innerJoin('authorities as authority', 'authority.id', 'subscription.authority_id')
    .select([
      'subscription.email',
      'subscription.confirmed_at as confirmedAt',
      'call.slug',
      'call.name',
      'authority.name as authority',
    ])
    .where('token', '=', token)
    .executeTakeFirst();
  return found ?? null;
}

export type KeptNews = {
  id: string;
  authorityId: string;
  callId: string;
  createdAt: Date;
  news: CallNews;
  call: { slug: string; name: string; authority: string };
};

export async function findNews(db: Db, id: string): Promise<KeptNews | null> {
  const row = await db
    .selectFrom('call_news as news')
    .innerJoin('calls as call', 'call.id', 'news.call_id')
    .innerJoin('authorities as authority', 'authority.id', 'news.authority_id')
    .select([
      'news.id',
      'news.authority_id as authorityId',
      'news.call_id as callId',
      'news.created_at as createdAt',
      'news.news',
      'call.slug',
      'call.name',
      'authority.name as authority',
    ])
    .where('news.id', '=', id)
    .executeTakeFirst();
  if (!row) return null;
  const { slug, name, authority, news, ...kept } = row;
  return { ...kept, news: readNews(news), call: { slug, name, authority } };
}

const instants = ['opensAt', 'closesAt', 'before', 'at'];

/** Instants come back from JSON as texts. */
const readNews = (kept: unknown): CallNews =>
  Object.fromEntries(
    Object.entries(kept as object).map(([name, value]) => [
      name,
      instants.includes(name) ? new Date(value) : value,
    ]),
  ) as CallNews;

/** Waves that are open at that instant in calls the public sees, of every authority. */
export async function listOpenWaves(db: Db, now: Date): Promise<Wave[]> {
  const rows = await db
    .selectFrom('waves as wave')
    .innerJoin('calls as call', 'call.id', 'wave.call_id')
    .select(['wave.id', 'wave.call_id'])
    .where('call.state', '=', 'published')
    .where('call.public_from', '<=', now)
    .where('wave.opens_at', '<=', now)
    .where('wave.closes_at', '>', now)
    .execute();
  const open = new Set(rows.map(({ id }) => id));
  const waves = await listWaves(
    db,
    rows.map(({ call_id }) => call_id),
  );
  return waves.filter(({ id }) => open.has(id));
}

export async function getCallAuthority(db: Db, callId: string): Promise<string> {
  const { authority_id } = await db
    .selectFrom('calls')
    .select('authority_id')
    .where('id', '=', callId)
    .executeTakeFirstOrThrow();
  return authority_id;
}
