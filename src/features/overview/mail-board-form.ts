import { z } from 'zod';
import type { MailCriteria } from '#platform/mail/mail-queries.ts';
import { mailStates } from '#platform/mail/mail-rows.ts';

const state = z.enum(mailStates);
const page = z.coerce.number().int().min(1).max(10_000);

/** An address that says nothing we know is the whole board. */
export function parseMailCriteria(query: Record<string, string>): MailCriteria {
  return {
    state: state.safeParse(query['state']).data ?? null,
    kind: query['kind']?.slice(0, 100) || null,
    words: query['q']?.trim().slice(0, 200) || null,
    page: page.safeParse(query['page']).data ?? 1,
  };
}
