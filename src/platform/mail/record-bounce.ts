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

/**
 * Takes in what a mail server reported of an address after having accepted the mail. A report about
 * nothing that we wrote, forged or gone astray, changes nothing: its answer is null.
 */
export const recordBounce = (db: Db, bounce: Bounce, now: Date) =>
  inTransaction({ db }, async ({ db }): Promise<{ mailId: string } | null> => {
    const mailId = await findMail(db, bounce);
    if (mailId === null) return null;
    const { reason, isForGood } = bounce;
    if (isForGood) await refuseAddress(db, { ...bounce, mailId, now });
    await db
      .updateTable('mails')
      .set({ reason, ...(isForGood && { state: 'bounced' as const }) })
      .where('id', '=', mailId)
      .execute();
    return { mailId };
  });

/** The mail it names, if it went to that address; without a name, the last one that went there. */
async function findMail(db: Db, { address, messageId }: Bounce): Promise<string | null> {
  const name = messageId === null ? null : `<${messageId.replace(/[<>\s]/g, '')}>`;
  const mail = await db
    .selectFrom('mails')
    .select('id')
    .where((eb) => eb(eb.fn('lower', ['to_address']), '=', address.toLowerCase()))
    .where('message_id', 'is not', null)
    .$if(name !== null, (query) => query.where('message_id', '=', name))
    .orderBy('created_at', 'desc')
    .orderBy('id')
    .limit(1)
    .executeTakeFirst();
  return mail?.id ?? null;
}
