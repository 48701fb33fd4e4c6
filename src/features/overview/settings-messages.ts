import { bilingual } from '#web/messages.ts';

export const settingsMessages = bilingual(
  {
    title: 'Réglages',
    lead: 'Ce qui marche et ce qui manque, vérifié à l’instant. Rien n’est modifié par cette page.',
    checksTitle: 'Vérifications',
    count: (works: number, all: number) => `${works} sur ${all} en ordre`,
    megabytes: (count: string) => `${count} Mo`,
    gigabytes: (count: string) => `${count} Go`,
    what: 'Quoi',
    state: 'État',
    todo: 'Ce qu’il faut faire',
    nothing: 'Rien à faire.',
    states: {
      works: 'marche',
      missing: 'non réglé',
      fails: 'ne marche pas',
      unknown: 'sans réponse',
    },
    checks: {
      database: {
        title: 'Base de données',
        fails: 'Vérifiez que PostgreSQL tourne, et DATABASE_URL.',
        missing: '',
        unknown: 'PostgreSQL répond lentement : regardez sa charge.',
      },
      migrations: {
        title: 'Migrations',
        fails: 'Lancez bin/laureat migrate, ou redémarrez ce processus.',
        missing: '',
        unknown: 'PostgreSQL répond lentement : regardez sa charge.',
      },
      workers: {
        title: 'Tâches (processus · en attente · en échec)',
        fails:
          'Ouvrez le tableau des tâches : certaines ont échoué, ou attendent depuis dix minutes.',
        missing: 'Donnez à WORKERS une valeur d’au moins 1, ou lancez bin/laureat work.',
        unknown: 'PostgreSQL répond lentement : regardez sa charge.',
      },
      mail: {
        title: 'Serveur d’envoi des courriers',
        fails: 'Corrigez SMTP_URL : le serveur ne répond pas ou refuse le compte.',
        missing: 'Renseignez SMTP_URL et MAIL_FROM : les courriers restent dans la boîte d’envoi.',
        unknown: 'Vérifiez que le réseau laisse joindre le serveur de SMTP_URL.',
      },
      outbox: {
        title: 'Boîte d’envoi (en attente · incertains · en échec · rejetés)',
        fails: 'Ouvrez les courriers : certains ne sont pas arrivés et attendent votre décision.',
        missing: '',
        unknown: 'PostgreSQL répond lentement : regardez sa charge.',
      },
      files: {
        title: 'Fichiers',
        fails: 'Vérifiez le dossier de DATA_DIR ou le seau de FILES_URL, et les droits du compte.',
        missing: '',
        unknown: 'Vérifiez que le réseau laisse joindre le serveur de FILES_URL.',
      },
      antivirus: {
        title: 'Antivirus',
        fails: 'Corrigez CLAMD_URL, ou relancez clamd : les fichiers attendent d’être analysés.',
        missing: 'Renseignez CLAMD_URL : aucun fichier reçu n’est analysé.',
        unknown: 'clamd charge peut-être ses signatures : rechargez cette page dans une minute.',
      },
      disk: {
        title: 'Place libre dans DATA_DIR',
        fails: 'Libérez de la place : il reste moins de 1 Go, ou moins de 5 %.',
        missing: '',
        unknown: 'Vérifiez que le disque de DATA_DIR répond.',
      },
      address: {
        title: 'Adresse publique',
        fails: 'Corrigez PUBLIC_URL ou le relais : un autre site répond à cette adresse.',
        missing: 'Renseignez PUBLIC_URL : les liens des courriers mènent à cette machine.',
        unknown:
          'Ouvrez cette adresse depuis un autre réseau : cette machine ne peut pas s’y joindre.',
      },
      https: {
        title: 'HTTPS',
        fails: '',
        missing: 'Mettez un relais HTTPS devant, et écrivez PUBLIC_URL en https://.',
        unknown: '',
      },
      proxy: {
        title: 'Relais reconnu (TRUST_PROXY)',
        fails: '',
        missing:
          'Un relais porte HTTPS : mettez TRUST_PROXY à 1, sinon les limites ne distinguent pas les visiteurs.',
        unknown: '',
      },
      identity: {
        title: 'Fournisseur d’identité des agents',
        fails: 'Vérifiez OIDC_ISSUER : il ne donne pas sa configuration.',
        missing:
          'Facultatif : renseignez OIDC_ISSUER pour ProConnect. Les comptes locaux marchent.',
        unknown: 'Vérifiez que le réseau laisse joindre OIDC_ISSUER.',
      },
      'second-factor': {
        title: 'Second facteur des administrateurs',
        fails: '',
        missing: 'Mettez ADMIN_SECOND_FACTOR à oui avant d’ouvrir le site au public.',
        unknown: '',
      },
      checkpoints: {
        title: 'Points de contrôle signés',
        fails: 'Des événements attendent depuis plus de 36 heures : lancez bin/laureat checkpoint.',
        missing: 'Le premier est pris la nuit prochaine, ou par bin/laureat checkpoint.',
        unknown: 'PostgreSQL répond lentement : regardez sa charge.',
      },
      backup: {
        title: 'Dernière sauvegarde',
        fails:
          'Elle a plus de huit jours, ou des fichiers y manquaient : lancez bin/laureat backup, et programmez-le.',
        missing:
          'Lancez bin/laureat backup FICHIER. Si un autre outil sauvegarde, faites-lui lancer bin/laureat backup --made-elsewhere.',
        unknown: 'PostgreSQL répond lentement : regardez sa charge.',
      },
      'key-backup': {
        title: 'Copie de la clé de signature',
        fails: '',
        missing:
          'Lancez bin/laureat backup FICHIER --with-key. Une copie faite à la main ne se voit pas d’ici.',
        unknown: 'PostgreSQL répond lentement : regardez sa charge.',
      },
    },
    environmentTitle: 'L’environnement, tel que compris',
    variables: 'Variables',
    environmentHelp:
      'Les secrets sont masqués. Ils se changent dans l’environnement, puis au redémarrage.',
    name: 'Variable',
    value: 'Valeur',
    settings: (count: number) => `${count} réglages`,
    logTitle: 'Journal',
    logLead: (level: string) => `Niveau actuel : ${level}.`,
    logUntil: (level: string, at: string) =>
      `Niveau actuel : ${level}, jusqu’au ${at}, puis celui de LOG_LEVEL.`,
    logLabel: 'Changer de niveau pendant une heure',
    logSend: 'Changer le niveau',
    logBack: 'Revenir au réglage',
  },
  {
    title: 'Settings',
    lead: 'What works and what is missing, checked this instant. This page changes nothing.',
    checksTitle: 'Checks',
    count: (works, all) => `${works} of ${all} in order`,
    megabytes: (count) => `${count} MB`,
    gigabytes: (count) => `${count} GB`,
    what: 'What',
    state: 'State',
    todo: 'What to do',
    nothing: 'Nothing to do.',
    states: { works: 'works', missing: 'not set', fails: 'does not work', unknown: 'no answer' },
    checks: {
      database: {
        title: 'Database',
        fails: 'Check that PostgreSQL runs, and DATABASE_URL.',
        missing: '',
        unknown: 'PostgreSQL answers slowly: look at its load.',
      },
      migrations: {
        title: 'Migrations',
        fails: 'Run bin/laureat migrate, or restart this process.',
        missing: '',
        unknown: 'PostgreSQL answers slowly: look at its load.',
      },
      workers: {
        title: 'Jobs (processes · waiting · failed)',
        fails: 'Open the board of jobs: some failed, or have waited for ten minutes.',
        missing: 'Set WORKERS to 1 at least, or run bin/laureat work.',
        unknown: 'PostgreSQL answers slowly: look at its load.',
      },
      mail: {
        title: 'Mail server',
        fails: 'Correct SMTP_URL: the server does not answer or refuses the account.',
        missing: 'Set SMTP_URL and MAIL_FROM: mail stays in the outbox.',
        unknown: 'Check that the network lets the server of SMTP_URL be reached.',
      },
      outbox: {
        title: 'Outbox (waiting · uncertain · failed · bounced)',
        fails: 'Open the mail: some did not arrive and wait for your decision.',
        missing: '',
        unknown: 'PostgreSQL answers slowly: look at its load.',
      },
      files: {
        title: 'Files',
        fails:
          'Check the folder of DATA_DIR or the bucket of FILES_URL, and what the account may do.',
        missing: '',
        unknown: 'Check that the network lets the server of FILES_URL be reached.',
      },
      antivirus: {
        title: 'Antivirus',
        fails: 'Correct CLAMD_URL, or restart clamd: files wait to be scanned.',
        missing: 'Set CLAMD_URL: no file received is scanned.',
        unknown: 'clamd may be loading its signatures: reload this page in a minute.',
      },
      disk: {
        title: 'Free space in DATA_DIR',
        fails: 'Make room: less than 1 GB, or less than 5 %, is left.',
        missing: '',
        unknown: 'Check that the disk of DATA_DIR answers.',
      },
      address: {
        title: 'Public address',
        fails: 'Correct PUBLIC_URL or the proxy: another site answers at this address.',
        missing: 'Set PUBLIC_URL: the links in mail lead to this machine.',
        unknown: 'Open this address from another network: this machine cannot reach it.',
      },
      https: {
        title: 'HTTPS',
        fails: '',
        missing: 'Put an HTTPS proxy in front, and write PUBLIC_URL with https://.',
        unknown: '',
      },
      proxy: {
        title: 'Known proxy (TRUST_PROXY)',
        fails: '',
        missing:
          'A proxy carries HTTPS: set TRUST_PROXY to 1, or the limits cannot tell visitors apart.',
        unknown: '',
      },
      identity: {
        title: 'Identity provider of agents',
        fails: 'Check OIDC_ISSUER: it does not give its configuration.',
        missing: 'Optional: set OIDC_ISSUER for ProConnect. Local accounts work.',
        unknown: 'Check that the network lets OIDC_ISSUER be reached.',
      },
      'second-factor': {
        title: 'Second factor of administrators',
        fails: '',
        missing: 'Set ADMIN_SECOND_FACTOR to yes before the site opens to the public.',
        unknown: '',
      },
      checkpoints: {
        title: 'Signed checkpoints',
        fails: 'Events have waited for more than 36 hours: run bin/laureat checkpoint.',
        missing: 'The first is taken tonight, or by bin/laureat checkpoint.',
        unknown: 'PostgreSQL answers slowly: look at its load.',
      },
      backup: {
        title: 'Last backup',
        fails:
          'It is over eight days old, or files were missing from it: run bin/laureat backup, and schedule it.',
        missing:
          'Run bin/laureat backup FILE. If another tool makes backups, let it run bin/laureat backup --made-elsewhere.',
        unknown: 'PostgreSQL answers slowly: look at its load.',
      },
      'key-backup': {
        title: 'Copy of the signing key',
        fails: '',
        missing:
          'Run bin/laureat backup FILE --with-key. A copy made by hand cannot be seen from here.',
        unknown: 'PostgreSQL answers slowly: look at its load.',
      },
    },
    environmentTitle: 'The environment, as understood',
    variables: 'Variables of the environment',
    environmentHelp: 'Secrets are masked. They are changed in the environment, then at a restart.',
    name: 'Variable',
    value: 'Value',
    settings: (count) => `${count} settings`,
    logTitle: 'Log',
    logLead: (level) => `Present level: ${level}.`,
    logUntil: (level, at) => `Present level: ${level}, until ${at}, then that of LOG_LEVEL.`,
    logLabel: 'Change the level for one hour',
    logSend: 'Change the level',
    logBack: 'Back to the setting',
  },
);
