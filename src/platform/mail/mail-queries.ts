import { type ExpressionBuilder, sql } from 'kysely';
import type { Database, Db } from '../database.ts';
import type { AttemptOutcome, MailState } from './mail-rows.ts';
import { mailsPerPage } from './mails-page.ts';

export type ListedMail = {
  id: string;
  /** The installation's own mail: it may be to a person of another authority. */
  isShared: boolean;
  kind: string;
  to: string;
  subject: string;
  state: MailState;
  reason: string | null;
  attempts: number;
  nextAttemptAt: Date | null;
  createdAt: Date;
  sentAt: Date | null;
};

export type MailCriteria = {
  state: MailState | null;
  kind: string | null;
  /** Part of an address or of a subject. */
  words: string | null;
  page: number;
};

/** The mail of their authorities, and that of the installation. */
const visibleTo = (authorityIds: readonly string[]) => (eb: ExpressionBuilder<Database, 'mails'>) =>
  eb.or([
    eb('mails.authority_id', 'is', null),
    eb('mails.authority_id', '=', sql<string>`any(${sql.val(authorityIds)}::uuid[])`),
  ]);

/** Words search the mail of their authorities only: an address of the installation's is not theirs to find. */
const matching = (criteria: MailCriteria) => (eb: ExpressionBuilder<Database, 'mails'>) => {
  const { state, kind, words } = criteria;
  const pattern = `%${(words ?? '').replace(/[\\%_]/g, '\\$&')}%`;
  return eb.and([
    ...(state === null ? [] : [eb('state', '=', state)]),
    ...(kind === null ? [] : [eb('kind', '=', kind)]),
    ...(words === null
      ? []
      : [
          eb('authority_id', 'is not', null),
          eb.or([eb('to_address', 'ilike', pattern), eb('subject', 'ilike', pattern)]),
        ]),
  ]);
};

const listed = (db: Db, authorityIds: readonly string[]) =>
  db
    .selectFrom('mails')
    .select([
      'id',
      'kind',
      'to_address as to',
      'subject',
      'state',
      'reason',
      'attempts',
      'next_attempt_at as nextAttemptAt',
      'created_at as createdAt',
      'sent_at as sentAt',
    ])
    .select((eb) => eb('authority_id', 'is', null).$castTo<boolean>().as('isShared'))
    .where(visibleTo(authorityIds));

/** Latest first. */
export const listMails = (
  db: Db,
  authorityIds: readonly string[],
  criteria: MailCriteria,
): Promise<ListedMail[]> =>
  listed(db, authorityIds)
    .where(matching(criteria))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(mailsPerPage)
    .offset((criteria.page - 1) * mailsPerPage)
    .execute();

export type MailCount = { state: MailState; kind: string; count: number };

export const countMails = (
  db: Db,
  authorityIds: readonly string[],
  words: string | null,
): Promise<MailCount[]> =>
  db
    .selectFrom('mails')
    .select(['state', 'kind', sql<number>`count(*)::int`.as('count')])
    .where(visibleTo(authorityIds))
    .where(matching({ state: null, kind: null, words, page: 1 }))
    .groupBy(['state', 'kind'])
    .orderBy('kind')
    .orderBy('state')
    .execute();

export type ShownMailAttempt = {
  number: number;
  beganAt: Date;
  handedOverAt: Date | null;
  endedAt: Date | null;
  outcome: AttemptOutcome | null;
  reason: string | null;
};

export type ShownMail = ListedMail & {
  messageId: string | null;
  text: string | null;
  html: string | null;
  /** Since when nothing is written to this address. */
  refusedAt: Date | null;
  history: ShownMailAttempt[];
};

/** One mail and each attempt to send it; null for one that is not theirs. */
export async function findMail(
  db: Db,
  authorityIds: readonly string[],
  id: string,
): Promise<ShownMail | null> {
  const mail = await listed(db, authorityIds)
    .leftJoin('refused_addresses', (join) =>
      join.on(sql`lower(mails.to_address)`, '=', sql.ref('refused_addresses.address')),
    )
    .clearSelect()
    .select([
      'mails.id',
      'kind',
      'to_address as to',
      'subject',
      'state',
      'mails.reason',
      'attempts',
      'next_attempt_at as nextAttemptAt',
      'created_at as createdAt',
      'sent_at as sentAt',
      'message_id as messageId',
      'body_text as text',
      'body_html as html',
      'refused_at as refusedAt',
    ])
    .select((eb) => eb('authority_id', 'is', null).$castTo<boolean>().as('isShared'))
    .where(sql<string>`mails.id::text`, '=', id)
    .executeTakeFirst();
  if (!mail) return null;
  const history = await db
    .selectFrom('mail_attempts')
    .select([
      'number',
      'began_at as beganAt',
      'handed_over_at as handedOverAt',
      'ended_at as endedAt',
      'outcome',
      'reason',
    ])
    .where('mail_id', '=', mail.id)
    .orderBy('number', 'desc')
    .execute();
  return { ...mail, history };
}
