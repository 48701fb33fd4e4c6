import { Logger } from 'graphile-worker';
import type { Log } from '../log.ts';

const levels = { error: 'error', warning: 'warn', info: 'debug', debug: 'trace' } as const;

/** What the queue says of itself goes to our log; it never quotes a payload. */
export const queueLog = (log: Log): Logger =>
  new Logger(() => (level, message) => log[levels[level]]({ part: 'queue' }, message));
