import { bilingual } from '#web/messages.ts';

export const signInMessages = bilingual(
  {
    title: 'Se connecter',
    lead: 'Pour les agents, les membres de comité et les porteurs. Les résultats publiés se lisent sans compte.',
    noAccount: 'Pour déposer un dossier, et pas encore de compte ?',
    signUp: 'Créer un compte',
    withPassword: 'Avec un mot de passe',
    withLink: 'Avec un lien par courriel',
    withLinkLong:
      'Vous n’avez pas de mot de passe, ou vous l’avez oublié ? Recevez un lien qui sert une seule fois.',
    withProvider: 'Avec votre identité d’agent',
    email: 'Adresse électronique',
    emailHelp: 'Par exemple : prenom.nom@exemple.fr',
    emailWrong: 'Écrivez une adresse électronique entière, avec son @.',
    password: 'Mot de passe',
    passwordMissing: 'Écrivez votre mot de passe.',
    signIn: 'Se connecter',
    sendLink: 'Recevoir un lien',
    continueWith: (name: string) => `Continuer avec ${name}`,
    'wrong-credentials':
      'Cette adresse et ce mot de passe ne vont pas ensemble. Vérifiez-les, ou demandez un lien par courriel ci-dessous.',
    'too-many-attempts': (until: string) =>
      `Il y a eu trop d’essais. Pour protéger le compte, attendez jusqu’à ${until}, puis recommencez.`,
    sentTitle: 'Regardez votre messagerie',
    sent: (email: string) => `Un message vient de partir pour ${email}.`,
    sentLong:
      'Ouvrez-le sur cet appareil : il contient un lien qui sert une seule fois, pendant 15 minutes. S’il n’arrive pas, regardez dans les indésirables, puis demandez-en un autre.',
    again: 'Revenir à la connexion',
    linkTitle: 'Confirmer la connexion',
    linkLead:
      'Appuyez sur le bouton pour vous connecter. Le lien sert une seule fois : c’est vous qui le dépensez, pas un logiciel qui lit votre courrier.',
    'link-not-valid':
      'Ce lien ne sert plus : il a déjà été utilisé, ou il a plus de 15 minutes. Demandez-en un autre.',
    signOut: 'Se déconnecter',
    signedOut: 'Vous êtes déconnecté de Lauréat',
    signedOutLong: (provider: string) =>
      `Vous restez connecté à ${provider}. Si cet appareil n’est pas le vôtre, déconnectez-vous-en aussi.`,
    signOutOf: (provider: string) => `Se déconnecter de ${provider}`,
    secondTitle: 'Votre second facteur',
    secondLead:
      'Écrivez le code à six chiffres de votre application, ou l’un de vos codes de secours.',
    code: 'Code',
    codeHelp: 'Six chiffres, ou un code de secours de la forme abcde-fghij',
    confirm: 'Confirmer',
    'wrong-code': 'Ce code n’est pas le bon, ou il a expiré. Attendez le suivant et recommencez.',
    'challenge-over':
      'Cette connexion a trop attendu, ou trop de codes ont été essayés. Recommencez depuis le début.',
    'provider-refused':
      'La connexion par votre fournisseur d’identité n’a pas abouti. Aucun compte n’a été ouvert : votre adresse doit avoir été invitée, et vérifiée par le fournisseur.',
    'provider-away':
      'Le fournisseur d’identité ne répond pas. Réessayez dans un instant, ou connectez-vous autrement.',
  },
  {
    title: 'Sign in',
    lead: 'For agents, committee members and applicants. Published results are read without an account.',
    noAccount: 'Here to file an application, and no account yet?',
    signUp: 'Create an account',
    withPassword: 'With a password',
    withLink: 'With a link by e-mail',
    withLinkLong: 'No password, or forgotten? Get a link that works once.',
    withProvider: 'With your agent identity',
    email: 'E-mail address',
    emailHelp: 'For example: first.last@example.org',
    emailWrong: 'Write a whole e-mail address, with its @.',
    password: 'Password',
    passwordMissing: 'Write your password.',
    signIn: 'Sign in',
    sendLink: 'Send me a link',
    continueWith: (name) => `Continue with ${name}`,
    'wrong-credentials':
      'This address and this password do not go together. Check them, or ask for a link by e-mail below.',
    'too-many-attempts': (until) =>
      `There were too many attempts. To protect the account, wait until ${until}, then try again.`,
    sentTitle: 'Look at your mail',
    sent: (email) => `A message has just left for ${email}.`,
    sentLong:
      'Open it on this device: it holds a link that works once, for 15 minutes. If it does not come, look in your junk mail, then ask for another.',
    again: 'Back to sign-in',
    linkTitle: 'Confirm signing in',
    linkLead:
      'Press the button to sign in. The link works once: you are the one to spend it, not a program that reads your mail.',
    'link-not-valid':
      'This link no longer works: it was used already, or is over 15 minutes old. Ask for another.',
    signOut: 'Sign out',
    signedOut: 'You are signed out of Lauréat',
    signedOutLong: (provider) =>
      `You are still signed in to ${provider}. If this device is not yours, sign out of it too.`,
    signOutOf: (provider) => `Sign out of ${provider}`,
    secondTitle: 'Your second factor',
    secondLead: 'Write the six-digit code of your application, or one of your recovery codes.',
    code: 'Code',
    codeHelp: 'Six digits, or a recovery code such as abcde-fghij',
    confirm: 'Confirm',
    'wrong-code':
      'This code is not the right one, or has expired. Wait for the next and try again.',
    'challenge-over':
      'This sign-in waited too long, or too many codes were tried. Start again from the beginning.',
    'provider-refused':
      'Signing in through your identity provider did not work out. No account was opened: your address must have been invited, and verified by the provider.',
    'provider-away':
      'The identity provider does not answer. Try again in a moment, or sign in another way.',
  },
);
