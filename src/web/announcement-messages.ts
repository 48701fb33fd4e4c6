import { bilingual } from './messages.ts';

export const announcementMessages = bilingual(
  {
    region: 'Annonces du service',
    info: 'À savoir :',
    warning: 'Attention :',
    danger: 'Important :',
    maintenance: 'Maintenance en cours :',
    closed:
      'les visiteurs voient une page d’attente. Vous voyez le site parce que vous l’administrez.',
  },
  {
    region: 'Announcements of the service',
    info: 'Please note:',
    warning: 'Caution:',
    danger: 'Important:',
    maintenance: 'Maintenance under way:',
    closed: 'visitors see a waiting page. You see the site because you administer it.',
  },
);
