import { bilingual } from '#web/messages.ts';

/** A paragraph whose fields are all empty is not printed: what is optional stands alone in its own. */
export const originalMessages = bilingual(
  {
    closing: 'Je vous prie d’agréer, {civilite}, l’expression de ma considération distinguée.',
    letters: {
      award: {
        subject: 'Votre projet est retenu : {appel}',
        body: [
          'J’ai le plaisir de vous informer que votre projet « {projet} », déposé en réponse à l’appel à projets « {appel} », est retenu.',
          'Une subvention de {montant_accorde} vous est accordée, pour une demande de {montant_demande}.',
          'Cette attribution est soumise aux conditions suivantes : {conditions}.',
          'Dites-nous si vous l’acceptez avant le {reponse_avant}.',
          'La convention vous sera ensuite adressée pour signature. Aucun versement n’a lieu avant.',
          'Pour toute question : {contact}.',
        ],
      },
      waitlist: {
        subject: 'Votre projet est sur liste complémentaire : {appel}',
        body: [
          'Votre projet « {projet} » a été jugé de qualité, mais les crédits de l’appel à projets « {appel} » ne permettent pas de le financer aujourd’hui.',
          'Il est inscrit sur la liste complémentaire, au rang {rang}.',
          'Cette liste vaut jusqu’au {valable_jusqu_au}. Si des crédits se libèrent, nous vous écrirons ; vous n’avez rien à faire.',
          'Pour toute question : {contact}.',
        ],
      },
      redirection: {
        subject: 'Votre projet est réorienté : {appel}',
        body: [
          'Votre projet « {projet} » n’est pas financé par l’appel à projets « {appel} », mais il correspond à un autre dispositif : {dispositif}.',
          'Prenez contact avec : {contact_dispositif}.',
          'Votre dossier reste à votre disposition ; vous pouvez le télécharger et le reprendre.',
          'Pour toute question : {contact}.',
        ],
      },
      rework: {
        subject: 'Votre projet est à retravailler : {appel}',
        body: [
          'Le comité a examiné votre projet « {projet} », déposé en réponse à l’appel à projets « {appel} ». Il souhaite le revoir, une fois ces points repris : {demandes}.',
          'Déposez la nouvelle version de votre dossier avant le {date_limite}. Passé cette date, votre demande ne pourra plus être examinée.',
          'Pour toute question : {contact}.',
        ],
      },
      rejection: {
        subject: 'Votre projet n’est pas retenu : {appel}',
        body: [
          'Votre projet « {projet} », déposé en réponse à l’appel à projets « {appel} », n’est pas retenu.',
          'Motif : {motif}',
          'Si vous contestez cette décision : {recours}',
          'Pour toute question : {contact}.',
        ],
      },
      receipt: {
        subject: 'Nous avons reçu votre dossier : {appel}',
        body: [
          'Votre dossier a été déposé le {depose_le} en réponse à l’appel à projets « {appel} », pour le projet « {projet} ».',
          'Montant demandé : {montant_demande}.',
          'Pièces reçues : {pieces}.',
          'Cet accusé de réception ne dit rien de la suite qui sera donnée à votre demande. Conservez-le.',
          'Pour toute question : {contact}.',
        ],
      },
      'completion-request': {
        subject: 'Votre dossier est à compléter : {appel}',
        body: [
          'Il manque des pièces au dossier que vous avez déposé en réponse à l’appel à projets « {appel} » : {pieces_manquantes}.',
          'Déposez-les avant le {date_limite}. Passé cette date, votre dossier ne pourra pas être examiné.',
          'Pour toute question : {contact}.',
        ],
      },
    },
  },
  {
    closing: 'Yours faithfully,',
    letters: {
      award: {
        subject: 'Your project is selected: {appel}',
        body: [
          'I am pleased to tell you that your project “{projet}”, filed in answer to the call for projects “{appel}”, is selected.',
          'A grant of {montant_accorde} is awarded to you, of the {montant_demande} you asked for.',
          'This award comes with these conditions: {conditions}.',
          'Tell us whether you accept it before {reponse_avant}.',
          'The agreement will then be sent to you to sign. Nothing is paid before that.',
          'For any question: {contact}.',
        ],
      },
      waitlist: {
        subject: 'Your project is waitlisted: {appel}',
        body: [
          'Your project “{projet}” was found good, but the credits of the call for projects “{appel}” do not allow us to fund it today.',
          'It stands on the waiting list, at rank {rang}.',
          'This list holds until {valable_jusqu_au}. If credits come free, we will write to you; there is nothing to do.',
          'For any question: {contact}.',
        ],
      },
      redirection: {
        subject: 'Your project is redirected: {appel}',
        body: [
          'Your project “{projet}” is not funded by the call for projects “{appel}”, but it suits another scheme: {dispositif}.',
          'Please write to: {contact_dispositif}.',
          'Your application remains yours: you can download it and use it again.',
          'For any question: {contact}.',
        ],
      },
      rework: {
        subject: 'Your project is to be reworked: {appel}',
        body: [
          'The committee has examined your project “{projet}”, filed in answer to the call for projects “{appel}”. It would like to see it again once these points are taken up: {demandes}.',
          'File the new version of your application before {date_limite}. After that day it can no longer be examined.',
          'For any question: {contact}.',
        ],
      },
      rejection: {
        subject: 'Your project is not selected: {appel}',
        body: [
          'Your project “{projet}”, filed in answer to the call for projects “{appel}”, is not selected.',
          'Reason: {motif}',
          'If you contest this decision: {recours}',
          'For any question: {contact}.',
        ],
      },
      receipt: {
        subject: 'We have received your application: {appel}',
        body: [
          'Your application was filed on {depose_le} in answer to the call for projects “{appel}”, for the project “{projet}”.',
          'Amount asked for: {montant_demande}.',
          'Documents received: {pieces}.',
          'This receipt says nothing of what will become of your request. Keep it.',
          'For any question: {contact}.',
        ],
      },
      'completion-request': {
        subject: 'Your application is to be completed: {appel}',
        body: [
          'Documents are missing from the application you filed in answer to the call for projects “{appel}”: {pieces_manquantes}.',
          'File them before {date_limite}. After that day your application cannot be examined.',
          'For any question: {contact}.',
        ],
      },
    },
  },
);
