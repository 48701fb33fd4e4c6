import { createHash } from 'node:crypto';
import { sql } from 'kysely';
import pg from 'pg';

const mark = '/* plan kept */';

/**
 * Ends a statement of a hot path, `.modifyEnd(planKept)`: each connection prepares it once and keeps
 * its plan. For a text that is the same at each call; one that grows with its values has no place here.
 */
export const planKept = sql`/* plan kept */`;

const names = new Map<string, string>();

function nameOf(text: string): string {
  const known = names.get(text);
  if (known !== undefined) return known;
  const name = `kept-${createHash('sha256').update(text).digest('base64url').slice(0, 16)}`;
  names.set(text, name);
  return name;
}

/** On a connection just opened: what bears the mark is asked under a name. */
export function keepPlans(client: pg.ClientBase): void {
  const ask = (...args: unknown[]) => {
    const [text, values = []] = args;
    const isKept = typeof text === 'string' && text.endsWith(mark);
    const asked = isKept ? [{ name: nameOf(text), text, values }] : args;
    return Reflect.apply(pg.Client.prototype.query, client, asked);
  };
  Object.assign(client, { query: ask });
}
