import type { Db } from '#platform/database.ts';
import type { MailTemplate } from '#platform/mail/mail-of.tsx';
import { mailOf } from '#platform/mail/mail-of.tsx';
import { queueMail } from '#platform/mail/queue-mail.ts';
import { localise } from '#web/locale.ts';

/** Nobody's language is kept: what is written to others is in the language of the service. */
export const mailLocale = 'fr';

type Telling<Facts> = {
  authorityId: string;
  to: readonly string[];
  kind: string;
  template: MailTemplate<Facts>;
  facts: Facts;
};

/** One mail each: nobody reads the address of another. */
export async function tell<Facts>(db: Db, telling: Telling<Facts>): Promise<void> {
  const { authorityId, kind, template, facts } = telling;
  const written = mailOf(mailLocale, template, facts);
  for (const to of new Set(telling.to)) {
    await queueMail(db, { authorityId, to, kind, ...written });
  }
}

export const addressFor = (publicUrl: string, path: string): string =>
  publicUrl + localise(path, mailLocale);
