import type { Context } from 'hono';
import type { Env } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { peopleMessages } from './people-messages.ts';

/** What was done is a word of the address, so that a reload says it again and does nothing. */
const done = [
  'invited',
  'withdrawn',
  'nothing-to-withdraw',
  'left',
  'erased',
  'rolesSaved',
  'given',
  'takenBack',
] as const;
export type Done = (typeof done)[number];

export const backTo = (c: Context<Env>, path: string, said: Done) =>
  c.redirect(`${localise(path, c.var.locale)}?done=${said}`, 303);

export function saidIn(c: Context<Env>): string | null {
  const said = done.find((word) => word === c.req.query('done'));
  return said ? peopleMessages[c.var.locale][said] : null;
}
