import { noMoney } from '#kernel/money.ts';
import type { Field } from '../form.ts';
import {
  amount,
  amountColumn,
  count,
  date,
  field,
  line,
  minus,
  not,
  optional,
  page,
  paragraph,
  plus,
  section,
  table,
  textColumn,
  total,
} from './parts.ts';

export const person = (prefix: string, who: string): Field[] => [
  field(`${prefix}_nom`, `Nom et prénom ${who}`, line),
  field(`${prefix}_fonction`, `Fonction ${who}`, line),
  field(`${prefix}_courriel`, `Courriel ${who}`, { kind: 'email' }),
  field(`${prefix}_telephone`, `Téléphone ${who}`, { kind: 'phone' }),
];

/** What the action is, for whom, where, when, and how one will know that it worked. */
export const actionFields: readonly Field[] = [
  field('besoin', 'À quel besoin répond l’action ?', page, {
    help: 'Ce que vous avez observé, et comment vous le savez.',
  }),
  field('objectifs', 'Objectifs', paragraph),
  field('description', 'Ce que vous ferez', page, {
    help: 'Les étapes, les activités, leur rythme.',
  }),
  field('public', 'À qui l’action s’adresse', paragraph, {
    help: 'Âge, situation, lieu de vie ; comment ces personnes sont associées à l’action.',
  }),
  field('personnes', 'Nombre de personnes concernées', count('personnes')),
  field('moyens', 'Moyens humains et matériels', paragraph, {
    help: 'Qui y travaille, salariés et bénévoles, avec quels locaux et quel matériel.',
  }),
  field('partenaires', 'Partenaires', paragraph, { ...optional, help: 'Qui, et pour faire quoi.' }),
  field('debut', 'Date de début', date),
  field('fin', 'Date de fin', date),
  field('evaluation', 'Comment vous mesurerez les effets', paragraph, {
    help: 'Deux ou trois indicateurs simples, et la façon de les recueillir.',
  }),
];

/** For a public body: what it spends, who pays, and no difference between the two. */
export const fundingSection = section(
  'financement',
  'Plan de financement',
  'Les dépenses de l’action d’un côté, ce qui les paie de l’autre. Les deux totaux doivent être égaux.',
  [
    field(
      'depenses',
      'Dépenses prévues',
      table(1, textColumn('poste', 'Nature de la dépense'), amountColumn('montant', 'Montant')),
    ),
    field(
      'autres_financeurs',
      'Autres financeurs',
      table(0, textColumn('financeur', 'Qui finance'), amountColumn('montant', 'Montant'), {
        key: 'etat',
        label: 'Où en est la demande',
        required: true,
        kind: 'choice',
        options: [
          { key: 'acquis', label: 'Accordé' },
          { key: 'demande', label: 'Demandé' },
          { key: 'prevu', label: 'À demander' },
        ],
      }),
      optional,
    ),
    field('autofinancement', 'Part que vous financez vous-même', amount),
    field('total_depenses', 'Total des dépenses', total(plus('depenses', 'montant')), optional),
    field(
      'total_recettes',
      'Total des ressources',
      total(plus('montant_demande'), plus('autres_financeurs', 'montant'), plus('autofinancement')),
      optional,
    ),
    field(
      'ecart',
      'Écart entre ressources et dépenses',
      total(
        plus('montant_demande'),
        plus('autres_financeurs', 'montant'),
        plus('autofinancement'),
        minus('depenses', 'montant'),
      ),
      { ...optional, help: 'Il doit être nul.' },
    ),
    field('ecart_explique', 'Pourquoi les totaux diffèrent', paragraph, {
      shownWhen: not({
        kind: 'compares',
        field: 'ecart',
        operator: '=',
        value: { kind: 'euros', cents: noMoney },
      }),
    }),
  ],
);
