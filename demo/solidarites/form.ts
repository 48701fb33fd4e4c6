import type { Condition } from '#features/calls/form/condition.ts';
import type { Form } from '#features/calls/form/form.ts';
import {
  amountColumn,
  count,
  date,
  field,
  file,
  is,
  line,
  optional,
  page,
  paragraph,
  section,
  statement,
  table,
  textColumn,
  yesNo,
} from '#features/calls/form/library/parts.ts';

const any = (...of: Condition[]): Condition => ({ kind: 'any', of });
const isAssociation = any(is('porteur', 'association'), is('porteur', 'foundation'));
const isCouncil = any(is('porteur', 'commune'), is('porteur', 'epci'), is('porteur', 'ccas'));
const isSchool = is('porteur', 'public_school');

/** One form for every kind of applicant: what does not concern somebody is never shown to them. */
export const solidaritesForm: Form = {
  sections: [
    section('structure', 'Votre structure', 'Repris de votre profil ; corrigez ce qui a changé.', [
      field('nom', 'Nom de la structure', line),
      field('siret', 'Numéro SIRET', { kind: 'siret' }),
      field(
        'rna',
        'Numéro RNA, ou inscription au registre',
        { kind: 'rna' },
        {
          shownWhen: is('porteur', 'association'),
          help: 'W suivi de 9 chiffres. En Alsace et en Moselle : le tribunal, le volume et le folio.',
        },
      ),
      field('uai', 'Numéro UAI', { kind: 'uai' }, { shownWhen: isSchool }),
      field('adresse', 'Adresse', paragraph),
      field('courriel', 'Courriel', { kind: 'email' }),
      field('telephone', 'Téléphone', { kind: 'phone' }),
      field('representant_nom', 'Nom et prénom du représentant légal', line),
      field('representant_fonction', 'Sa fonction', line),
      field('salaries', 'Salariés', count('personnes')),
      field('benevoles', 'Bénévoles', count('personnes'), { shownWhen: isAssociation }),
      field('tronc_commun', 'Avez-vous un agrément qui vaut « tronc commun » ?', yesNo, {
        shownWhen: isAssociation,
      }),
    ]),
    section('action', 'Votre action', '', [
      field('besoin', 'À quel besoin répond l’action ?', page, {
        help: 'Ce que vous avez observé, et comment vous le savez.',
      }),
      field('description', 'Ce que vous ferez', page, {
        help: 'Les étapes, les activités, leur rythme.',
      }),
      field('public', 'À qui l’action s’adresse', paragraph),
      field('personnes', 'Nombre de personnes concernées', count('personnes')),
      field('debut', 'Date de début', date),
      field('fin', 'Date de fin', date),
      field('partenaires', 'Partenaires', paragraph, optional),
      field('evaluation', 'Comment vous mesurerez les effets', paragraph),
    ]),
    section('budget', 'Budget de l’action', 'En euros sans centimes ; charges et produits égaux.', [
      field(
        'budget_action',
        'Budget prévisionnel de l’action',
        { kind: 'budget', of: 'action', request: 'montant_demande' },
        { help: 'Portez le montant demandé à la ligne « État » du compte 74.' },
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
          ],
        }),
        optional,
      ),
    ]),
    section('pieces', 'Pièces à joindre', 'Un PDF, ou des photos lisibles prises au téléphone.', [
      field('deliberation', 'Délibération, ou date prévue de la séance', file(2), {
        shownWhen: isCouncil,
        required: 'never',
      }),
      field('acte', 'Acte du conseil d’administration ou du conseil d’école', file(2), {
        shownWhen: isSchool,
        required: 'never',
      }),
      field('rib', 'Relevé d’identité bancaire', file(), optional),
    ]),
    section('attestations', 'Attestations', 'À lire avant de signer : elles vous engagent.', [
      field(
        'engagement_republicain',
        'Contrat d’engagement républicain',
        statement(
          '2026-1',
          'La structure souscrit le contrat d’engagement républicain prévu à l’article 10-1 de la loi n° 2000-321 du 12 avril 2000, annexé au décret n° 2021-1947 du 31 décembre 2021, et en informe ses membres.',
        ),
        {
          shownWhen: isAssociation,
          help: 'Une association agréée au tronc commun est réputée l’avoir souscrit.',
          required: { when: is('tronc_commun', 'no') },
        },
      ),
      field(
        'exactitude',
        'Exactitude de la demande',
        statement(
          '2026-1',
          'Les renseignements de ce dossier sont exacts, y compris les aides demandées à d’autres financeurs. L’aide, si elle est accordée, sera employée à ce pour quoi elle est demandée.',
        ),
      ),
    ]),
  ],
};
