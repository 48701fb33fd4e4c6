import { bilingual } from '#web/messages.ts';

export const demoMessages = bilingual(
  {
    title: 'La démonstration',
    lead: 'Prenez un rôle d’un clic, et déplacez l’horloge pour voir un appel le jour de son ouverture ou le lendemain de sa clôture.',
    roles: 'Prendre un rôle',
    become: (role: string) => `Devenir : ${role}`,
    noService: 'La démonstration n’est pas chargée : aucun service n’existe encore.',
    clock: 'L’horloge des appels',
    clockLead:
      'Elle ne change que les appels, les calendriers et les rappels. Connexions, courriels et signatures gardent l’heure réelle.',
    now: (instant: string) => `Il est ${instant}.`,
    moveTo: 'Aller à ce jour et cette heure (heure de Paris)',
    move: 'Déplacer l’horloge',
    reset: 'Revenir à l’heure réelle',
    wrong: 'Écrivez un jour et une heure, par exemple 30/09/2026 12:00.',
    moved: 'L’horloge est déplacée.',
    fictitious: (role: string) => `${role} (fictif)`,
  },
  {
    title: 'The demonstration',
    lead: 'Take a role in one click, and move the clock to see a call on the day it opens or the day after it closes.',
    roles: 'Take a role',
    become: (role) => `Become: ${role}`,
    noService: 'The demonstration is not loaded: there is no service yet.',
    clock: 'The clock of calls',
    clockLead:
      'It changes calls, calendars and reminders only. Sign-in, mail and signatures keep the real time.',
    now: (instant) => `It is ${instant}.`,
    moveTo: 'Go to this day and hour (Paris time)',
    move: 'Move the clock',
    reset: 'Back to the real time',
    wrong: 'Write a day and an hour, such as 30/09/2026 12:00.',
    moved: 'The clock is moved.',
    fictitious: (role) => `${role} (fictitious)`,
  },
);
