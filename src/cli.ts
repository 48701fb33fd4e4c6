import { type RunCommand, terminal } from '#platform/command-io.ts';
import { endWell } from '#platform/ending.ts';

type Command = { fr: string; en: string; load: () => Promise<RunCommand> };

/** One line per command. Each is loaded only when it is asked for: a check of a file stays instant. */
const commands: Record<string, Command> = {
  reconcile: {
    fr: 'relit une feuille de résultats publiée et compare ses sommes',
    en: 'reads a published results sheet again and compares its sums',
    load: async () => (await import('#features/intake/intake-commands.ts')).reconcileCommand,
  },
  'take-in': {
    fr: 'relit une feuille publiée et la publie comme un appel passé, avec ses constats',
    en: 'reads a published sheet again and publishes it as a past call, with its findings',
    load: async () => (await import('#features/intake/take-in-commands.ts')).takeInCommand,
  },
  'import-dossiers': {
    fr: 'reprend dans un appel des dossiers déposés ailleurs, tous ou aucun',
    en: 'takes dossiers filed elsewhere into a call, all or none',
    load: async () =>
      (await import('#features/intake/import/import-commands.ts')).importDossiersCommand,
  },
  verify: {
    fr: 'recalcule tout ce qu’une publication affirme, sans réseau ni base',
    en: 'recomputes all that a publication says, without network or database',
    load: async () => {
      const { verifyCommand } = await import('#features/publication/publication-commands.ts');
      const { readSheetAgain } = await import('#features/intake/read-sheet-again.ts');
      return (args, io) => verifyCommand(args, io, readSheetAgain);
    },
  },
  'verify-dossier': {
    fr: 'recalcule l’empreinte d’un dossier téléchargé, celle de son accusé de réception',
    en: 'computes again the fingerprint of a downloaded application, that of its receipt',
    load: async () => {
      const { verifyDossierCommand } = await import(
        '#features/applications/filing/verify-dossier-commands.ts'
      );
      return verifyDossierCommand;
    },
  },
  trust: {
    fr: 'retient l’empreinte de la clé d’un service',
    en: 'keeps the fingerprint of a service’s key',
    load: async () => (await import('#features/publication/publication-commands.ts')).trustCommand,
  },
  doctor: {
    fr: 'vérifie les chaînes d’événements et les invariants de la base',
    en: 'checks the chains of events and the invariants of the database',
    load: async () => (await import('#features/overview/doctor-commands.ts')).doctorCommand,
  },
  backup: {
    fr: 'sauvegarde la base et les fichiers d’un même instant dans un seul fichier',
    en: 'backs up the database and the files of one instant into one file',
    load: async () => (await import('#features/overview/backup-commands.ts')).backupCommand,
  },
  restore: {
    fr: 'restaure une sauvegarde dans une installation vide, puis appelle le médecin',
    en: 'restores a backup into an empty installation, then calls the doctor',
    load: async () => (await import('#features/overview/restore-commands.ts')).restoreCommand,
  },
  checkpoint: {
    fr: 'signe les chaînes d’événements comme elles sont, et écrit ce qu’il faut garder ailleurs',
    en: 'signs the chains of events as they are, and writes what is to be kept elsewhere',
    load: async () => (await import('#platform/commands/checkpoint.ts')).checkpointCommand,
  },
  work: {
    fr: 'mène les tâches en attente dans un processus à part',
    en: 'runs the waiting jobs in a process of its own',
    load: async () => {
      const { workCommand } = await import('#platform/commands/work.ts');
      const { jobs } = await import('./jobs.ts');
      return (args, io) => workCommand(args, io, jobs);
    },
  },
  bounce: {
    fr: 'lit un rapport de rejet reçu par courrier',
    en: 'reads a bounce report received by mail',
    load: async () => (await import('#platform/commands/bounce.ts')).bounceCommand,
  },
  migrate: {
    fr: 'applique les migrations à la base',
    en: 'applies the migrations to the database',
    load: async () => (await import('#platform/commands/migrate.ts')).migrateCommand,
  },
  administrator: {
    fr: 'nomme un administrateur et donne un lien pour entrer',
    en: 'names an administrator and gives a link to enter',
    load: async () =>
      (await import('#features/people/administrator-commands.ts')).administratorCommand,
  },
  'setup-code': {
    fr: 'montre le code qui ouvre une installation sans compte',
    en: 'shows the code that opens an installation without an account',
    load: async () => (await import('#features/people/setup-code-commands.ts')).setupCodeCommand,
  },
  key: {
    fr: 'montre l’empreinte de la clé de signature',
    en: 'shows the fingerprint of the signing key',
    load: async () => (await import('#platform/commands/key.ts')).keyCommand,
  },
  settings: {
    fr: 'montre les réglages tels qu’ils sont compris',
    en: 'shows the settings as they are understood',
    load: async () => (await import('#platform/commands/settings.ts')).settingsCommand,
  },
};

const width = Math.max(...Object.keys(commands).map((name) => name.length), 'help'.length);

const help = (): string =>
  [
    'bin/laureat COMMANDE · COMMAND',
    '',
    ...Object.entries(commands).map(
      ([name, { fr, en }]) => `  ${name.padEnd(width)}  ${fr}\n  ${' '.repeat(width)}  ${en}`,
    ),
    `  ${'help'.padEnd(width)}  montre cette aide · shows this help`,
  ].join('\n');

async function run([name = 'help', ...args]: readonly string[]): Promise<number> {
  if (name === 'help' || name === '--help') {
    terminal.out(help());
    return 0;
  }
  const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
  if (!command) {
    terminal.err(`Commande inconnue · Unknown command: ${name}\n\n${help()}`);
    return 2;
  }
  const runCommand = await command.load();
  return runCommand(args, terminal);
}

// A reader that stopped reading (`… | head`) is not an error of the command.
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
  process.exit(0);
});
process.exitCode = await endWell(terminal, () => run(process.argv.slice(2)));
