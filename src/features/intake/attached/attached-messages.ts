import { formatCount } from '#kernel/money.ts';
import { bilingual, plural } from '#web/messages.ts';

export const attachedMessages = bilingual(
  {
    title: 'Pièces jointes',
    lead: 'Les fichiers que ces dossiers avaient là où ils ont été déposés. Ce qui arrive est rangé avec les papiers du dossier ; la version déposée n’est pas touchée.',
    sums: (here: string, awaited: string, failed: string) =>
      `Arrivées : ${here} ; attendues : ${awaited} ; non arrivées : ${failed}.`,
    fetching: 'Le serveur va les chercher. Rechargez la page pour voir où il en est.',
    refresh: 'Actualiser',
    retry: 'Redemander celles qui ne sont pas arrivées',
    zipTitle: 'Les donner dans un ZIP',
    zip: 'Archive ZIP',
    zipHelp:
      'Un dossier par numéro (« 20000001/statuts.pdf »), ou le numéro en tête du nom (« 20000001 - statuts.pdf »), et le nom qu’avait le fichier. 500 Mo au plus ; recommencez avec un autre ZIP s’il le faut.',
    send: 'Envoyer ce ZIP',
    zipMissing: 'Choisissez une archive ZIP.',
    taken: (kept: string, refused: string) => `Fichiers rangés : ${kept} ; refusés : ${refused}.`,
    unasked: (count: number, names: string) =>
      `${formatCount(count, 'fr')} ${plural('fr', count, { one: 'fichier n’est demandé', other: 'fichiers ne sont demandés' })} par aucun dossier : ${names}`,
    caption: 'Une ligne par pièce',
    counted: (count: number) =>
      `${formatCount(count, 'fr')} ${plural('fr', count, { one: 'pièce', other: 'pièces' })}`,
    number: 'Dossier',
    name: 'Fichier',
    state: 'État',
    states: { here: 'Arrivée', awaited: 'Attendue', failed: 'Non arrivée' },
    faults: {
      'no-address': 'Le fichier lu n’en donne pas l’adresse : donnez-la dans un ZIP.',
      'not-secure': 'Son adresse n’est pas en HTTPS : le serveur ne la suit pas.',
      'not-public': 'Son adresse mène à une machine d’un réseau privé : le serveur n’y va pas.',
      redirected: 'L’adresse renvoie ailleurs : le serveur ne suit pas.',
      unreachable: 'La machine ne répond pas, ou la liaison a été coupée.',
      'host-not-allowed': (host: string) =>
        `L’administrateur n’a pas autorisé cette machine : ${host}.`,
      answered: (status: number) =>
        `La machine répond par un refus (${status}) : l’adresse ne vaut souvent que peu de temps. Lisez un fichier plus récent, ou donnez un ZIP.`,
      'too-slow': (seconds: number) => `Elle n’est pas arrivée entière en ${seconds} secondes.`,
    },
    zips: {
      'zip-unreadable':
        'Ce fichier n’est pas un ZIP lisible : il est abîmé, coupé, ou d’une autre sorte.',
      'zip-empty': 'Ce fichier est vide.',
      'zip-cut': 'L’envoi s’est interrompu avant la fin : recommencez.',
      'zip-too-large': (limit: string) => `Ce ZIP dépasse ${limit} : partagez-le en plusieurs.`,
      'too-many-entries': (most: string) => `Ce ZIP a plus de ${most} fichiers : partagez-le.`,
      'zip-deceives': (name: string) =>
        `Ce ZIP contient un nom qui sort de son dossier, ou un lien : « ${name} ». Rien n’en a été pris.`,
    },
  },
  {
    title: 'Attached files',
    lead: 'The files these dossiers had where they were filed. What comes is kept with the papers of the dossier; the version that was filed is left as it is.',
    sums: (here, awaited, failed) => `Here: ${here}; awaited: ${awaited}; did not come: ${failed}.`,
    fetching: 'The server is fetching them. Reload the page to see how far it is.',
    refresh: 'Refresh',
    retry: 'Ask again for those that did not come',
    zipTitle: 'Give them in a ZIP',
    zip: 'ZIP archive',
    zipHelp:
      'One folder per number (“20000001/statuts.pdf”), or the number at the head of the name (“20000001 - statuts.pdf”), and the name the file had. 500 MB at most; send another ZIP if need be.',
    send: 'Send this ZIP',
    zipMissing: 'Choose a ZIP archive.',
    taken: (kept, refused) => `Files kept: ${kept}; refused: ${refused}.`,
    unasked: (count, names) =>
      `${formatCount(count, 'en')} ${plural('en', count, { one: 'file is', other: 'files are' })} asked for by no dossier: ${names}`,
    caption: 'One line per file',
    counted: (count) =>
      `${formatCount(count, 'en')} ${plural('en', count, { one: 'file', other: 'files' })}`,
    number: 'Dossier',
    name: 'File',
    state: 'State',
    states: { here: 'Here', awaited: 'Awaited', failed: 'Did not come' },
    faults: {
      'no-address': 'The file that was read gives no address for it: give it in a ZIP.',
      'not-secure': 'Its address is not HTTPS: the server does not follow it.',
      'not-public': 'Its address leads to a machine of a private network: the server stays away.',
      redirected: 'The address sends elsewhere: the server does not follow.',
      unreachable: 'The host does not answer, or the line was cut.',
      'host-not-allowed': (host) => `The administrator has not allowed this host: ${host}.`,
      answered: (status) =>
        `The host refuses (${status}): such an address often lives a short time. Read a newer file, or give a ZIP.`,
      'too-slow': (seconds) => `It did not come whole in ${seconds} seconds.`,
    },
    zips: {
      'zip-unreadable': 'This file is no ZIP that can be read: damaged, cut, or of another kind.',
      'zip-empty': 'This file is empty.',
      'zip-cut': 'The transfer stopped before the end: send it again.',
      'zip-too-large': (limit) => `This ZIP is over ${limit}: split it.`,
      'too-many-entries': (most) => `This ZIP has more than ${most} files: split it.`,
      'zip-deceives': (name) =>
        `This ZIP holds a name that leaves its folder, or a link: “${name}”. Nothing was taken from it.`,
    },
  },
);
