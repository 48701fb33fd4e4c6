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

/** Takes in what a mail server reported of an address after having accepted the mail. */
export const recordBounce = (db: Db, bounce: Bounce, now: Date) =>
  inTransaction({ db }, async ({ db }): Promise<{ mailId: string | null }> => {
    const mailId = await findMail(db, bounce);
    if (bounce.isForGood) await refuseAddress(db, { ...bounce, mailId, now });
    if (mailId !== null) {
      await db
        .updateTable('mails')
        .set({ reason: bounce.reason, ...(bounce.isForGood && { state: 'bounced' as const }) })
        .where('id', '=', mailId)
        .execute();
    }
    return { mailId };
  });

/** Both must agree: a report about someone else's mail, or a forged one, changes no mail of ours. */
async function findMail(db: Db, { address, messageId }: Bounce): Promise<string | null> {
  if (messageId === null) return null;
  const mail = await db
    .selectFrom('mails')
    .select('id')
    .where('message_id', '=', `<${messageId.replace(/[<>\s]/g, '')}>`)
    .where((eb) => eb(eb.fn('lower', ['to_address']), '=', address.toLowerCase()))
    .executeTakeFirst();
  return mail?.id ?? null;
}
