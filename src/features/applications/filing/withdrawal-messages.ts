import { bilingual } from '#web/messages.ts';

export const withdrawalMessages = bilingual(
  {
    title: 'Retirer le dossier',
    lead: 'Le service n’examinera plus cette demande, et aucune subvention ne sera accordée.',
    lost: 'Ce que vous perdez',
    place: 'La demande et son montant ne comptent plus pour cet appel.',
    edits: 'Les modifications que vous n’avez pas déposées ne peuvent plus être reprises ici.',
    kept: 'Ce qui reste',
    versions:
      'Ce qui a été déposé est conservé, avec son accusé de réception : vous pouvez le relire et le télécharger.',
    until: (instant: string) =>
      `Jusqu’au ${instant}, vous pourrez revenir sur ce choix : le dossier pourra être déposé à nouveau, sous le même numéro.`,
    over: 'L’appel est clos : ce choix est définitif, le dossier ne pourra plus être déposé à nouveau.',
    confirm: 'Retirer le dossier',
    keep: 'Garder le dossier',
    refused: 'Ce dossier ne peut plus être retiré ici : écrivez au service.',
    again: 'Ce dossier est retiré.',
    check: 'Le déposer à nouveau',
  },
  {
    title: 'Withdraw the application',
    lead: 'The service will no longer examine this request, and no grant will be awarded.',
    lost: 'What you lose',
    place: 'The request and its amount no longer count for this call.',
    edits: 'Changes that you have not filed can no longer be taken up here.',
    kept: 'What stays',
    versions: 'What was filed is kept with its receipt: you can read and download it.',
    until: (instant) =>
      `Until ${instant} you can change your mind: the application can be filed again under the same number.`,
    over: 'The call is closed: this choice is final, the application can no longer be filed again.',
    confirm: 'Withdraw the application',
    keep: 'Keep the application',
    refused: 'This application can no longer be withdrawn here: write to the service.',
    again: 'This application is withdrawn.',
    check: 'File it again',
  },
);
