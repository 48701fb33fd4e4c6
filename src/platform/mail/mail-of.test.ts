import { expect, test } from 'vitest';
import { type MailTemplate, mailOf } from './mail-of.tsx';

const receipt: MailTemplate<{ title: string; link: string }> = {
  fr: ({ title, link }) => ({
    subject: `Dossier reçu : ${title}`,
    blocks: [
      { paragraph: 'Votre dossier est bien arrivé.' },
      { facts: [{ term: 'Titre', detail: title }] },
      { list: ['Il ne peut plus être perdu.'] },
      { action: 'Ouvrir le dossier', href: link },
    ],
    footer: 'Vous recevez ce courrier parce que vous avez déposé un dossier.',
  }),
  en: ({ title, link }) => ({
    subject: `Application received: ${title}`,
    blocks: [{ action: 'Open the application', href: link }],
  }),
};

const facts = { title: 'Été\n<b>solidaire</b>', link: 'https://laureat.exemple.fr/a?b=1&c=2' };

test('text and HTML say the same, from one source', () => {
  const { subject, text, html } = mailOf('fr', receipt, { ...facts, title: 'Été' });
  expect(subject).toEqual('Dossier reçu\u00a0: Été');
  expect(text).toEqual(
    [
      'Votre dossier est bien arrivé.',
      'Titre : Été',
      '- Il ne peut plus être perdu.',
      'Ouvrir le dossier\nhttps://laureat.exemple.fr/a?b=1&c=2',
      '-- \nVous recevez ce courrier parce que vous avez déposé un dossier.\n',
    ].join('\n\n'),
  );
  const words = html.replace(/<title>.*<\/title>/, '').replace(/<[^>]+>/g, ' ');
  for (const said of [
    'Votre dossier est bien arrivé.',
    'Été',
    'Ouvrir le dossier',
    '?b=1&amp;c=2',
  ]) {
    expect(words).toContain(said);
  }
});

test('what someone typed is never markup nor a header', () => {
  const { subject, html } = mailOf('fr', receipt, facts);
  expect(subject).toEqual('Dossier reçu\u00a0: Été <b>solidaire</b>');
  expect(html).not.toContain('<b>');
});

test('nothing is fetched and nothing runs', () => {
  const { html } = mailOf('en', receipt, facts);
  expect(html).not.toMatch(/<(img|link|script|style)|src=|url\(/);
  expect(html).toMatch(/^<!doctype html><html lang="en">/);
});
