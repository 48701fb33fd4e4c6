import { inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { endLogLevels, insertLogLevel } from './maintenance-store.ts';
import type { AdminContext } from './set-announcement.ts';

export const logLevels = ['error', 'warn', 'info', 'debug', 'trace'] as const;
export type LogLevel = (typeof logLevels)[number];
const hour = 3_600_000;

export const parseLogLevel = (text: string): LogLevel | null =>
  logLevels.find((level) => level === text) ?? null;

/** For one hour, in every process; null: back to the setting at once. */
export const changeLogLevel = (context: AdminContext, level: LogLevel | null): Promise<void> =>
  inTransaction(context, async ({ db, now, actorId, authorityId }) => {
    await endLogLevels(db, now);
    if (level)
      await insertLogLevel(db, { level, from: now, until: new Date(now.getTime() + hour) });
    await record(db, {
      authorityId,
      subject: { kind: 'instance', id: 'log' },
      name: level ? 'log-level-changed' : 'log-level-restored',
      actorId,
      happenedAt: now,
      facts: level ? { level } : {},
    });
  });
