import { mailOf } from '#platform/mail/mail-of.tsx';
import { formatInstant } from '#web/instants.ts';
import { localise } from '#web/locale.ts';
import { reminderMailMessages } from './reminder-mail-messages.ts';
import type { SleepingDraft } from './reminder-queries.ts';

type About = { draft: SleepingDraft; closesAt: Date; publicUrl: string };

/** In French: nobody has told in which language they write, and the form is in that one. */
export const reminderMail = ({ draft, closesAt, publicUrl }: About) => ({
  kind: 'closing-reminder',
  ...mailOf('fr', reminderMailMessages, {
    call: draft.call,
    organisation: draft.organisation,
    title: draft.title,
    closes: formatInstant(closesAt, 'fr'),
    contact: draft.contact,
    url: publicUrl + localise(`/applications/${draft.id}`, 'fr'),
    settings: publicUrl + localise('/reminders', 'fr'),
  }),
});
