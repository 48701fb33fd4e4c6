import { afterAll, afterEach, beforeAll, expect, test } from 'vitest';
import {
  aCertificate,
  type MailServer,
  type MailServerAsked,
  smtpError,
  startMailServer,
} from '#test/mail-server.ts';
import { composeMail } from './compose-mail.ts';
import { type Delivered, type Delivery, deliver } from './deliver.ts';
import type { SmtpServer } from './smtp-settings.ts';

let certificate: ReturnType<typeof aCertificate>;
beforeAll(() => {
  certificate = aCertificate();
});
afterAll(() => certificate.remove());

const servers: MailServer[] = [];
afterEach(async () => {
  for (const server of servers.splice(0)) await server.stop();
});
async function serving(asked: MailServerAsked = {}): Promise<MailServer> {
  const server = await startMailServer(asked);
  servers.push(server);
  return server;
}

const sender = { name: 'Préfecture de région', address: 'appels@exemple.fr' };
const content = await composeMail(sender, {
  messageId: '<one@exemple.fr>',
  to: 'jeanne@exemple.org',
  subject: 'Votre dossier est reçu',
  text: 'Bonjour,\n.\nÀ bientôt.\n',
  html: '<p>Bonjour</p>',
  date: new Date('2027-03-31T10:00:00Z'),
});

/** Sends the same mail, and says whether its content had left. */
async function send(
  server: SmtpServer,
  some: Partial<Delivered> = {},
): Promise<Delivery & { left: boolean }> {
  let left = false;
  const delivery = await deliver(
    server,
    {
      envelope: { from: 'rejets@exemple.fr', to: 'jeanne@exemple.org' },
      content,
      beforeContent: async () => {
        left = true;
      },
      signal: new AbortController().signal,
      ...some,
    },
    { connect: 1000, answer: 1000 },
  );
  return { ...delivery, left };
}

test('a mail arrives whole, under its name, and answers come back to the bounce address', async () => {
  const { server, received, envelopes } = await serving();
  expect(await send(server)).toMatchObject({ outcome: 'sent', left: true });
  expect(envelopes).toEqual([
    { from: 'rejets@exemple.fr', to: ['jeanne@exemple.org'], secure: false },
  ]);
  const [mail] = received;
  expect({
    id: mail?.messageId,
    from: mail?.from?.text,
    subject: mail?.subject,
    text: mail?.text,
    html: mail?.html,
    automatic: mail?.headers.get('auto-submitted'),
  }).toEqual({
    id: '<one@exemple.fr>',
    from: '"Préfecture de région" <appels@exemple.fr>',
    subject: 'Votre dossier est reçu',
    text: 'Bonjour,\n.\nÀ bientôt.\n',
    html: '<p>Bonjour</p>',
    automatic: 'auto-generated',
  });
});

test('STARTTLS: required, it carries the mail; not offered, nothing is said', async () => {
  const { cert, key, file } = certificate;
  const required = { starttls: 'required', ca: file } as const;
  const safe = await serving({ cert, key });
  expect(await send({ ...safe.server, ...required })).toMatchObject({ outcome: 'sent' });
  expect(safe.envelopes).toMatchObject([{ secure: true }]);

  const plain = await serving();
  expect(await send({ ...plain.server, ...required })).toMatchObject({
    outcome: 'delayed',
    left: false,
  });
  expect(plain.received).toEqual([]);
});

test('smtps, with an account; a wrong password waits to be mended', async () => {
  const { cert, key, file: ca } = certificate;
  const { server, received } = await serving({
    cert,
    key,
    secure: true,
    authOptional: false,
    onAuth: ({ username, password }, _session, done) =>
      password === 'juste' ? done(null, { user: username }) : done(smtpError(535, 'no')),
  });
  const account = { ...server, ca, user: 'laureat' };
  expect(await send({ ...account, password: 'faux' })).toMatchObject({ outcome: 'delayed' });
  expect(await send({ ...account, password: 'juste' })).toMatchObject({ outcome: 'sent' });
  expect(received).toHaveLength(1);
});

test('a certificate that nobody signed is refused', async () => {
  const { cert, key } = certificate;
  const { server, received } = await serving({ cert, key });
  expect(await send({ ...server, starttls: 'required' })).toMatchObject({
    outcome: 'delayed',
    left: false,
  });
  expect(received).toEqual([]);
});

test.each([
  [550, '5.1.1 No such user', 'refused', true],
  [550, 'No such user', 'refused', true],
  [550, '5.7.1 Not from you', 'refused', false],
  [552, '5.2.2 Mailbox full', 'refused', false],
  [451, '4.7.1 Greylisted', 'delayed', undefined],
])('recipient refused by %i %s: %s', async (code, text, outcome, unknownAddress) => {
  const { server } = await serving({
    onRcptTo: (_address, _session, done) => done(smtpError(code, text)),
  });
  const { unknownAddress: unknown, ...said } = {
    unknownAddress: undefined,
    ...(await send(server)),
  };
  expect({ ...said, unknown }).toEqual({
    outcome,
    reason: `${code} ${text}`,
    left: false,
    unknown: unknownAddress,
  });
});

test.each([
  [554, 'refused'],
  [452, 'delayed'],
])('content refused by %i: %s, and known not to have been taken', async (code, outcome) => {
  const { server, received } = await serving({
    afterContent: (answer) => answer(smtpError(code, 'no')),
  });
  expect(await send(server)).toMatchObject({ outcome, left: true });
  expect(received).toEqual([]);
});

test('the connection is lost after the content: uncertain', async () => {
  const { server } = await serving({ afterContent: (_answer, cut) => cut() });
  expect(await send(server)).toMatchObject({ outcome: 'uncertain', left: true });
});

test('a server that never answers the content: uncertain; one that never greets: later', async () => {
  const mute = await serving({ afterContent: () => {} });
  expect(await send(mute.server)).toMatchObject({ outcome: 'uncertain', left: true });
  const silent = await serving({ onConnect: () => {} });
  expect(await send(silent.server)).toMatchObject({ outcome: 'delayed', left: false });
});

test('nobody listens: later', async () => {
  const { server, stop } = await startMailServer();
  await stop();
  expect(await send(server)).toMatchObject({ outcome: 'delayed', left: false });
});

test('asked to stop before the content, nothing leaves', async () => {
  const controller = new AbortController();
  const { server, received } = await serving({
    onRcptTo: (_address, _session, done) => {
      controller.abort();
      setImmediate(done);
    },
  });
  expect(await send(server, { signal: controller.signal })).toMatchObject({
    outcome: 'delayed',
    left: false,
  });
  expect(received).toEqual([]);
});

test('when the step cannot be written, the content does not leave', async () => {
  const { server, received } = await serving();
  const beforeContent = () => Promise.reject(new Error('no database'));
  expect(await send(server, { beforeContent })).toMatchObject({ outcome: 'delayed' });
  expect(received).toEqual([]);
});
