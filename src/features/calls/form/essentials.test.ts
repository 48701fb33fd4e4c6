import { expect, test } from 'vitest';
import { euros } from '#kernel/money.ts';
import type { Answers } from './answer.ts';
import {
  type EssentialChoices,
  essentialKeys,
  essentialsSection,
  readEssentials,
  withEssentials,
} from './essentials.ts';
import type { Form } from './form.ts';
import { formFaults } from './form-faults.ts';

const line = { id: '0b0c9f4e-1d5a-4c7e-9d6b-3f2a1e0d9c8b', label: 'Enfance : ouvrir un lieu' };

const choices: EssentialChoices = {
  applicantKinds: ['public-school', 'ccas'],
  scales: ['departmental', 'regional'],
  natures: ['innovant', 'expérimental'],
  floor: euros(1_000),
  ceiling: euros(80_000),
  roadmapLines: [line],
};

const empty: Form = { sections: [] };
const keysOf = (form: Form) => form.sections[0]?.fields.map(({ key }) => key);

test('every form begins with what its call decides, once, and it holds together', () => {
  const form = withEssentials(
    withEssentials(empty, essentialsSection(choices)),
    essentialsSection(choices),
  );
  expect(form.sections.length).toBe(1);
  expect(keysOf(form)).toEqual([
    'porteur',
    'titre',
    'resume',
    'territoires',
    'echelle',
    'nature',
    'feuille_de_route',
    'montant_demande',
  ]);
  expect(formFaults(form)).toEqual([]);
});

test('what a call does not decide is not asked; one choice is no fault', () => {
  const plain = { ...choices, scales: ['regional'] as const, natures: [], roadmapLines: [] };
  const form = withEssentials(
    empty,
    essentialsSection({ ...plain, applicantKinds: ['association'], floor: null, ceiling: null }),
  );
  expect(keysOf(form)).toEqual(['porteur', 'titre', 'resume', 'territoires', 'montant_demande']);
  expect(formFaults(form)).toEqual([]);
});

test('the answers give back what lists and sums are made of', () => {
  const form = withEssentials(empty, essentialsSection(choices));
  const option = (key: string) => {
    const field = form.sections[0]?.fields.find((each) => each.key === key);
    const [first] = field?.kind === 'choice' || field?.kind === 'choices' ? field.options : [];
    return first?.key ?? '';
  };
  const answers: Answers = {
    [essentialKeys.title]: { kind: 'text', text: 'Un café des familles' },
    [essentialKeys.summary]: { kind: 'text', text: 'Un lieu.' },
    [essentialKeys.territories]: { kind: 'territories', codes: ['31', '11'] },
    [essentialKeys.scale]: { kind: 'choice', option: 'regional' },
    [essentialKeys.nature]: { kind: 'choice', option: option('nature') },
    [essentialKeys.roadmapLines]: { kind: 'choices', options: [option('feuille_de_route')] },
    [essentialKeys.requested]: { kind: 'euros', cents: euros(12_500) },
  };
  expect(readEssentials(form, answers)).toEqual({
    title: 'Un café des familles',
    summary: 'Un lieu.',
    requested: euros(12_500),
    territories: ['31', '11'],
    scale: 'regional',
    nature: 'innovant',
    roadmapLines: [line.id],
  });
  expect(readEssentials(form, {})).toEqual({
    title: '',
    summary: '',
    requested: null,
    territories: [],
    scale: null,
    nature: null,
    roadmapLines: [],
  });
});
