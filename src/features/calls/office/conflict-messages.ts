import { bilingual } from '#web/messages.ts';

export const conflictMessages = bilingual(
  {
    title: 'Quelqu’un d’autre a enregistré entre-temps',
    by: (name: string, at: string) => `${name} a modifié cet appel le ${at}.`,
    somebody: (at: string) => `L’appel a été modifié le ${at}.`,
    taken: (fields: string) => `Repris de cette modification : ${fields}.`,
    choose:
      'Vous avez tous deux changé ce qui suit : choisissez pour chacun. Rien n’est remplacé sans votre choix.',
    again: 'Rien n’est encore enregistré : relisez, puis enregistrez.',
    mine: (value: string) => `Garder la mienne : ${value}`,
    theirs: (value: string) => `Reprendre la leur : ${value}`,
    unchosen: 'Choisissez pour chaque valeur que vous avez tous deux changée.',
    empty: 'vide',
    yes: 'oui',
    no: 'non',
    text: 'Le texte qu’ils ont enregistré',
    replace: 'J’ai lu leur texte, et le mien le remplace',
    replaceUnchosen:
      'Le texte a changé entre-temps : lisez le leur, puis dites si le vôtre le remplace.',
  },
  {
    title: 'Somebody else saved meanwhile',
    by: (name, at) => `${name} changed this call on ${at}.`,
    somebody: (at) => `The call was changed on ${at}.`,
    taken: (fields) => `Taken from that change: ${fields}.`,
    choose:
      'You have both changed what follows: choose for each. Nothing is replaced without your choice.',
    again: 'Nothing is saved yet: read it again, then save.',
    mine: (value) => `Keep mine: ${value}`,
    theirs: (value) => `Take theirs: ${value}`,
    unchosen: 'Choose for each value that you have both changed.',
    empty: 'empty',
    yes: 'yes',
    no: 'no',
    text: 'The text they saved',
    replace: 'I have read their text, and mine replaces it',
    replaceUnchosen: 'The text changed meanwhile: read theirs, then say whether yours replaces it.',
  },
);
