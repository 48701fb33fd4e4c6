import { bilingual } from '#web/messages.ts';

export const reminderMessages = bilingual(
  {
    title: 'Rappels avant clôture',
    lead: 'Quand vous avez un brouillon, un courriel vous le rappelle sept jours, deux jours et un jour avant la clôture.',
    on: 'Vous recevez ces rappels.',
    off: 'Vous ne recevez plus ces rappels. L’accusé d’un dépôt, lui, est toujours envoyé.',
    stop: 'Ne plus les recevoir',
    start: 'Les recevoir de nouveau',
  },
  {
    title: 'Reminders before a closing',
    lead: 'When you have a draft, an e-mail reminds you seven days, two days and one day before the closing.',
    on: 'You receive these reminders.',
    off: 'You no longer receive these reminders. The receipt of a filing is always sent.',
    stop: 'Receive them no more',
    start: 'Receive them again',
  },
);
