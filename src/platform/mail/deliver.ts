import { readFileSync } from 'node:fs';
import { Readable } from 'node:stream';
import SMTPConnection from 'nodemailer/lib/smtp-connection';
import type { SmtpServer } from './smtp-settings.ts';

export type Delivery =
  | { outcome: 'sent'; reason: string }
  /** The server said no for good; `unknownAddress` when it is the address that does not exist. */
  | { outcome: 'refused'; reason: string; unknownAddress: boolean }
  /** Nothing was accepted; later may do. */
  | { outcome: 'delayed'; reason: string }
  /** The content left and no answer came: only the server knows. */
  | { outcome: 'uncertain'; reason: string };

export type Delivered = {
  envelope: { from: string; to: string };
  content: Buffer;
  /** Awaited between the server's consent and the first byte of the content. */
  beforeContent: () => Promise<void>;
  signal: AbortSignal;
};

export type Patience = { connect: number; answer: number };

/** RFC 5321 (4.5.3.2) asks for minutes: a server under load answers late, and a late answer counts. */
const usualPatience: Patience = { connect: 30_000, answer: 180_000 };

/** Hands one mail to the server and says what is known of it afterwards, never more. */
export async function deliver(
  server: SmtpServer,
  mail: Delivered,
  patience = usualPatience,
): Promise<Delivery> {
  const connection = openConnection(server, patience);
  let handedOver = false;
  const content = Readable.from(
    (async function* () {
      await mail.beforeContent();
      handedOver = true;
      yield mail.content;
    })(),
  );
  // Before the content, stopping costs nothing; after it, the answer is worth waiting for.
  const stop = () => {
    if (!handedOver) connection.close();
  };
  mail.signal.addEventListener('abort', stop, { once: true });
  try {
    await connected(connection, server);
    const { response } = await sent(connection, mail.envelope, content);
    connection.quit();
    return { outcome: 'sent', reason: response };
  } catch (error) {
    connection.close();
    return judge(error as SMTPConnection.SMTPError, handedOver);
  } finally {
    mail.signal.removeEventListener('abort', stop);
    content.destroy();
  }
}

/** Whether the server answers and takes the account, without sending anything; throws what it said. */
export async function greet(server: SmtpServer, wait: number): Promise<void> {
  const connection = openConnection(server, { connect: wait, answer: wait });
  try {
    await connected(connection, server);
  } finally {
    connection.close();
  }
}

function openConnection(server: SmtpServer, patience: Patience): SMTPConnection {
  const { host, port, secure, starttls, ca } = server;
  return new SMTPConnection({
    host,
    port,
    secure,
    requireTLS: !secure && starttls === 'required',
    ignoreTLS: starttls === 'never',
    tls: ca === null ? {} : { ca: readFileSync(ca) },
    connectionTimeout: patience.connect,
    greetingTimeout: patience.connect,
    socketTimeout: patience.answer,
  });
}

function connected(connection: SMTPConnection, { user, password }: SmtpServer): Promise<void> {
  const { promise, resolve, reject } = Promise.withResolvers<void>();
  // Errors after this one are told by `send`; an event nobody hears would end the process.
  connection.on('error', reject);
  connection.once('end', () => reject(new Error('Connection closed')));
  connection.connect((error) => {
    if (error) return reject(error);
    if (user === null) return resolve();
    connection.login({ credentials: { user, pass: password ?? '' } }, (refused) =>
      refused ? reject(refused) : resolve(),
    );
  });
  return promise;
}

function sent(
  connection: SMTPConnection,
  envelope: Delivered['envelope'],
  content: Readable,
): Promise<SMTPConnection.SentMessageInfo> {
  const { promise, resolve, reject } = Promise.withResolvers<SMTPConnection.SentMessageInfo>();
  connection.on('error', reject);
  connection.once('end', () => reject(new Error('Connection closed')));
  connection.send(envelope, content, (error, info) => (error ? reject(error) : resolve(info)));
  return promise;
}

/** What is known after an error: the server's own words first, then how far the mail had gone. */
function judge(error: SMTPConnection.SMTPError, handedOver: boolean): Delivery {
  const reason = (error.response ?? error.message).split('\n', 1)[0]?.slice(0, 300) ?? '';
  const { responseCode: code, command = '' } = error;
  if (code === undefined) return { outcome: handedOver ? 'uncertain' : 'delayed', reason };
  // A refused password or greeting is ours to mend: the mail waits for it.
  const aboutTheMail = ['MAIL FROM', 'RCPT TO', 'DATA'].includes(command);
  if (code < 500 || !aboutTheMail) return { outcome: 'delayed', reason };
  return { outcome: 'refused', reason, unknownAddress: isUnknownAddress(code, command, reason) };
}

/** RFC 3463: 5.1.x speaks of the address; a server without such codes says 550, 551 or 553. */
function isUnknownAddress(code: number, command: string, reason: string): boolean {
  if (command !== 'RCPT TO') return false;
  const [, subject] = /\b5\.(\d{1,3})\.\d{1,3}\b/.exec(reason) ?? [];
  return subject ? subject === '1' : [550, 551, 553].includes(code);
}
