import {
  amount,
  amountColumn,
  choice,
  date,
  field,
  is,
  optional,
  page,
  paragraph,
  plus,
  section,
  table,
  textColumn,
  total,
  yesNo,
} from './parts.ts';
import { actionFields } from './shared-sections.ts';

/** Rubrics 5 and 6 of Cerfa 12156*06: the year's budget, what is asked, the action and its budget. */
export const associationRequest = [
  section(
    'budget_annuel',
    'Budget de l’association',
    'Le budget de l’exercice en cours, toutes activités réunies, en euros sans centimes.',
    [
      field('exercice_debut', 'Début de l’exercice', date),
      field('exercice_fin', 'Fin de l’exercice', date),
      field(
        'budget_association',
        'Budget prévisionnel de l’association',
        {
          kind: 'budget',
          of: 'organisation',
          request: null,
        },
        {
          help: 'Les charges et les produits doivent être égaux. Bénévolat et dons en nature se comptent à part, en 86 et 87.',
        },
      ),
    ],
  ),
  section(
    'demande',
    'Votre demande',
    'Une demande de fonctionnement ou d’action, jamais d’investissement.',
    [
      field(
        'forme',
        'Forme de l’aide demandée',
        choice({
          numeraire: 'De l’argent',
          nature: 'Une aide en nature',
        }),
      ),
      field('aide_nature', 'Quelle aide en nature', paragraph, {
        shownWhen: is('forme', 'nature'),
        help: 'Un local, du matériel, un agent : pendant combien de temps, pour quelle valeur.',
      }),
      field(
        'frequence',
        'Avez-vous déjà reçu une subvention pour cet objet ?',
        choice({
          premiere: 'Non, c’est une première demande',
          renouvellement: 'Oui, c’est un renouvellement',
        }),
      ),
      field(
        'objet',
        'Ce que l’aide financera',
        choice({
          action: 'Une ou plusieurs actions',
          fonctionnement: 'Le fonctionnement de l’association',
        }),
      ),
      field(
        'periode',
        'Pour quelle durée',
        choice({
          annuelle: 'Une année, ou une action ponctuelle',
          pluriannuelle: 'Plusieurs années',
        }),
      ),
      field(
        'annees',
        'Années et montants',
        table(2, textColumn('annee', 'Année'), amountColumn('montant', 'Montant demandé')),
        { shownWhen: is('periode', 'pluriannuelle') },
      ),
    ],
  ),
  section(
    'fonctionnement',
    'Votre fonctionnement',
    '',
    [
      field('activites', 'Vos activités de l’année à venir', page),
      field('raison_fonctionnement', 'Pourquoi cette aide vous est nécessaire', paragraph),
    ],
    is('objet', 'fonctionnement'),
  ),
  section(
    'action',
    'Votre action',
    'S’il y en a plusieurs, décrivez ici la principale, et les autres dans le tableau.',
    [
      ...actionFields,
      field('plusieurs_actions', 'Demandez-vous une aide pour d’autres actions ?', yesNo),
      field(
        'autres_actions',
        'Les autres actions',
        table(
          1,
          textColumn('titre', 'Titre'),
          textColumn('description', 'Ce que vous ferez'),
          amountColumn('cout', 'Coût total'),
          amountColumn('montant', 'Montant demandé'),
        ),
        { shownWhen: is('plusieurs_actions', 'yes') },
      ),
      field(
        'total_autres_actions',
        'Demandé pour les autres actions',
        total(plus('autres_actions', 'montant')),
        { ...optional, shownWhen: is('plusieurs_actions', 'yes') },
      ),
    ],
    is('objet', 'action'),
  ),
  section(
    'budget_action',
    'Budget de l’action',
    'Les charges et les produits de l’action, en euros sans centimes.',
    [
      field(
        'budget_action',
        'Budget prévisionnel de l’action',
        {
          kind: 'budget',
          of: 'action',
          request: 'montant_demande',
        },
        {
          help: 'Portez le montant demandé à la ligne « État » du compte 74. Les autres subventions inscrites valent déclaration sur l’honneur.',
        },
      ),
      field('charges_indirectes', 'Comment les charges indirectes sont réparties', paragraph, {
        ...optional,
        help: 'Par exemple : au prorata des heures de travail.',
      }),
      field(
        'contributions_nature',
        'Comment les contributions en nature sont évaluées',
        paragraph,
        {
          ...optional,
          help: 'Par exemple : 400 heures de bénévolat au SMIC horaire.',
        },
      ),
      field('participation', 'Participation demandée aux personnes', amount, {
        ...optional,
        help: 'Par personne, s’il y en a une.',
      }),
    ],
    is('objet', 'action'),
  ),
];
