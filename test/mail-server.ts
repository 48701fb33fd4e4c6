import { execFileSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type ParsedMail, simpleParser } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';
import type { SmtpServer } from '#platform/mail/smtp-settings.ts';

export type MailServer = {
  /** How to reach it. */
  server: SmtpServer;
  /** The same, as SMTP_URL says it. */
  url: string;
  /** What it accepted, in order. */
  received: ParsedMail[];
  envelopes: { from: string; to: string[]; secure: boolean }[];
  stop(): Promise<void>;
};

/** What the server does once it has the whole content; by default it accepts. */
type AfterContent = (answer: (error?: Error | null) => void, cut: () => void) => void;

export type MailServerAsked = Omit<SMTPServerOptions, 'onData'> & { afterContent?: AfterContent };

/** A real SMTP server on this machine. */
export async function startMailServer(asked: MailServerAsked = {}): Promise<MailServer> {
  const { afterContent = (answer) => answer(null), ...options } = asked;
  const received: ParsedMail[] = [];
  const envelopes: MailServer['envelopes'] = [];
  const smtp: SMTPServer = new SMTPServer({
    authOptional: true,
    disableReverseLookup: true,
    // Without a certificate of its own it would offer one that nobody signed.
    disabledCommands: options.cert ? [] : ['STARTTLS', 'AUTH'],
    ...options,
    onData: async (stream, session, done) => {
      const mail = await simpleParser(stream).catch(() => null);
      if (mail === null) return done(smtpError(451, 'cut'));
      const answer = (error?: Error | null) => {
        if (!error) {
          const { mailFrom, rcptTo } = session.envelope;
          const from = mailFrom ? mailFrom.address : '';
          received.push(mail);
          envelopes.push({
            from,
            to: rcptTo.map(({ address }) => address),
            secure: session.secure,
          });
        }
        done(error);
      };
      afterContent(answer, () => {
        for (const connection of smtp.connections) connection.close();
      });
    },
  });
  smtp.on('error', () => {});
  await new Promise<void>((resolve) => smtp.listen(0, '127.0.0.1', resolve));
  const { port } = smtp.server.address() as AddressInfo;
  return {
    server: {
      host: 'localhost',
      port,
      secure: options.secure ?? false,
      starttls: 'optional',
      user: null,
      password: null,
      ca: null,
    },
    url: `smtp${options.secure ? 's' : ''}://localhost:${port}`,
    received,
    envelopes,
    stop: () => new Promise((resolve) => smtp.close(() => resolve())),
  };
}

/** A certificate for localhost, signed by itself. */
export function aCertificate(): { cert: string; key: string; file: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), 'laureat-certificate-'));
  const [file, keyFile] = [join(folder, 'cert.pem'), join(folder, 'key.pem')];
  const request = `req -x509 -newkey ec -pkeyopt ec_paramgen_curve:prime256v1 -nodes -days 2 -subj /CN=localhost -addext subjectAltName=DNS:localhost -keyout ${keyFile} -out ${file}`;
  execFileSync('openssl', request.split(' '), { stdio: 'ignore' });
  return {
    cert: readFileSync(file, 'utf8'),
    key: readFileSync(keyFile, 'utf8'),
    file,
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

export const smtpError = (code: number, text: string): Error =>
  Object.assign(new Error(text), { responseCode: code });
