import { expect, test } from 'vitest';
import { explainFormFault } from './explain-form-fault.ts';
import { listFields } from './form.ts';
import { formFaults } from './form-faults.ts';
import { missingAnswers } from './missing-answers.ts';
import { templateMessages } from './template-messages.ts';
import { templates } from './templates.ts';
import { whatYouWillNeed } from './what-you-will-need.ts';

test.each(templates.map(({ key, form }) => [key, form] as const))(
  'the template %s has nothing missing, nothing contradictory, nothing idle',
  (key, form) => {
    expect(formFaults(form).map((fault) => explainFormFault(fault, 'fr'))).toEqual([]);
    expect(templateMessages.fr[key].name).not.toBe('');
    // Whatever is always asked is asked of one who has answered nothing.
    expect(missingAnswers(form, {}).length).toBeGreaterThan(10);
    const labels = listFields(form).map(({ field }) => field.label);
    expect(labels.filter((label) => label.length > 80)).toEqual([]);
  },
);

const keysOf = (key: string) =>
  templates
    .filter((each) => each.key === key)
    .flatMap(({ form }) => listFields(form))
    .map(({ field }) => field);

test('only an association is asked its RNA and the republican commitment', () => {
  const asks = (key: string) => [
    keysOf(key).some(({ kind }) => kind === 'rna'),
    keysOf(key).some((field) => field.key === 'engagement_republicain'),
    keysOf(key).some(({ kind }) => kind === 'uai'),
    keysOf(key).filter(({ kind }) => kind === 'budget').length,
  ];
  expect(['association', 'commune', 'school'].map(asks)).toEqual([
    [true, true, false, 2],
    [false, false, false, 0],
    [false, false, true, 0],
  ]);
});

test('the commitment is signed by those who have not, by law, already made it', () => {
  const form = templates[0]?.form ?? { sections: [] };
  const missing = (tronc: boolean, utility: boolean) =>
    missingAnswers(form, {
      tronc_commun: { kind: 'yes-no', yes: tronc },
      utilite_publique: { kind: 'yes-no', yes: utility },
    }).some(({ name }) => name === 'engagement_republicain');
  expect([missing(false, false), missing(true, false), missing(false, true)]).toEqual([
    true,
    false,
    false,
  ]);
});

test('an applicant knows what to have at hand', () => {
  const form = templates[1]?.form ?? { sections: [] };
  expect(whatYouWillNeed(form).map(({ kind, label, required }) => [kind, label, required])).toEqual(
    [
      ['figures', 'Montant demandé à l’État', 'always'],
      ['number', 'Numéro SIRET', 'always'],
      ['figures', 'Dépenses prévues', 'always'],
      ['figures', 'Autres financeurs', 'never'],
      ['figures', 'Part que vous financez vous-même', 'always'],
      ['document', 'Délibération signée', 'sometimes'],
      ['number', 'IBAN du comptable public', 'always'],
      ['document', 'Relevé d’identité bancaire', 'always'],
      ['document', 'Arrêté de délégation', 'never'],
      ['signature', 'Exactitude de la demande', 'always'],
    ],
  );
});
