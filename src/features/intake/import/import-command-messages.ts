import { bilingual } from '#web/messages.ts';

export const importCommandMessages = bilingual(
  {
    usage:
      'Usage : bin/laureat import-dossiers FICHIER --call ADRESSE [--mapping FICHIER] [--dry-run] [--lang en]\n' +
      'Reprend dans un appel des dossiers déposés ailleurs : JSON de Démarches Simplifiées, CSV, XLSX ou ODS. Tous, ou aucun.\n' +
      '--mapping : la correspondance, en JSON ; sans elle, celle que l’appel retient. --dry-run : dit ce que deviendrait chaque ligne, sans rien écrire.\n' +
      'Sorties : 0 repris (ou prêt à l’être), 1 refusé, 2 commande ou fichier à corriger.',
    notFound: (file: string) => `Le fichier ${file} n’existe pas ou ne peut pas être lu.`,
    mappingWrong: (file: string) => `Le fichier ${file} n’est pas une correspondance.`,
    noCall: (slug: string) => `Aucun appel n’a l’adresse « ${slug} » ici.`,
    line: (position: number, number: string, outcome: string, said: string) =>
      `ligne ${position}  ${number}  ${outcome}${said === '' ? '' : ` : ${said}`}`,
    ready: 'Essai : rien n’a été écrit.',
  },
  {
    usage:
      'Usage: bin/laureat import-dossiers FILE --call SLUG [--mapping FILE] [--dry-run] [--lang en]\n' +
      'Takes dossiers filed elsewhere into a call: JSON of Démarches Simplifiées, CSV, XLSX or ODS. All, or none.\n' +
      '--mapping: the mapping, as JSON; without it, the one the call remembers. --dry-run: says what would become of each line, writing nothing.\n' +
      'Exits: 0 taken in (or ready to be), 1 refused, 2 command or file to correct.',
    notFound: (file) => `The file ${file} does not exist or cannot be read.`,
    mappingWrong: (file) => `The file ${file} is no mapping.`,
    noCall: (slug) => `No call has the address “${slug}” here.`,
    line: (position, number, outcome, said) =>
      `line ${position}  ${number}  ${outcome}${said === '' ? '' : `: ${said}`}`,
    ready: 'Dry run: nothing was written.',
  },
);
