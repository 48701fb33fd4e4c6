import MailComposer from 'nodemailer/lib/mail-composer';
import type { Sender } from './smtp-settings.ts';

export type ComposedMail = {
  messageId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  date: Date;
};

/** The bytes of a mail: text first, HTML beside it, nothing fetched from anywhere. */
export const composeMail = (from: Sender, mail: ComposedMail): Promise<Buffer> =>
  new MailComposer({
    ...mail,
    from: { name: from.name ?? '', address: from.address },
    disableFileAccess: true,
    disableUrlAccess: true,
    // RFC 3834: answering machines leave it alone.
    headers: { 'Auto-Submitted': 'auto-generated' },
  })
    .compile()
    .build();
