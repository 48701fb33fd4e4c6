import {
  choice,
  choices,
  count,
  date,
  field,
  file,
  is,
  line,
  not,
  optional,
  paragraph,
  section,
  statement,
} from './parts.ts';
import { actionFields, fundingSection, person } from './shared-sections.ts';

const isSchool = is('genre', 'ecole');

/** A public school, collège or lycée: its head signs, its board acts, its accounting office is paid. */
export const schoolSections = [
  section('etablissement', 'Votre établissement', '', [
    field(
      'genre',
      'Vous êtes',
      choice({
        ecole: 'Une école maternelle ou élémentaire',
        college: 'Un collège',
        lycee: 'Un lycée',
        autre: 'Un autre établissement public d’enseignement',
      }),
    ),
    field('nom', 'Nom de l’établissement', line),
    field(
      'uai',
      'Numéro UAI',
      { kind: 'uai' },
      {
        help: 'Sept chiffres et une lettre, autrefois appelé RNE.',
      },
    ),
    field(
      'siret',
      'Numéro SIRET',
      { kind: 'siret' },
      {
        help: 'Celui de l’établissement ; pour une école, celui de la commune ou du syndicat qui reçoit l’aide.',
      },
    ),
    field('beneficiaire', 'Commune ou syndicat qui reçoit l’aide', line, {
      shownWhen: isSchool,
      help: 'Une école n’a pas de budget propre : l’aide lui parvient par sa commune.',
    }),
    field('adresse', 'Adresse', paragraph),
    field('commune', 'Commune', { kind: 'territory', levels: ['commune'], several: false }),
    field(
      'education_prioritaire',
      'Éducation prioritaire',
      choice({
        non: 'Non',
        rep: 'REP',
        rep_plus: 'REP+',
      }),
    ),
    field('eleves', 'Nombre d’élèves', count('élèves')),
    ...person('chef', 'du chef d’établissement ou du directeur'),
    ...person('contact', 'de la personne qui suit la demande').map((each) => ({
      ...each,
      ...optional,
    })),
  ]),
  section('projet', 'Votre projet', '', [
    ...actionFields,
    field(
      'niveaux',
      'Niveaux concernés',
      choices({
        maternelle: 'Maternelle',
        elementaire: 'Élémentaire',
        college: 'Collège',
        lycee_general: 'Lycée général et technologique',
        lycee_pro: 'Lycée professionnel',
      }),
    ),
    field('eleves_concernes', 'Nombre d’élèves concernés', count('élèves')),
    field('classes', 'Nombre de classes', count('classes')),
    field('projet_etablissement', 'Place dans le projet d’école ou d’établissement', paragraph),
    field('familles', 'Comment les familles sont associées', paragraph, optional),
  ]),
  fundingSection,
  section('acte', 'Décision de l’établissement', '', [
    field('acte_date', 'Date de la séance du conseil d’administration', date, {
      shownWhen: not(isSchool),
    }),
    field('acte_numero', 'Numéro de l’acte', line, { shownWhen: not(isSchool) }),
    field('acte', 'Acte du conseil d’administration', file(), {
      shownWhen: not(isSchool),
      help: 'Il approuve le projet et autorise le chef d’établissement à demander l’aide.',
    }),
    field('conseil_ecole', 'Procès-verbal du conseil d’école', file(), { shownWhen: isSchool }),
    field('accord_commune', 'Accord de la commune pour recevoir l’aide', file(), {
      shownWhen: isSchool,
    }),
  ]),
  section('versement', 'Versement', '', [
    field('agence_comptable', 'Agence comptable', line, {
      help: 'Celle qui tient les comptes de l’établissement ; pour une école, le comptable de la commune.',
    }),
    field('agent_comptable_courriel', 'Courriel de l’agence comptable', { kind: 'email' }),
    field('iban', 'IBAN de l’agence comptable', { kind: 'iban' }),
    field('rib', 'Relevé d’identité bancaire de l’agence comptable', file()),
  ]),
  section('signature', 'Signature du chef d’établissement', '', [
    field('signataire_nom', 'Nom et prénom du signataire', line, {
      help: 'Le chef d’établissement ; pour une école, le directeur avec l’accord de l’inspecteur.',
    }),
    field(
      'exactitude',
      'Exactitude de la demande',
      statement(
        '2026-1',
        'Je dirige l’établissement et je suis autorisé à déposer cette demande.',
        'Les renseignements de ce dossier sont exacts, y compris les aides demandées à d’autres financeurs.',
        'L’aide, si elle est accordée, sera employée à ce pour quoi elle est demandée, et l’établissement en rendra compte.',
      ),
    ),
  ]),
];
