import { bilingual } from '#web/messages.ts';

export const noticePreviewMessages = bilingual(
  {
    title: 'Aperçu de la page publique',
    tag: 'Aperçu : personne d’autre que votre service ne voit cette page',
    long: 'C’est ce que lira chacun une fois l’appel publié. Les liens soulignés en pointillés mènent à des pages qui n’existeront qu’à ce moment-là.',
    ways: 'Façons de voir la page',
    screen: 'À l’écran',
    phone: 'Sur un téléphone',
    phoneLong: 'La même page, large de 360 points, comme sur un petit téléphone.',
    phoneFrame: 'La page de l’appel sur un téléphone',
    back: 'Revenir à l’appel',
    noWave: 'L’appel n’a pas encore de calendrier : donnez-le pour voir sa page.',
  },
  {
    title: 'Preview of the public page',
    tag: 'Preview: nobody but your service sees this page',
    long: 'This is what anybody will read once the call is published. Links underlined with dots lead to pages that will exist only then.',
    ways: 'Ways to see the page',
    screen: 'On a screen',
    phone: 'On a phone',
    phoneLong: 'The same page, 360 pixels wide, as on a small phone.',
    phoneFrame: 'The page of the call on a phone',
    back: 'Back to the call',
    noWave: 'The call has no calendar yet: give it to see its page.',
  },
);
