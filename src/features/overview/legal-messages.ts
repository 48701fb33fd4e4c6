import { bilingual } from '#web/messages.ts';

export const legalMessages = bilingual(
  {
    missing: 'à compléter par le service',
    notice: {
      title: 'Mentions légales',
      lead: 'Qui publie ce site, qui l’héberge, à qui écrire (loi n° 2004-575 du 21 juin 2004).',
      publisherTitle: 'Éditeur',
      publisher: 'Service',
      address: 'Adresse',
      contact: 'Contact',
      director: 'Directeur ou directrice de la publication',
      hostTitle: 'Hébergeur',
      host: 'Nom',
      reuseTitle: 'Réutiliser ce qui est publié',
      reuse:
        'Les résultats publiés sont des informations publiques : vous pouvez les réutiliser en citant leur source et la date de la version, sans en altérer le sens (code des relations entre le public et l’administration, livre III).',
      proof: 'Télécharger et vérifier les données',
    },
    security: {
      title: 'Signaler une faille de sécurité',
      lead: 'Vous avez trouvé une faille ? Dites-le au service : il veut la corriger avant qu’elle ne serve.',
      contactTitle: 'À qui écrire',
      contact: 'Contact de sécurité',
      howTitle: 'Comment faire',
      how: [
        'Décrivez ce que vous avez vu, l’adresse de la page et les étapes pour le revoir.',
        'N’accédez pas aux données d’autrui, n’en modifiez aucune et ne perturbez pas le service.',
        'Laissez au service le temps de corriger avant d’en parler en public.',
      ],
      file: 'Le même contact, pour les outils (security.txt)',
    },
    siteMap: {
      title: 'Plan du site',
      lead: 'Toutes les pages ouvertes à chacun.',
      openCalls: 'Appels à projets',
      calls: 'Résultats publiés',
      groups: { results: 'Résultats et données', service: 'Le service', account: 'Votre compte' },
    },
  },
  {
    missing: 'to be completed by the service',
    notice: {
      title: 'Legal notice',
      lead: 'Who publishes this site, who hosts it, whom to write to (French law no. 2004-575 of 21 June 2004).',
      publisherTitle: 'Publisher',
      publisher: 'Service',
      address: 'Address',
      contact: 'Contact',
      director: 'Director of publication',
      hostTitle: 'Host',
      host: 'Name',
      reuseTitle: 'Reusing what is published',
      reuse:
        'Published results are public information: you may reuse them if you name their source and the date of the version, and do not distort their meaning (French code of relations between the public and the administration, book III).',
      proof: 'Download and verify the data',
    },
    security: {
      title: 'Report a security flaw',
      lead: 'Found a flaw? Tell the service: it wants to mend it before it is used.',
      contactTitle: 'Whom to write to',
      contact: 'Security contact',
      howTitle: 'How to go about it',
      how: [
        'Describe what you saw, the address of the page, and the steps that show it again.',
        'Do not reach for other people’s data, change none, and do not disturb the service.',
        'Give the service time to mend it before you speak of it in public.',
      ],
      file: 'The same contact, for tools (security.txt)',
    },
    siteMap: {
      title: 'Site map',
      lead: 'Every page that is open to all.',
      openCalls: 'Calls for projects',
      calls: 'Published results',
      groups: { results: 'Results and data', service: 'The service', account: 'Your account' },
    },
  },
);
