import { bilingual } from './messages.ts';

/** Each page says what happened, what it means, and what to do next. */
export const errorMessages = bilingual(
  {
    labels: {
      reference: 'Référence à rappeler',
      meaning: 'Ce que cela signifie',
      next: 'Ce que vous pouvez faire',
      home: 'Revenir à l’accueil',
    },
    403: {
      title: 'Cette action n’est pas permise',
      happened: 'La demande a été reçue, mais elle n’a pas été exécutée.',
      means:
        'Elle venait d’un autre site, ou vous n’avez pas le droit de faire cette action. Rien n’a été modifié.',
      next: 'Revenez à la page de départ et recommencez depuis ce site.',
    },
    404: {
      title: 'Page introuvable',
      happened: 'Aucune page publiée ne se trouve à cette adresse.',
      means: 'L’adresse est peut-être mal recopiée, ou la page n’est pas publique.',
      next: 'Vérifiez l’adresse, ou cherchez un lauréat, un projet ou un lieu.',
    },
    409: {
      title: 'La situation a changé entre-temps',
      happened: 'La demande n’a pas été exécutée : elle ne correspond plus à l’état actuel.',
      means:
        'Une autre personne, ou vous dans un autre onglet, avez agi depuis l’affichage de la page.',
      next: 'Rechargez la page pour voir l’état actuel, puis recommencez si c’est toujours utile.',
    },
    413: {
      title: 'Envoi trop volumineux',
      happened: 'Ce que vous avez envoyé dépasse la taille acceptée. Rien n’a été enregistré.',
      means: 'La limite protège le service ; elle est indiquée à côté du champ d’envoi.',
      next: 'Réduisez le fichier ou envoyez-le en plusieurs fois.',
    },
    429: {
      title: 'Trop de demandes à la fois',
      happened: 'Cette adresse réseau a envoyé beaucoup de demandes en peu de temps.',
      means:
        'Les suivantes sont refusées un court moment, pour que le service reste ouvert à tous.',
      next: 'Attendez une minute, puis rechargez la page. Pour tout lire d’un coup, téléchargez les données.',
    },
    500: {
      title: 'Une erreur est survenue de notre côté',
      happened: 'Le service n’a pas pu répondre. Vous n’y êtes pour rien.',
      means:
        'L’erreur est enregistrée avec la référence ci-dessous. Une opération commencée a été annulée en entier.',
      next: 'Réessayez dans quelques minutes. Si cela continue, écrivez au service en rappelant la référence.',
    },
  },
  {
    labels: {
      reference: 'Reference to quote',
      meaning: 'What it means',
      next: 'What you can do',
      home: 'Back to the home page',
    },
    403: {
      title: 'This action is not allowed',
      happened: 'The request arrived but was not carried out.',
      means: 'It came from another site, or you are not entitled to do this. Nothing was changed.',
      next: 'Go back to the page you started from and try again from this site.',
    },
    404: {
      title: 'Page not found',
      happened: 'No published page lives at this address.',
      means: 'The address may be mistyped, or the page is not public.',
      next: 'Check the address, or search for a laureate, a project or a place.',
    },
    409: {
      title: 'Things have changed meanwhile',
      happened: 'The request was not carried out: it no longer fits the current state.',
      means: 'Someone else, or you in another tab, acted after the page was shown.',
      next: 'Reload the page to see the current state, then try again if still needed.',
    },
    413: {
      title: 'Too large to accept',
      happened: 'What you sent is over the accepted size. Nothing was saved.',
      means: 'The limit protects the service; it is written beside the upload field.',
      next: 'Make the file smaller, or send it in several parts.',
    },
    429: {
      title: 'Too many requests at once',
      happened: 'This network address sent many requests in a short time.',
      means: 'Further ones are refused for a moment, so that the service stays open to everyone.',
      next: 'Wait a minute, then reload the page. To read everything at once, download the data.',
    },
    500: {
      title: 'Something went wrong on our side',
      happened: 'The service could not answer. It is not your doing.',
      means:
        'The error is recorded under the reference below. Anything half done was undone in full.',
      next: 'Try again in a few minutes. If it goes on, write to the service quoting the reference.',
    },
  },
);
