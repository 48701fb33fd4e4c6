import { expect, test } from 'vitest';
import { writeBack } from './write-back.ts';

test.each([
  ['selected', 'en_instruction', ['dossierAccepter']],
  ['selected', 'en_construction', ['dossierPasserEnInstruction', 'dossierAccepter']],
  ['selected', 'accepte', []],
  ['rejected', 'en_instruction', ['dossierRefuser']],
  // Decided otherwise there: a person settles it.
  ['rejected', 'accepte', []],
  ['withdrawn', 'en_instruction', ['dossierClasserSansSuite']],
  ['waitlisted', 'en_instruction', []],
  ['submitted', 'en_instruction', []],
] as const)('%s here, %s there', (state, stateElsewhere, mutations) => {
  const returned = { number: '20000001', state, stateElsewhere, ourNumber: 7n };
  expect(writeBack(returned)).toEqual({
    dossier: 20_000_001,
    ici: { numero: '7', etat: state },
    laBas: { etat: stateElsewhere },
    mutations,
  });
});
