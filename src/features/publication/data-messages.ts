import { bilingual } from '#web/messages.ts';

export const dataMessages = bilingual(
  {
    title: 'Données et vérification',
    lead: 'Chaque publication se télécharge et se recalcule sans nous croire sur parole.',
    whatTitle: 'Ce qui est publié',
    what: 'Une publication est un seul fichier JSON, sous une forme dont chaque octet est fixé (RFC 8785), avec son empreinte SHA-256 et sa signature Ed25519. Les pages, les tableaux et les fichiers en sont tous tirés.',
    howTitle: 'Vérifier en trois gestes',
    how1: 'Téléchargez l’archive sur la page des résultats, puis décompressez-la, ou gardez-la telle quelle.',
    how2: 'Sur une machine qui a Lauréat, même sans réseau, lancez :',
    how3: 'Comparez l’empreinte de la clé à celle que le service vous a donnée par une autre voie, ou passez-la avec --key.',
    answersTitle: 'Les quatre réponses',
    answer: 'Réponse',
    code: 'Code',
    answers: {
      proven: 'Tout tient, et l’auteur est prouvé par une clé que vous connaissez.',
      broken: 'Quelque chose ne tient pas : la première chose fausse est nommée.',
      unreadable: 'Le fichier n’a pas pu être lu.',
      intact: 'Intact, auteur non prouvé : rien n’a changé, mais la clé vous est inconnue.',
    },
    byHandTitle: 'Recalculer sans Lauréat',
    byHand:
      'Les chiffres clés sont écrits comme des formules (nombre, somme, part) avec leurs filtres : quelques lignes de n’importe quel langage suffisent à les refaire à partir des lignes.',
    callsLink: 'Les appels publiés',
    keyLink: 'La clé de signature de ce service',
    keyTitle: 'La clé de signature',
    keyLead:
      'Les publications de cette installation sont signées par la clé dont voici l’empreinte :',
    publicKey: 'Clé publique (Ed25519, base64)',
    keyWarning:
      'Une empreinte lue ici ne prouve rien à elle seule : cette page et les publications viennent du même endroit. Demandez-la au service par une autre voie (courrier, téléphone, recueil des actes).',
    trust: 'Pour la retenir sur votre machine :',
  },
  {
    title: 'Data and verification',
    lead: 'Every publication can be downloaded and recomputed without taking our word for it.',
    whatTitle: 'What is published',
    what: 'A publication is one JSON file, in a form where every byte is fixed (RFC 8785), with its SHA-256 and its Ed25519 signature. Pages, tables and files are all made from it.',
    howTitle: 'Verify in three steps',
    how1: 'Download the archive from the results page, and unpack it or keep it as it is.',
    how2: 'On a machine that has Lauréat, even without a network, run:',
    how3: 'Compare the key’s fingerprint with the one the service gave you by another way, or pass it with --key.',
    answersTitle: 'The four answers',
    answer: 'Answer',
    code: 'Code',
    answers: {
      proven: 'Everything holds, and the author is proven by a key you know.',
      broken: 'Something does not hold: the first thing that is wrong is named.',
      unreadable: 'The file could not be read.',
      intact: 'Intact, author not proven: nothing changed, but you do not know the key.',
    },
    byHandTitle: 'Recompute without Lauréat',
    byHand:
      'Key figures are written as formulas (count, sum, share) with their filters: a few lines of any language remake them from the rows.',
    callsLink: 'Published calls',
    keyLink: 'The signing key of this service',
    keyTitle: 'The signing key',
    keyLead: 'Publications of this installation are signed by the key of this fingerprint:',
    publicKey: 'Public key (Ed25519, base64)',
    keyWarning:
      'A fingerprint read here proves nothing by itself: this page and the publications come from the same place. Ask the service for it by another way (letter, telephone, official register).',
    trust: 'To keep it on your machine:',
  },
);
