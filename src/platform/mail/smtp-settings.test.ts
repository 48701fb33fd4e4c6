import { expect, test } from 'vitest';
import { readSettings } from '../settings.ts';
import { messageIdOf, parseSender, parseSmtpUrl } from './smtp-settings.ts';

test.each([
  ['smtp://mail.exemple.fr', { port: 587, secure: false, starttls: 'required' }],
  ['smtp://localhost:25', { host: 'localhost', port: 25, starttls: 'optional' }],
  ['smtp://[::1]:25', { host: '::1', starttls: 'optional' }],
  ['smtp://mail.exemple.fr?starttls=never', { starttls: 'never' }],
  ['smtps://mail.exemple.fr?ca=/etc/ca.pem', { port: 465, secure: true, ca: '/etc/ca.pem' }],
  ['smtp://a%40b.fr:p%2Fq@mail.exemple.fr', { user: 'a@b.fr', password: 'p/q' }],
])('%s is understood', (text, expected) => {
  expect(parseSmtpUrl(text)).toMatchObject(expected);
});

test.each(['mail.exemple.fr', 'http://mail.exemple.fr', 'smtp://', 'smtp://x?starttls=perhaps'])(
  '%s is not a mail server',
  (text) => {
    expect(parseSmtpUrl(text)).toMatchObject({ name: 'SMTP_URL' });
  },
);

test('who writes has a name and an address, or the address alone', () => {
  const sender = { name: 'Appels à projets', address: 'appels@exemple.fr' };
  expect(parseSender('Appels à projets <appels@exemple.fr>')).toEqual(sender);
  expect(parseSender('"Appels à projets" <appels@exemple.fr>')).toEqual(sender);
  expect(parseSender('appels@exemple.fr')).toEqual({ ...sender, name: null });
  for (const wrong of ['appels', 'a@b@c', 'A <a@b.fr\r\nBcc: x@y.fr>', '<>']) {
    expect(parseSender(wrong)).toMatchObject({ name: 'MAIL_FROM' });
  }
  expect(messageIdOf('1f', sender)).toEqual('<1f@exemple.fr>');
});

test('a server without someone who writes stops the start, and says so', () => {
  const settings = readSettings({ SMTP_URL: 'smtp://laureat:hushed@mail.exemple.fr' });
  expect(settings).toMatchObject({ ok: false, refusal: { wrong: [{ name: 'MAIL_FROM' }] } });
  expect(JSON.stringify(settings)).not.toContain('hushed');
});
