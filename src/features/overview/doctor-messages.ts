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

const at = ({ subjectKind, subjectId, sequence }: ChainFault): string =>
  `${subjectKind} ${subjectId} nᵒ ${sequence}`;

export const doctorMessages = {
  fr: {
    usage: 'bin/laureat doctor [--lang en]',
    holds: 'tenu',
    broken: 'rompu',
    chains: (chains: number, events: number) =>
      `Les chaînes d’événements se vérifient (${chains} chaînes, ${events} événements).`,
    fault: (fault: ChainFault) => `${at(fault)} : ${brokenFr[fault.broken]}`,
    more: (count: number) => `et ${count} de plus`,
    sound: 'Tout tient.',
    unsound: 'Quelque chose ne tient pas : lisez docs/runbook.md, « Le médecin ».',
    behind: (names: string) =>
      `Cette base attend des migrations (${names}) : lancez bin/laureat migrate.`,
  },
  en: {
    usage: 'bin/laureat doctor [--lang en]',
    holds: 'holds',
    broken: 'broken',
    chains: (chains: number, events: number) =>
      `The chains of events verify (${chains} chains, ${events} events).`,
    fault: (fault: ChainFault) => `${at(fault)}: ${brokenEn[fault.broken]}`,
    more: (count: number) => `and ${count} more`,
    sound: 'All is sound.',
    unsound: 'Something does not hold: read docs/runbook.md, "Le médecin".',
    behind: (names: string) =>
      `This database awaits migrations (${names}): run bin/laureat migrate.`,
  },
};
