import { bilingual } from '#web/messages.ts';

export const delegateMessages = bilingual(
  {
    title: 'Crédits qui vous sont délégués',
    lead: 'Les parts d’enveloppe que votre service signe et paie. Elles se lisent ici ; le service qui les délègue les modifie.',
    caption: 'Parts déléguées',
    none: 'Aucune part ne vous est déléguée',
    noneLong:
      'Quand un agent vous désigne pour suivre une part déléguée à votre service, elle paraît ici.',
    followers: 'Qui suit cette part',
    followersLead:
      'Les personnes cochées voient cette part, ses écritures et ses mouvements, sans rien pouvoir y changer.',
    nobody:
      'Personne de votre service n’a le rôle « service départemental » : un administrateur l’invite.',
    save: 'Enregistrer',
  },
  {
    title: 'Credits delegated to you',
    lead: 'The parts of envelopes that your service signs and pays. They are read here; the service that delegates them changes them.',
    caption: 'Delegated parts',
    none: 'No part is delegated to you',
    noneLong:
      'When an officer names you to follow a part delegated to your service, it shows here.',
    followers: 'Who follows this part',
    followersLead:
      'The persons ticked see this part, its entries and its movements, and can change nothing of it.',
    nobody:
      'Nobody in your service holds the role “departmental service”: an administrator invites them.',
    save: 'Save',
  },
);
