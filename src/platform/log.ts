import { type DestinationStream, type Logger, pino } from 'pino';

export type Log = Logger;

/**
 * Structured lines on standard output. No personal data: no address of a visitor, no query
 * string, no body; what might hold a secret is censored even when someone logs it by mistake.
 */
export const createLog = (level: string, destination?: DestinationStream): Log =>
  pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      formatters: { level: (label) => ({ level: label }) },
      redact: { paths: censored, censor: '[…]' },
      serializers: { err: describeError },
    },
    destination ?? pino.destination({ sync: false }),
  );

const secretNames = ['password', 'token', 'secret', 'cookie', 'authorization', 'email', 'ip'];
const censored = [
  ...secretNames,
  ...secretNames.map((name) => `*.${name}`),
  ...secretNames.map((name) => `*.*.${name}`),
];

/** The path alone: a search someone typed is nobody's business but theirs. */
export const pathOnly = (url: string): string =>
  url.replace(/^[a-z]+:\/\/[^/]*/i, '').split(/[?#]/)[0] ?? '/';

/** Type, message and stack. The details of a database error are left out: they quote the row. */
function describeError(error: unknown): Record<string, unknown> {
  if (!(error instanceof Error)) return { message: String(error) };
  const code = 'code' in error ? { code: error.code } : {};
  return { type: error.name, message: error.message, ...code, stack: error.stack };
}
