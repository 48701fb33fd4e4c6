import { bilingual } from '#web/messages.ts';

export const invitationMessages = bilingual(
  {
    title: 'Vous êtes invité',
    lead: (authority: string) => `${authority} vous invite à travailler avec Lauréat.`,
    roles: 'Ce que vous y ferez',
    email: 'Adresse électronique',
    name: 'Votre nom',
    nameHelp: 'Tel que vos collègues le lisent.',
    password: 'Choisissez un mot de passe',
    passwordHelp: (shortest: number) =>
      `Au moins ${shortest} caractères ; une phrase convient. Laissez vide pour recevoir un lien par courriel à chaque connexion.`,
    known: 'Cette adresse a déjà un compte : accepter y ajoute seulement ce rôle.',
    accept: 'Accepter et se connecter',
    'invitation-not-valid':
      'Cette invitation ne sert plus : elle a été acceptée ou retirée, ou elle a plus de 7 jours. Demandez-en une autre à la personne qui vous a invité.',
    'name-missing': 'Écrivez votre nom.',
    'password-too-short': (shortest: number) =>
      `Ce mot de passe est trop court : il faut au moins ${shortest} caractères.`,
    'password-too-long': (longest: number) =>
      `Ce mot de passe est trop long : ${longest} caractères au plus.`,
  },
  {
    title: 'You are invited',
    lead: (authority) => `${authority} invites you to work with Lauréat.`,
    roles: 'What you will do there',
    email: 'E-mail address',
    name: 'Your name',
    nameHelp: 'As your colleagues read it.',
    password: 'Choose a password',
    passwordHelp: (shortest) =>
      `At least ${shortest} characters; a sentence will do. Leave it empty to get a link by e-mail each time you sign in.`,
    known: 'This address already has an account: accepting only adds this role to it.',
    accept: 'Accept and sign in',
    'invitation-not-valid':
      'This invitation no longer works: it was accepted or withdrawn, or is over 7 days old. Ask the person who invited you for another.',
    'name-missing': 'Write your name.',
    'password-too-short': (shortest) =>
      `This password is too short: at least ${shortest} characters are needed.`,
    'password-too-long': (longest) => `This password is too long: ${longest} characters at most.`,
  },
);
