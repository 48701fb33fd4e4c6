import {
  count,
  date,
  field,
  is,
  line,
  optional,
  paragraph,
  section,
  table,
  textColumn,
  yesNo,
} from './parts.ts';
import { person } from './shared-sections.ts';

/** Rubrics 1 to 4 of Cerfa 12156*06: who the association is, and with what means. */
export const associationIdentity = [
  section(
    'identite',
    'Votre association',
    'Ces renseignements figurent sur votre récépissé de déclaration et votre avis de situation SIRENE.',
    [
      field('nom', 'Nom de l’association', line, {
        help: 'Tel qu’il figure dans les statuts, sans abréviation.',
      }),
      field('sigle', 'Sigle', line, optional),
      field(
        'siret',
        'Numéro SIRET',
        { kind: 'siret' },
        {
          help: 'Il est nécessaire pour recevoir une subvention. Si vous n’en avez pas, demandez-le à l’Insee.',
        },
      ),
      field(
        'rna',
        'Numéro RNA, ou inscription au registre',
        { kind: 'rna' },
        {
          help: 'W suivi de 9 chiffres. En Alsace et en Moselle : le tribunal, le volume et le folio.',
        },
      ),
      field('adresse', 'Adresse du siège', paragraph),
      field('commune', 'Commune du siège', {
        kind: 'territory',
        levels: ['commune'],
        several: false,
      }),
      field('courriel', 'Courriel de l’association', { kind: 'email' }),
      field('telephone', 'Téléphone', { kind: 'phone' }),
      field('site', 'Site internet', line, optional),
      field('objet_statutaire', 'Objet de l’association', paragraph, {
        help: 'Ce que disent vos statuts, en quelques lignes.',
      }),
      ...person('representant', 'du représentant légal'),
      field('autre_contact', 'Une autre personne suit-elle cette demande ?', yesNo),
      ...person('contact', 'de la personne qui suit la demande').map((each) => ({
        ...each,
        shownWhen: is('autre_contact', 'yes'),
      })),
    ],
  ),
  section('administration', 'Vos relations avec l’administration', '', [
    field('tronc_commun', 'Avez-vous un agrément qui vaut « tronc commun » ?', yesNo, {
      help: 'Objet d’intérêt général, fonctionnement démocratique et transparence financière déjà vérifiés par l’État.',
    }),
    field(
      'agrements',
      'Vos agréments',
      table(0, textColumn('type', 'Agrément'), textColumn('par', 'Attribué par'), {
        key: 'le',
        label: 'Le',
        required: false,
        kind: 'date',
        min: null,
        max: null,
      }),
      optional,
    ),
    field('utilite_publique', 'Êtes-vous reconnue d’utilité publique ?', yesNo),
    field('utilite_publique_le', 'Date du décret', date, {
      shownWhen: is('utilite_publique', 'yes'),
    }),
    field('impots', 'Êtes-vous soumise aux impôts commerciaux ?', yesNo),
  ]),
  section('reseau', 'Vos relations avec d’autres associations', '', [
    field('federation', 'Faites-vous partie d’une fédération ou d’un réseau ?', yesNo),
    field('federations', 'Lesquels', paragraph, { shownWhen: is('federation', 'yes') }),
    field('personnes_morales', 'Des personnes morales sont-elles adhérentes ?', yesNo),
    field('personnes_morales_noms', 'Lesquelles', paragraph, {
      shownWhen: is('personnes_morales', 'yes'),
    }),
  ]),
  section('moyens', 'Vos moyens humains', 'Au 31 décembre de l’année passée.', [
    field('benevoles', 'Bénévoles', count('personnes'), {
      help: 'Qui contribuent régulièrement, sans être payés.',
    }),
    field('volontaires', 'Volontaires', count('personnes'), {
      help: 'Sous un statut particulier, comme le service civique.',
    }),
    field('salaries', 'Salariés', count('personnes')),
    field('etp', 'Salariés en équivalent temps plein travaillé', count('ETPT', 2), {
      help: 'Deux mi-temps sur l’année comptent pour 1.',
    }),
    field('emplois_aides', 'Dont emplois aidés', count('personnes'), optional),
    field('mis_a_disposition', 'Agents publics mis à disposition', count('personnes'), optional),
    field('adherents', 'Adhérents', count('personnes')),
  ]),
];
