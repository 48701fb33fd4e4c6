import { sql } from 'kysely';
import { type Db, inTransaction } from '../database.ts';

export type Bounce = {
  address: string;
  /** Of the mail that came back, when the report names it: with or without its brackets. */
  messageId: string | null;
  /** For good: the address does not exist. Otherwise the report only says why it was late or refused. */
  isForGood: boolean;
  reason: string;
};

type RefusedAddress = { address: string; reason: string; mailId: string | null; now: Date };

/** Nothing more is written to this address until an administrator says so. */
export async function refuseAddress(
  db: Db,
  { address, reason, mailId, now }: RefusedAddress,
): Promise<void> {
  await db
    .insertInto('refused_addresses')
    .values({ address: address.toLowerCase(), reason, refused_at: now, mail_id: mailId })
    .onConflict((conflict) => conflict.column('address').doNothing())
    .execute();
}

export type BounceHeard = {
  now: Date;
  /** Whose mail it may be about, beside the installation's own; absent: anyone's. */
  authorityIds?: readonly string[];
};

export type BouncedMail = { mailId: string; authorityId: string | null };

/**
 * Takes in what a mail server reported of an address after having accepted the mail. A report about
 * nothing that we wrote, forged or gone astray, changes nothing: its answer is null.
 */
export const recordBounce = (db: Db, bounce: Bounce, { now, authorityIds }: BounceHeard) =>
  inTransaction({ db }, async ({ db }): Promise<BouncedMail | null> => {
    const mail = await findMail(db, bounce, authorityIds);
    if (!mail) return null;
    const { mailId } = mail;
    const { reason, isForGood } = bounce;
    if (isForGood) await refuseAddress(db, { ...bounce, mailId, now });
    await db
      .updateTable('mails')
      .set({ reason, ...(isForGood && { state: 'bounced' as const }) })
      .where('id', '=', mailId)
      .execute();
    return mail;
  });

/** The mail it names, if it went to that address; without a name, the last one that went there. */
async function findMail(
  db: Db,
  { address, messageId }: Bounce,
  authorityIds: readonly string[] | undefined,
): Promise<BouncedMail | undefined> {
  const name = messageId === null ? null : `<${messageId.replace(/[<>\s]/g, '')}>`;
  return await db
    .selectFrom('mails')
    .select(['id as mailId', 'authority_id as authorityId'])
    .where((eb) => eb(eb.fn('lower', ['to_address']), '=', address.toLowerCase()))
    .where('message_id', 'is not', null)
    .$if(name !== null, (query) => query.where('message_id', '=', name))
    .$if(authorityIds !== undefined, (query) =>
      query.where((eb) =>
        eb.or([
          eb('authority_id', 'is', null),
          eb('authority_id', '=', sql<string>`any(${sql.val(authorityIds)}::uuid[])`),
        ]),
      ),
    )
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
}
