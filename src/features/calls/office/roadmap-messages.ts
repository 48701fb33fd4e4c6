import { bilingual } from '#web/messages.ts';

export const roadmapMessages = bilingual(
  {
    title: 'Feuilles de route',
    about: 'Les lignes que l’appel sert.',
    lead: 'Cochez les lignes que l’appel sert ; un dossier en choisira une ou plusieurs.',
    fixed: 'L’appel est publié : les lignes qu’il sert ne changent plus.',
    none: 'Ce programme n’a pas de feuille de route',
    noneLong: 'Elles s’écrivent dans les groupes de travail du programme.',
    noneServed: 'L’appel ne nomme aucune ligne.',
    save: 'Enregistrer',
  },
  {
    title: 'Roadmaps',
    about: 'The lines the call serves.',
    lead: 'Tick the lines the call serves; an application will choose one or more.',
    fixed: 'The call is published: the lines it serves no longer change.',
    none: 'This programme has no roadmap',
    noneLong: 'They are written in the working groups of the programme.',
    noneServed: 'The call names no line.',
    save: 'Save',
  },
);
