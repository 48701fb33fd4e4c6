import type { CheckpointFault } from '#platform/checkpoint-verify.ts';
import type { FileFault, FileReport } from '#platform/files/examine-files.ts';
import type { ChainFault } from '#platform/verify-chains.ts';

const brokenFr: Record<ChainFault['broken'], string> = {
  sequence: 'un événement manque avant lui',
  'previous-hash': 'il ne suit pas l’événement qui le précède',
  hash: 'son contenu a changé',
  commitment: 'une valeur personnelle a changé',
};

const brokenEn: Record<ChainFault['broken'], string> = {
  sequence: 'an event is missing before it',
  'previous-hash': 'it does not follow the event before it',
  hash: 'its content was changed',
  commitment: 'a personal value was changed',
};

const checkpointFr: Record<CheckpointFault['broken'], string> = {
  seal: 'sa signature ne correspond pas à son contenu',
  key: 'il n’est pas signé par une clé de cette instance',
  sequence: 'il ne suit pas celui qui le précède',
  content: 'il ne dit pas ce que dit sa ligne',
  chains: 'les chaînes ne sont plus celles qu’il a signées : une fin coupée, ou un sujet retiré',
};

const checkpointEn: Record<CheckpointFault['broken'], string> = {
  seal: 'its signature does not match its content',
  key: 'it is not signed by a key of this instance',
  sequence: 'it does not follow the one before',
  content: 'it does not say what its row says',
  chains: 'the chains are no longer those it signed: a tail cut off, or a subject taken away',
};

const fileFr: Record<FileFault['broken'], string> = {
  missing: 'son contenu n’est plus là',
  size: 'son contenu n’a plus sa taille',
  content: 'son contenu a changé',
};

const fileEn: Record<FileFault['broken'], string> = {
  missing: 'its content is gone',
  size: 'its content no longer has its size',
  content: 'its content was changed',
};

const at = ({ subjectKind, subjectId, sequence }: ChainFault): string =>
  `${subjectKind} ${subjectId} nᵒ ${sequence}`;

export const doctorMessages = {
  fr: {
    usage: 'bin/laureat doctor [--deep] [--checkpoint FILE] [--lang en]',
    holds: 'tenu',
    broken: 'rompu',
    chains: (chains: number, events: number) =>
      `Les chaînes d’événements se vérifient (${chains} chaînes, ${events} événements).`,
    fault: (fault: ChainFault) => `${at(fault)} : ${brokenFr[fault.broken]}`,
    checkpoints: (count: number) => `Les points de contrôle signés tiennent (${count}).`,
    checkpointFault: ({ number, broken }: CheckpointFault) =>
      `point de contrôle nᵒ ${number} : ${checkpointFr[broken]}`,
    kept: (file: string) => `Le point de contrôle gardé dans ${file} tient.`,
    notACheckpoint: (file: string) =>
      `« ${file} » n’est pas un point de contrôle, ou il a été modifié.`,
    files: ({ files, hashed }: FileReport) =>
      `Les fichiers reçus sont là (${files} contenus, ${hashed} relus en entier).`,
    fileFault: ({ fileId, broken }: FileFault) => `fichier ${fileId} : ${fileFr[broken]}`,
    more: (count: number) => `et ${count} de plus`,
    sound: 'Tout tient.',
    unsound: 'Quelque chose ne tient pas : lisez docs/runbook.md, « Le médecin ».',
    behind: (names: string) =>
      `Cette base attend des migrations (${names}) : lancez bin/laureat migrate.`,
  },
  en: {
    usage: 'bin/laureat doctor [--deep] [--checkpoint FILE] [--lang en]',
    holds: 'holds',
    broken: 'broken',
    chains: (chains: number, events: number) =>
      `The chains of events verify (${chains} chains, ${events} events).`,
    fault: (fault: ChainFault) => `${at(fault)}: ${brokenEn[fault.broken]}`,
    checkpoints: (count: number) => `The signed checkpoints hold (${count}).`,
    checkpointFault: ({ number, broken }: CheckpointFault) =>
      `checkpoint ${number}: ${checkpointEn[broken]}`,
    kept: (file: string) => `The checkpoint kept in ${file} holds.`,
    notACheckpoint: (file: string) => `"${file}" is not a checkpoint, or it was altered.`,
    files: ({ files, hashed }: FileReport) =>
      `The files received are there (${files} contents, ${hashed} read again in full).`,
    fileFault: ({ fileId, broken }: FileFault) => `file ${fileId}: ${fileEn[broken]}`,
    more: (count: number) => `and ${count} more`,
    sound: 'All is sound.',
    unsound: 'Something does not hold: read docs/runbook.md, "Le médecin".',
    behind: (names: string) =>
      `This database awaits migrations (${names}): run bin/laureat migrate.`,
  },
};
