import type { Locale } from '#kernel/money.ts';
import type { Checkpoint } from '#platform/checkpoint.ts';
import type { CheckpointRefusal } from '#platform/checkpoint-take.ts';

type Words = {
  usage: string;
  taken(checkpoint: Checkpoint): string;
  refused(refusal: CheckpointRefusal): string;
  written(file: string): string;
  none: string;
};

export const checkpointMessages: Record<Locale, Words> = {
  fr: {
    usage: 'bin/laureat checkpoint [--out FILE] [--lang en]',
    taken: ({ number, chains, events, root }) =>
      `Point de contrôle nᵒ ${number} signé : ${chains} chaînes, ${events} événements, racine ${root}.`,
    refused: (refusal) =>
      refusal.reason === 'nothing-new'
        ? `Rien de nouveau depuis le point de contrôle nᵒ ${refusal.number}.`
        : `Le point de contrôle nᵒ ${refusal.fault.number} ne tient plus : aucun autre ne sera signé par-dessus. Lancez bin/laureat doctor, puis lisez docs/runbook.md, « Le médecin ».`,
    written: (file) => `Écrit dans ${file} : gardez ce fichier hors de cette machine.`,
    none: 'Il n’y a encore aucun point de contrôle à écrire.',
  },
  en: {
    usage: 'bin/laureat checkpoint [--out FILE] [--lang en]',
    taken: ({ number, chains, events, root }) =>
      `Checkpoint ${number} signed: ${chains} chains, ${events} events, root ${root}.`,
    refused: (refusal) =>
      refusal.reason === 'nothing-new'
        ? `Nothing new since checkpoint ${refusal.number}.`
        : `Checkpoint ${refusal.fault.number} no longer holds: no other will be signed over it. Run bin/laureat doctor, then read docs/runbook.md, "Le médecin".`,
    written: (file) => `Written to ${file}: keep this file away from this machine.`,
    none: 'There is no checkpoint to write yet.',
  },
};
