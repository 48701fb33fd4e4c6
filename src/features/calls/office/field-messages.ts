import { bilingual } from '#web/messages.ts';
import type { FieldFaultKind } from './typed-body.ts';

/** What to write instead, at the field. */
export const fieldMessages = bilingual<{
  title: (count: number) => string;
  faults: Record<FieldFaultKind, string>;
}>(
  {
    title: (count) =>
      count > 1
        ? `${count} champs sont à reprendre ; tout ce que vous avez saisi est resté.`
        : 'Un champ est à reprendre ; tout ce que vous avez saisi est resté.',
    faults: {
      'name-missing': 'Donnez un nom à l’appel.',
      'programme-missing': 'Choisissez le programme, ou « Un nouveau programme ».',
      'programme-name-missing': 'Donnez un nom au nouveau programme.',
      'programme-name-taken':
        'Votre service a déjà un programme de ce nom : choisissez-le dans la liste.',
      'amount-unread': 'Écrivez un montant en euros, par exemple 20 000 ou 1 250,50.',
      'amount-missing': 'Écrivez le montant que l’appel peut prendre sur cette enveloppe.',
      'floor-above-ceiling': 'Le minimum dépasse le maximum d’une demande.',
      'share-unread': 'Écrivez une part de 0 à 100, par exemple 20 ou 12,5.',
      'department-unknown':
        'Écrivez des départements par leur code ou leur nom, ou le nom d’une région, séparés par des virgules.',
      'mail-unread': 'Écrivez une adresse comme service@exemple.gouv.fr.',
      'contact-missing': 'Une fois l’appel publié, il garde un nom de service et une adresse.',
      'applicants-missing': 'Choisissez qui peut déposer.',
      'time-unread':
        'Donnez le jour et l’heure de Paris. Une heure sautée au printemps n’existe pas.',
      'day-unread': 'Donnez un jour, par exemple 2027-03-31.',
      'grace-unread': 'Écrivez un nombre de minutes, de 0 à 1440.',
      'closing-before-opening': 'La clôture doit suivre l’ouverture.',
      'instruction-backwards': 'L’instruction finit avant de commencer.',
      'announcement-before-committee': 'L’annonce précède le comité.',
      'envelope-missing': 'Dites sur quelle enveloppe ce montant est pris.',
      'envelope-year':
        'L’enveloppe est de l’année de l’ouverture, et le programme ne couvre pas cette année.',
      'too-long': 'Écrivez au plus 200 signes.',
    },
  },
  {
    title: (count) =>
      count > 1
        ? `${count} fields need another look; everything you typed is still here.`
        : 'One field needs another look; everything you typed is still here.',
    faults: {
      'name-missing': 'Give the call a name.',
      'programme-missing': 'Choose the programme, or “A new programme”.',
      'programme-name-missing': 'Give the new programme a name.',
      'programme-name-taken':
        'Your service already has a programme of this name: choose it in the list.',
      'amount-unread': 'Write an amount in euros, such as 20,000 written 20 000, or 1250,50.',
      'amount-missing': 'Write how much the call may take on this envelope.',
      'floor-above-ceiling': 'The least of a request is above its most.',
      'share-unread': 'Write a share from 0 to 100, such as 20 or 12,5.',
      'department-unknown':
        'Write departments by code or name, or the name of a region, with commas between them.',
      'mail-unread': 'Write an address such as service@example.gouv.fr.',
      'contact-missing': 'Once published, a call keeps the name and address of a service.',
      'applicants-missing': 'Choose who may apply.',
      'time-unread':
        'Give the day and the hour of Paris. An hour skipped in spring does not exist.',
      'day-unread': 'Give a day, such as 2027-03-31.',
      'grace-unread': 'Write a number of minutes, from 0 to 1440.',
      'closing-before-opening': 'The closing must follow the opening.',
      'instruction-backwards': 'The review ends before it begins.',
      'announcement-before-committee': 'The announcement comes before the committee.',
      'envelope-missing': 'Say which envelope this amount is taken from.',
      'envelope-year':
        'The envelope is of the year of the opening, and the programme does not cover that year.',
      'too-long': 'Write at most 200 characters.',
    },
  },
);
