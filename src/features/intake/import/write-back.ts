import type { ApplicationState } from '#features/applications/application.ts';

/** A dossier that came from Démarches Simplifiées, as it stands here and as it stood there. */
export type Returned = {
  number: string;
  state: ApplicationState;
  stateElsewhere: string | null;
  /** Its number here. */
  ourNumber: bigint | null;
};

type Mutation =
  | 'dossierPasserEnInstruction'
  | 'dossierAccepter'
  | 'dossierRefuser'
  | 'dossierClasserSansSuite';

export type WriteBackEntry = {
  dossier: number | string;
  ici: { numero: string | null; etat: ApplicationState };
  laBas: { etat: string | null };
  /** What to call there, in this order; empty when there is nothing to say, or nothing can be said. */
  mutations: readonly Mutation[];
};

const decisions: Partial<Record<ApplicationState, Mutation>> = {
  selected: 'dossierAccepter',
  rejected: 'dossierRefuser',
  inadmissible: 'dossierClasserSansSuite',
  withdrawn: 'dossierClasserSansSuite',
};

const outcomes: Partial<Record<Mutation, string>> = {
  dossierAccepter: 'accepte',
  dossierRefuser: 'refuse',
  dossierClasserSansSuite: 'sans_suite',
};

/**
 * What to write there of what was decided here. A dossier is decided there only from "en_instruction":
 * one that is still being built passes there first; one decided there already is left alone.
 */
export function writeBack({ number, state, stateElsewhere, ourNumber }: Returned): WriteBackEntry {
  const safe = Number(number);
  return {
    dossier: Number.isSafeInteger(safe) ? safe : number,
    ici: { numero: ourNumber?.toString() ?? null, etat: state },
    laBas: { etat: stateElsewhere },
    mutations: mutationsFor(decisions[state], stateElsewhere),
  };
}

function mutationsFor(decision: Mutation | undefined, elsewhere: string | null): Mutation[] {
  if (!decision || elsewhere === outcomes[decision]) return [];
  if (elsewhere === 'en_construction') return ['dossierPasserEnInstruction', decision];
  return elsewhere === 'en_instruction' ? [decision] : [];
}
