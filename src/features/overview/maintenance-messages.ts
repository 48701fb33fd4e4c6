import { bilingual } from '#web/messages.ts';

export const maintenanceMessages = bilingual(
  {
    title: 'Le site revient bientôt',
    happened: 'Le service fait une opération d’entretien.',
    means: 'Rien n’est perdu : ce que vous aviez enregistré est gardé.',
    notSaved:
      'Ce que vous venez d’envoyer n’a pas été enregistré : gardez-le et envoyez-le de nouveau après.',
    next: (at: string) => `Le retour est prévu le ${at}. Rechargez cette page à ce moment-là.`,
    late: 'L’entretien dure plus que prévu. Rechargez cette page dans quelques minutes.',
    admin: {
      title: 'Maintenance',
      lead: 'Pendant une maintenance, chaque page répond aux visiteurs qu’elle revient bientôt, et rien ne peut être déposé. Les administrateurs voient le site ; les sondes (/healthz, /readyz) répondent.',
      off: 'Le site est ouvert à tous.',
      on: (at: string) => `Le site est fermé aux visiteurs. Retour annoncé : ${at}.`,
      state: 'État',
      minutes: 'Durée annoncée aux visiteurs',
      choices: {
        '15': '15 minutes',
        '30': '30 minutes',
        '60': '1 heure',
        '240': '4 heures',
      },
      help: 'La maintenance ne finit pas toute seule : rouvrez le site ici.',
      begin: 'Fermer le site aux visiteurs',
      end: 'Rouvrir le site',
      warning: 'Les personnes qui écrivent en ce moment ne pourront pas enregistrer.',
    },
  },
  {
    title: 'The site will be back soon',
    happened: 'The service is doing maintenance.',
    means: 'Nothing is lost: what you had saved is kept.',
    notSaved: 'What you just sent was not saved: keep it and send it again afterwards.',
    next: (at) => `It is due back on ${at}. Reload this page then.`,
    late: 'The maintenance takes longer than planned. Reload this page in a few minutes.',
    admin: {
      title: 'Maintenance',
      lead: 'During maintenance every page tells visitors that it will be back soon, and nothing can be filed. Administrators see the site; probes (/healthz, /readyz) answer.',
      off: 'The site is open to all.',
      on: (at) => `The site is closed to visitors. Announced return: ${at}.`,
      state: 'State',
      minutes: 'Length told to visitors',
      choices: {
        '15': '15 minutes',
        '30': '30 minutes',
        '60': '1 hour',
        '240': '4 hours',
      },
      help: 'Maintenance does not end by itself: open the site again here.',
      begin: 'Close the site to visitors',
      end: 'Open the site again',
      warning: 'People who are writing at this moment will not be able to save.',
    },
  },
);
