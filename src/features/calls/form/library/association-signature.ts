import {
  all,
  amount,
  choice,
  field,
  file,
  is,
  moreThan,
  not,
  optional,
  section,
  statement,
} from './parts.ts';

const version = '2026-1';

/** Rubric 7 of Cerfa 12156*06, and what is joined. */
export const associationSignature = [
  section('pieces', 'Pièces à joindre', 'Un PDF, ou des photos lisibles prises au téléphone.', [
    field('statuts', 'Statuts', file(), {
      help: 'À joindre à une première demande, ou s’ils ont changé.',
      required: { when: is('frequence', 'premiere') },
    }),
    field('dirigeants', 'Liste des personnes chargées de l’administration', file(), {
      help: 'Le bureau ou le conseil d’administration, à jour.',
    }),
    field('rapport_activite', 'Dernier rapport d’activité approuvé', file(), {
      required: { when: is('frequence', 'renouvellement') },
    }),
    field(
      'comptes',
      'Derniers comptes annuels approuvés',
      file(3, ['pdf', 'image', 'spreadsheet']),
      {
        help: 'Bilan, compte de résultat et annexe. Une association créée cette année n’en a pas.',
        required: { when: is('frequence', 'renouvellement') },
      },
    ),
    field('compte_rendu', 'Compte rendu financier de l’aide précédente', file(), {
      help: 'Il est dû six mois après la fin de l’exercice aidé, et avant toute nouvelle demande.',
      shownWhen: is('frequence', 'renouvellement'),
    }),
    field('aides_annuelles', 'Subventions publiques reçues l’an passé', amount, {
      help: 'Toutes administrations réunies, en argent.',
    }),
    field('commissaire', 'Rapport du commissaire aux comptes', file(), {
      help: 'Il est exigé au-delà de 153 000 € de subventions publiques dans l’année.',
      shownWhen: moreThan('aides_annuelles', 153_000),
    }),
    field('iban', 'IBAN du compte à créditer', { kind: 'iban' }),
    field('rib', 'Relevé d’identité bancaire', file(), {
      help: 'Au nom exact de l’association.',
    }),
  ]),
  section(
    'attestations',
    'Attestations et signature',
    'À lire avant de signer : elles vous engagent.',
    [
      field(
        'signataire',
        'Qui signe cette demande ?',
        choice({
          representant: 'Le représentant légal',
          mandataire: 'Une personne qu’il a mandatée',
        }),
      ),
      field('mandat', 'Mandat ou procuration', file(), {
        shownWhen: is('signataire', 'mandataire'),
        help: 'Signé du représentant légal et de la personne mandatée.',
      }),
      field(
        'engagement_republicain',
        'Contrat d’engagement républicain',
        statement(
          version,
          'L’association souscrit le contrat d’engagement républicain prévu à l’article 10-1 de la loi n° 2000-321 du 12 avril 2000, dans sa version annexée au décret n° 2021-1947 du 31 décembre 2021.',
          'Elle s’engage ainsi à respecter les lois de la République, la liberté de conscience, la liberté de ses membres, l’égalité et la non-discrimination, la fraternité et la prévention de la violence, la dignité de la personne humaine et les symboles de la République.',
          'Elle en informe ses membres, et sait qu’un manquement entraîne le retrait de la subvention pour la période qui reste à courir.',
        ),
        {
          help: 'Une association agréée au tronc commun ou reconnue d’utilité publique est réputée l’avoir souscrit.',
          required: {
            when: all(not(is('tronc_commun', 'yes')), not(is('utilite_publique', 'yes'))),
          },
        },
      ),
      field(
        'obligations',
        'Obligations sociales et fiscales',
        statement(
          version,
          'L’association est à jour de ses déclarations et de ses paiements auprès des administrations sociales et fiscales.',
          'Elle a déclaré les changements survenus dans son administration et dans ses statuts.',
        ),
      ),
      field('aides_trois_ans', 'Aides publiques reçues sur trois exercices', amount, {
        help: 'Les aides dites « de minimis » que vous avez reçues, exercice en cours compris. Écrivez 0 s’il n’y en a pas.',
      }),
      field(
        'exactitude',
        'Exactitude de la demande',
        statement(
          version,
          'Les renseignements de ce dossier sont exacts et sincères, y compris les demandes déposées auprès d’autres financeurs.',
          'La subvention, si elle est accordée, sera employée à ce pour quoi elle est demandée, et l’association en rendra compte.',
        ),
      ),
      field(
        'remarques',
        'Autre chose à nous dire',
        { kind: 'long-text', maxLength: 1_000 },
        optional,
      ),
    ],
  ),
];
