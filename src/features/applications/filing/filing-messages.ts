import { bilingual, plural } from '#web/messages.ts';

/** What is read while a dossier is checked, signed and filed. */
export const filingMessages = bilingual(
  {
    title: 'Vérifier et déposer',
    mine: 'Mes dossiers',
    untitled: 'Dossier sans titre',
    missing: 'Ce qui reste à faire',
    count: (count: number) =>
      plural('fr', count, {
        one: 'Un point est à régler avant de déposer.',
        other: `${count} points sont à régler avant de déposer.`,
      }),
    nothing: 'Rien ne manque',
    nothingLong: 'Le dossier peut être déposé tel qu’il est.',
    onlySignature: 'Les réponses sont complètes : il ne manque que la signature.',
    toKnow: 'À savoir',
    mend: 'Corriger',
    file: 'Déposer',
    fileAgain: 'Déposer la nouvelle version',
    fileTitle: 'Déposer le dossier',
    fileLong: (until: string) =>
      `Vous recevrez aussitôt un numéro et un accusé de réception, ici et par courriel. Jusqu’au ${until}, vous pourrez encore modifier le dossier et le déposer à nouveau.`,
    fileLate: 'Vous recevrez aussitôt un numéro et un accusé de réception, ici et par courriel.',
    amendedLong:
      'La version déposée reste valable jusqu’à ce que vous déposiez celle-ci. Si vous ne la déposez pas, c’est l’ancienne qui sera examinée.',
    unchanged: 'Tout ce que vous avez écrit est déposé : il n’y a rien à déposer à nouveau.',
    seeReceipt: 'Voir l’accusé de réception',
    onlyReads:
      'Seules les personnes qui gèrent l’organisation ou remplissent ses dossiers déposent.',
    inHands: 'Le service examine ce dossier : il ne peut plus être déposé à nouveau.',
    superseded:
      'Le service a publié une nouvelle version du formulaire. Vos réponses sont conservées et reprises dans cette version : lisez ce qui change, complétez s’il le faut, puis déposez.',
    readChanges: 'Voir ce qui change',
    supersededWithdrawn:
      'Le service a publié une nouvelle version du formulaire depuis le retrait de ce dossier. Commencez un nouveau dossier à partir de celui-ci : vos réponses y seront reprises.',
    filed: 'Le dossier est déposé',
    already: 'Le dossier était déjà déposé : rien n’a été fait deux fois.',
    closesAt: (instant: string) => `L’appel ferme le ${instant}.`,
    closed: 'L’appel est clos',
    closedLong: (instant: string) =>
      `L’appel a fermé le ${instant} : le dossier n’a pas été déposé. Rien de ce que vous avez écrit n’est perdu, et votre appui sur « Déposer » est enregistré avec son heure.`,
    closedAmended: (instant: string) =>
      `L’appel a fermé le ${instant} : vos dernières modifications n’ont pas été déposées. La version déposée avant reste valable.`,
    closedContact: (name: string) =>
      `Si une panne vous a empêché de déposer à temps, écrivez au service sans attendre : ${name}`,
    notOpen: 'L’appel n’est pas ouvert',
    notOpenLong: (instant: string) => `Il ouvre le ${instant}. Votre dossier est conservé.`,
    notOpenYet: 'Sa date d’ouverture n’est pas fixée. Votre dossier est conservé.',
    refused: 'Le dossier n’est pas déposé.',
    signature: 'Signature',
    signedBy: (name: string, day: string) => `Signé par ${name} le ${day}.`,
    waitedFor: 'Le dépôt attend cette signature.',
    askOtherwise: 'Signer autrement, ou demander à quelqu’un d’autre',
    signLead:
      'La personne qui engage l’organisation signe le dossier : son représentant légal, ou quelqu’un qu’il a mandaté.',
    signOnceComplete:
      'Signez quand le dossier est complet : ce qui change après la signature est à signer de nouveau.',
    name: 'Nom de la personne qui signe',
    nameTitle: 'Sa fonction (facultatif)',
    mandate: 'Elle signe en tant que',
    mandates: {
      representative: 'représentante ou représentant légal',
      mandated: 'personne mandatée par le représentant légal',
    },
    how: 'Comment signer',
    here: 'Je suis cette personne : je signe maintenant',
    hereHelp: 'J’ai lu ce qui est signé, ci-dessous, et j’engage l’organisation.',
    byLink: 'Une autre personne signe par un lien, sans compte',
    byLinkHelp: 'Le lien sert une fois, pendant quatorze jours.',
    mail: 'Son adresse électronique (facultatif)',
    mailHelp: 'Sans adresse, le lien s’affiche ici, et vous le remettez vous-même.',
    signNow: 'Enregistrer',
    onPaper: 'La page est déjà signée sur papier',
    scanHelp: 'Un PDF ou une photo lisible de la page signée.',
    scan: 'La page signée',
    sendScan: 'Envoyer la page signée',
    link: 'Lien à remettre',
    linkLong: (name: string) =>
      `Remettez ce lien à ${name}. Il n’est montré qu’une fois ; vous pourrez en demander un autre.`,
    mailed: (name: string) => `Le lien est parti à ${name} par courriel.`,
    signed: 'La signature est enregistrée.',
    whatIsSigned: 'Ce qui est signé',
    faults: {
      'name-missing': 'Écrivez le nom de la personne qui signe.',
      'name-too-long': 'Le nom est trop long : 200 caractères au plus.',
      'title-too-long': 'La fonction est trop longue : 200 caractères au plus.',
      'mail-wrong': 'Cette adresse n’est pas complète. Exemple : nom@exemple.fr.',
    },
    changedSinceRead:
      'Le dossier a changé pendant que vous le lisiez : relisez, puis signez ce qui est affiché maintenant.',
    noFile: 'Choisissez le fichier de la page signée.',
    brokenFile: 'L’envoi s’est interrompu. Choisissez le fichier de nouveau.',
    chooseWay: 'Dites comment la signature sera donnée.',
  },
  {
    title: 'Check and file',
    mine: 'My applications',
    untitled: 'Untitled application',
    missing: 'What is left to do',
    count: (count) =>
      plural('en', count, {
        one: 'One point is to be settled before filing.',
        other: `${count} points are to be settled before filing.`,
      }),
    nothing: 'Nothing is missing',
    nothingLong: 'The application can be filed as it is.',
    onlySignature: 'The answers are complete: only the signature is missing.',
    toKnow: 'Good to know',
    mend: 'Correct',
    file: 'File',
    fileAgain: 'File the new version',
    fileTitle: 'File the application',
    fileLong: (until) =>
      `You will at once receive a number and a receipt, here and by e-mail. Until ${until} you can still change the application and file it again.`,
    fileLate: 'You will at once receive a number and a receipt, here and by e-mail.',
    amendedLong:
      'The version that was filed stands until you file this one. If you do not file it, the former one will be examined.',
    unchanged: 'All that you wrote is filed: there is nothing to file again.',
    seeReceipt: 'See the receipt',
    onlyReads: 'Only those who manage the organisation or fill in its applications file them.',
    inHands: 'The service is examining this application: it can no longer be filed again.',
    superseded:
      'The service has published a new version of the form. Your answers are kept and taken into that version: read what changes, complete it if need be, then file.',
    readChanges: 'See what changes',
    supersededWithdrawn:
      'The service has published a new version of the form since this application was withdrawn. Begin a new application from this one: your answers will be taken along.',
    filed: 'The application is filed',
    already: 'The application was filed already: nothing was done twice.',
    closesAt: (instant) => `The call closes on ${instant}.`,
    closed: 'The call is closed',
    closedLong: (instant) =>
      `The call closed on ${instant}: the application was not filed. Nothing you wrote is lost, and your press on “File” is recorded with its time.`,
    closedAmended: (instant) =>
      `The call closed on ${instant}: your last changes were not filed. The version filed before still stands.`,
    closedContact: (name) =>
      `If an outage kept you from filing in time, write to the service without waiting: ${name}`,
    notOpen: 'The call is not open',
    notOpenLong: (instant) => `It opens on ${instant}. Your application is kept.`,
    notOpenYet: 'The day of its opening is not set. Your application is kept.',
    refused: 'The application is not filed.',
    signature: 'Signature',
    signedBy: (name, day) => `Signed by ${name} on ${day}.`,
    waitedFor: 'Filing waits for this signature.',
    askOtherwise: 'Sign otherwise, or ask somebody else',
    signLead:
      'Whoever commits the organisation signs the application: its legal representative, or somebody they have mandated.',
    signOnceComplete:
      'Sign once the application is complete: what changes after the signature is to be signed again.',
    name: 'Name of the person who signs',
    nameTitle: 'Their title (optional)',
    mandate: 'They sign as',
    mandates: {
      representative: 'legal representative',
      mandated: 'a person mandated by the legal representative',
    },
    how: 'How to sign',
    here: 'I am that person: I sign now',
    hereHelp: 'I have read what is signed, below, and I commit the organisation.',
    byLink: 'Somebody else signs by a link, without an account',
    byLinkHelp: 'The link serves once, for fourteen days.',
    mail: 'Their e-mail address (optional)',
    mailHelp: 'Without an address the link is shown here, and you hand it over yourself.',
    signNow: 'Save',
    onPaper: 'The page is already signed on paper',
    scanHelp: 'A PDF or a readable photo of the signed page.',
    scan: 'The signed page',
    sendScan: 'Send the signed page',
    link: 'Link to hand over',
    linkLong: (name) =>
      `Hand this link over to ${name}. It is shown only once; you can ask for another.`,
    mailed: (name) => `The link has left for ${name} by e-mail.`,
    signed: 'The signature is recorded.',
    whatIsSigned: 'What is signed',
    faults: {
      'name-missing': 'Write the name of the person who signs.',
      'name-too-long': 'The name is too long: 200 characters at most.',
      'title-too-long': 'The title is too long: 200 characters at most.',
      'mail-wrong': 'This address is not complete. Example: name@example.org.',
    },
    changedSinceRead:
      'The application changed while you were reading it: read again, then sign what is shown now.',
    noFile: 'Choose the file of the signed page.',
    brokenFile: 'The transfer was cut. Choose the file again.',
    chooseWay: 'Say how the signature will be given.',
  },
);
