import { bilingual } from '#web/messages.ts';

export const subscriptionMessages = bilingual(
  {
    calls: 'Appels à projets',
    title: 'Être prévenu par courrier électronique',
    lead: 'Un message à l’ouverture, à chaque réponse publiée, en cas de prolongation ou de changement, sept jours puis deux jours avant la clôture, et à la publication des résultats. Rien d’autre.',
    email: 'Votre adresse électronique',
    emailHelp:
      'Vous recevrez un message pour confirmer. L’adresse ne sert qu’à cet appel ; elle est effacée dès que vous le demandez, et trente jours après les résultats.',
    send: 'Être prévenu',
    sent: 'Lisez vos messages',
    sentLong:
      'Un message vient de partir à l’adresse que vous avez donnée. Ouvrez-le et confirmez : sans cela, rien ne vous sera envoyé et l’adresse sera effacée dans sept jours.',
    refused: 'La demande n’est pas partie.',
    emailWrong: 'Cette adresse n’est pas complète. Exemple : nom@exemple.fr.',
    tooMany: (instant: string) =>
      `Trop de demandes viennent d’arriver. Réessayez après le ${instant}.`,
    over: 'Cet appel est terminé : il n’y a plus rien à annoncer.',
    back: 'Revenir à l’appel',
    confirmTitle: 'Confirmer l’abonnement',
    confirmLead: (email: string, call: string) =>
      `L’adresse ${email} sera prévenue de l’appel à projets « ${call} ».`,
    confirm: 'Confirmer',
    activeTitle: 'Votre abonnement',
    activeLead: (email: string, call: string) =>
      `L’adresse ${email} est prévenue de l’appel à projets « ${call} ».`,
    confirmed: 'C’est confirmé',
    end: 'Ne plus être prévenu',
    endHelp: 'L’adresse est effacée aussitôt. Vous pourrez vous abonner de nouveau.',
    endedTitle: 'Cette adresse n’est plus prévenue',
    ended: 'Elle est effacée. Vous ne recevrez plus de message de cet appel.',
    goneTitle: 'Ce lien n’ouvre plus rien',
    gone: 'L’abonnement est terminé, ou il n’a pas été confirmé à temps : l’adresse est effacée et plus aucun message ne partira.',
  },
  {
    calls: 'Calls for projects',
    title: 'Be told by e-mail',
    lead: 'One message at the opening, for each published answer, for an extension or a change, seven days then two days before the closing, and when the results are published. Nothing else.',
    email: 'Your e-mail address',
    emailHelp:
      'You will receive a message to confirm. The address is used for this call only; it is erased as soon as you ask, and thirty days after the results.',
    send: 'Be told',
    sent: 'Read your messages',
    sentLong:
      'A message has just left for the address you gave. Open it and confirm: otherwise nothing will be sent to you and the address will be erased in seven days.',
    refused: 'The request was not sent.',
    emailWrong: 'This address is not complete. Example: name@example.org.',
    tooMany: (instant) => `Too many requests have just arrived. Try again after ${instant}.`,
    over: 'This call is over: there is nothing left to tell.',
    back: 'Back to the call',
    confirmTitle: 'Confirm the subscription',
    confirmLead: (email, call) =>
      `The address ${email} will be told about the call for projects “${call}”.`,
    confirm: 'Confirm',
    activeTitle: 'Your subscription',
    activeLead: (email, call) =>
      `The address ${email} is told about the call for projects “${call}”.`,
    confirmed: 'Confirmed',
    end: 'Stop being told',
    endHelp: 'The address is erased at once. You can subscribe again.',
    endedTitle: 'This address is no longer told',
    ended: 'It is erased. You will receive no more messages about this call.',
    goneTitle: 'This link opens nothing any more',
    gone: 'The subscription has ended, or was not confirmed in time: the address is erased and no more messages will leave.',
  },
);
