import { realNow } from './clock.ts';
import type { Db } from './database.ts';

export type DomainClockRow = { single: boolean; ahead_seconds: bigint; moved_at: Date };

declare module './database.ts' {
  interface Database {
    domain_clock: DomainClockRow;
  }
}

type Place = { db: Db; settings: { demo: boolean } };

/**
 * The time of the trade: whether a call is open, what is due. The same for every process of the
 * demonstration; everywhere else it is the machine's, and costs no question to the database.
 */
export async function domainNow({ db, settings }: Place): Promise<Date> {
  const now = realNow();
  if (!settings.demo) return now;
  const row = await db.selectFrom('domain_clock').select('ahead_seconds').executeTakeFirst();
  return new Date(now.getTime() + Number(row?.ahead_seconds ?? 0n) * 1000);
}

/** It goes on running from that instant; null gives it back to the machine. */
export async function moveDomainClock(db: Db, to: Date | null): Promise<void> {
  const now = realNow();
  // Up, never down: who goes to the opening of a call must not stand half a second before it.
  const ahead = to === null ? 0n : BigInt(Math.ceil((to.getTime() - now.getTime()) / 1000));
  await db
    .insertInto('domain_clock')
    .values({ single: true, ahead_seconds: ahead, moved_at: now })
    .onConflict((conflict) =>
      conflict.column('single').doUpdateSet({ ahead_seconds: ahead, moved_at: now }),
    )
    .execute();
}
