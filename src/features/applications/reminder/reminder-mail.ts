import { mailOf } from '#platform/mail/mail-of.tsx';
import { formatInstant } from '#web/instants.ts';
import { localise } from '#web/locale.ts';
import { reminderMailMessages } from './reminder-mail-messages.ts';
import type { SleepingDraft } from './reminder-queries.ts';

type About = { draft: SleepingDraft; closesAt: Date; reason: string | null; publicUrl: string };

/** In French: nobody has told in which language they write, and the form is in that one. */
export const reminderMail = ({ draft, closesAt, reason, publicUrl }: About) => ({
  kind: reason === null ? 'closing-reminder' : 'closing-moved',
  ...mailOf('fr', reminderMailMessages, {
    reason,
    call: draft.call,
    organisation: draft.organisation,
    title: draft.title,
    closes: formatInstant(closesAt, 'fr'),
    contact: draft.contact,
    url: publicUrl + localise(`/applications/${draft.id}`, 'fr'),
    settings: publicUrl + localise('/reminders', 'fr'),
  }),
});
