import { sql } from 'kysely';
import type { Invariant } from '../invariant.ts';

export const mailInvariants: readonly Invariant[] = [
  {
    // One that a person cancelled, or that used up its attempts, is said on the board of jobs.
    name: 'a-mail-that-waits-has-a-job',
    fr: 'Un courrier qui attend a une tâche qui l’enverra, ou que quelqu’un a arrêtée.',
    en: 'A mail that waits has a job that will send it, or that somebody stopped.',
    offending: sql`
      select id as mail
      from mails
      where state = 'queued' and not exists (
        select from jobs
        where name = 'send-mail' and payload ->> 'mailId' = mails.id::text
          and jobs.state <> 'done'
      )
      order by 1`,
  },
  {
    name: 'a-mail-is-being-sent-exactly-while-an-attempt-is-open',
    fr: 'Un courrier est en cours d’envoi exactement tant qu’un essai est ouvert.',
    en: 'A mail is being sent exactly while an attempt is open.',
    offending: sql`
      select id as mail, state, count(mail_id)::int as open
      from mails left join mail_attempts on mail_id = id and ended_at is null
      group by id, state
      having (state = 'sending') <> (count(mail_id) = 1)
      order by 1`,
  },
  {
    name: 'no-mail-left-twice-under-one-message-id-in-silence',
    fr: 'Aucun courrier n’est parti deux fois sous un même Message-ID sans que cela soit dit.',
    en: 'No mail left twice under one Message-ID without saying so.',
    offending: sql`
      select id as mail, count(*)::int as departures
      from mails join mail_attempts on mail_id = id
      where outcome in ('sent', 'uncertain') and not was_resent
      group by id
      having count(*) > 1
      order by 1`,
  },
  {
    name: 'a-mail-that-was-sent-has-an-attempt-that-says-so',
    fr: 'Un courrier envoyé a un essai qui le dit.',
    en: 'A mail that was sent has an attempt that says so.',
    offending: sql`
      select id as mail
      from mails
      where state = 'sent' and not exists (
        select from mail_attempts where mail_id = mails.id and outcome = 'sent'
      )
      order by 1`,
  },
];
