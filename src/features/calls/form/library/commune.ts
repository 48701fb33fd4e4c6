import {
  count,
  date,
  field,
  file,
  is,
  line,
  optional,
  paragraph,
  section,
  statement,
  yesNo,
} from './parts.ts';
import { actionFields, fundingSection, person } from './shared-sections.ts';

/** A commune or a grouping of communes: its council decides, its public accountant is paid. */
export const communeSections = [
  section('collectivite', 'Votre collectivité', '', [
    field('nom', 'Nom de la collectivité', line),
    field('siret', 'Numéro SIRET', { kind: 'siret' }),
    field(
      'commune',
      'Commune',
      { kind: 'territory', levels: ['commune'], several: false },
      {
        shownWhen: is('porteur', 'commune'),
      },
    ),
    field(
      'epci',
      'Intercommunalité',
      { kind: 'territory', levels: ['epci'], several: false },
      {
        shownWhen: is('porteur', 'epci'),
      },
    ),
    field('membres', 'Nombre de communes membres', count('communes'), {
      shownWhen: is('porteur', 'epci'),
    }),
    field('population', 'Population', count('habitants'), {
      help: 'Population municipale, dernier chiffre de l’Insee.',
    }),
    field('adresse', 'Adresse', paragraph),
    field('elu_nom', 'Nom et prénom du maire ou du président', line),
    ...person('contact', 'de la personne qui suit la demande'),
  ]),
  section('projet', 'Votre projet', '', [
    ...actionFields,
    field('premiere', 'Avez-vous déjà reçu une aide de l’État pour ce projet ?', yesNo),
    field('aide_precedente', 'Laquelle, et ce qu’elle a permis', paragraph, {
      shownWhen: is('premiere', 'yes'),
    }),
    field('cadre', 'Ce projet s’inscrit-il dans un contrat ou un plan local ?', yesNo),
    field('cadre_nom', 'Lequel', line, { shownWhen: is('cadre', 'yes') }),
  ]),
  fundingSection,
  section(
    'deliberation',
    'Délibération',
    'L’assemblée approuve le projet et son plan de financement, et autorise la demande.',
    [
      field('deliberation_prise', 'La délibération est-elle prise ?', yesNo),
      field('deliberation_date', 'Date de la délibération', date, {
        shownWhen: is('deliberation_prise', 'yes'),
      }),
      field('deliberation_reference', 'Référence', line, {
        shownWhen: is('deliberation_prise', 'yes'),
      }),
      field('deliberation', 'Délibération signée', file(), {
        shownWhen: is('deliberation_prise', 'yes'),
        help: 'Avec la preuve de sa transmission au contrôle de légalité.',
      }),
      field('deliberation_prevue', 'Date prévue de la séance', date, {
        shownWhen: is('deliberation_prise', 'no'),
        help: 'Vous nous la transmettrez dès qu’elle sera prise : aucune aide n’est versée sans elle.',
      }),
    ],
  ),
  section('versement', 'Versement', '', [
    field('comptable', 'Comptable public', line, {
      help: 'Le service de gestion comptable ou la trésorerie dont vous dépendez.',
    }),
    field('iban', 'IBAN du comptable public', { kind: 'iban' }),
    field('rib', 'Relevé d’identité bancaire', file()),
  ]),
  section('signature', 'Signature', '', [
    field('signataire_nom', 'Nom et fonction du signataire', line, {
      help: 'Le maire, le président, ou une personne ayant délégation.',
    }),
    field('delegation', 'Arrêté de délégation', file(), {
      ...optional,
      help: 'Si le signataire n’est ni le maire ni le président.',
    }),
    field(
      'exactitude',
      'Exactitude de la demande',
      statement(
        '2026-1',
        'Les renseignements de ce dossier sont exacts, y compris les aides demandées à d’autres financeurs.',
        'Le projet n’a pas commencé avant le dépôt de ce dossier, ou son commencement y est indiqué.',
        'L’aide, si elle est accordée, sera employée à ce pour quoi elle est demandée, et la collectivité en rendra compte.',
      ),
    ),
  ]),
];
