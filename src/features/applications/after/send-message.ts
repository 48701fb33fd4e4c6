import { randomUUID } from 'node:crypto';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { realNow } from '#platform/clock.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { keepFile } from '#platform/files/keep-file.ts';
import type { Files } from '#platform/files/open-files.ts';
import type { PreparedFile } from '#platform/files/prepare-file.ts';
import type { Reader } from '#web/reader.ts';
import { findMyApplication } from '../application-queries.ts';
import { writes } from '../editable.ts';
import { addressFor, tell } from './after-mail.ts';
import { afterMailMessages } from './after-mail-messages.ts';
import { longestMessage, type Side } from './message.ts';
import { messageHolder } from './message-queries.ts';
import { insertMessage, saveRead } from './message-store.ts';
import { findOfficeDossier } from './office-dossier-queries.ts';
import { listOfficers, listWriters } from './recipient-queries.ts';

export type MessageContext = {
  db: Db;
  files: Files;
  now: Date;
  reader: Reader;
  publicUrl: string;
};

export type MessageRefusal =
  /** Or not one the reader may write about: the same to them. */
  | { reason: 'application-unknown' }
  | { reason: 'body-missing' }
  | { reason: 'body-too-long'; longest: number };

type Sending = { id: string; side: Side; body: string; prepared: readonly PreparedFile[] };
type About = { id: string; authorityId: string; number: bigint; call: string };

/** Writes to the other side of a filed dossier, whom a mail tells that there is something to read. */
export const sendMessage = (context: MessageContext, { id, side, body, prepared }: Sending) =>
  inTransaction<MessageContext, Outcome<bigint, MessageRefusal>>(context, async (context) => {
    const about = side === 'service' ? await asService(context, id) : await asMember(context, id);
    if (!about) return refuse({ reason: 'application-unknown' });
    const text = body.trim();
    if (text === '') return refuse({ reason: 'body-missing' });
    if (text.length > longestMessage) {
      return refuse({ reason: 'body-too-long', longest: longestMessage });
    }
    const message = await keep(context, about, { side, body: text, prepared });
    await tellOther(context, about, side);
    return accept(message);
  });

async function asService({ db, now, reader }: MessageContext, id: string): Promise<About | null> {
  const dossier = await findOfficeDossier(db, reader, { id, now });
  return dossier && { ...dossier, call: dossier.callName };
}

async function asMember({ db, now, reader }: MessageContext, id: string): Promise<About | null> {
  const application = await findMyApplication(db, reader, { id, now });
  if (!application || application.state === 'draft' || !writes(application)) return null;
  const { authorityId, number, call } = application;
  return { id, authorityId, number, call: call.settings.name };
}

async function keep(
  { db, files, now, reader }: MessageContext,
  { id, authorityId }: About,
  { side, body, prepared }: Omit<Sending, 'id'>,
): Promise<bigint> {
  const { personId } = reader;
  const about = { authorityId, applicationId: id, side };
  const messageId = randomUUID();
  const written = { ...about, id: messageId, body, writtenBy: personId, now };
  const message = await insertMessage(db, written);
  const place = { authorityId, holder: { kind: messageHolder, id: messageId } };
  const filing = { db, files, now: realNow(), actorId: personId };
  for (const file of prepared) await keepFile(filing, place, file);
  // Who answers has read what came before.
  await saveRead(db, { ...about, personId, upTo: message });
  await record(db, {
    authorityId,
    subject: { kind: 'application', id },
    name: 'message-sent',
    actorId: personId,
    happenedAt: now,
    facts: { side, messageId, files: prepared.length },
  });
  return message;
}

async function tellOther(
  { db, publicUrl }: MessageContext,
  { id, authorityId, number, call }: About,
  side: Side,
): Promise<void> {
  const facts = { call, number: number.toString() };
  if (side === 'service') {
    await tell(db, {
      authorityId,
      to: await listWriters(db, { applicationId: id, mail: 'message-to-applicant' }),
      kind: 'message-to-applicant',
      template: afterMailMessages.messageToApplicant,
      facts: { ...facts, url: addressFor(publicUrl, `/applications/${id}/messages`) },
    });
    return;
  }
  await tell(db, {
    authorityId,
    to: await listOfficers(db, { applicationId: id, mail: 'message-to-service' }),
    kind: 'message-to-service',
    template: afterMailMessages.messageToService,
    facts: { ...facts, url: addressFor(publicUrl, `/office/applications/${id}/messages`) },
  });
}
