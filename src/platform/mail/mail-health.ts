import { sql } from 'kysely';
import type { Db } from '../database.ts';

export type MailHealth = {
  queued: number;
  uncertain: number;
  failed: number;
  bounced: number;
  withheld: number;
  /** Not sent because there is no mail server. */
  kept: number;
  oldestQueuedAt: Date | null;
  lastSentAt: Date | null;
};

export async function readMailHealth(db: Db): Promise<MailHealth> {
  const { rows } = await sql<MailHealth>`
    select
      count(*) filter (where state in ('queued', 'sending'))::int as queued,
      count(*) filter (where state = 'uncertain')::int as uncertain,
      count(*) filter (where state = 'failed')::int as failed,
      count(*) filter (where state = 'bounced')::int as bounced,
      count(*) filter (where state = 'withheld')::int as withheld,
      count(*) filter (where state = 'kept')::int as kept,
      min(created_at) filter (where state in ('queued', 'sending')) as "oldestQueuedAt",
      max(sent_at) as "lastSentAt"
    from mails`.execute(db);
  const [health] = rows;
  if (!health) throw new Error('An aggregate always answers one row');
  return health;
}
