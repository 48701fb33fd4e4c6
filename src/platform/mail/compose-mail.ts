import MailComposer from 'nodemailer/lib/mail-composer';
import type { Sender } from './smtp-settings.ts';

export type ComposedMail = {
  messageId: string;
  to: string;
  subject: string;
  text: string;
  html: string;
  unsubscribeUrl?: string | null;
  date: Date;
};

/** The bytes of a mail: text first, HTML beside it, nothing fetched from anywhere. */
export const composeMail = (
  from: Sender,
  { unsubscribeUrl = null, ...mail }: ComposedMail,
): Promise<Buffer> =>
  new MailComposer({
    ...mail,
    from: { name: from.name ?? '', address: from.address },
    disableFileAccess: true,
    disableUrlAccess: true,
    // RFC 3834: answering machines leave it alone.
    headers: { 'Auto-Submitted': 'auto-generated', ...oneClick(unsubscribeUrl) },
  })
    .compile()
    .build();

/** RFC 8058: the program that shows the mail posts there by itself when its reader asks. */
const oneClick = (url: string | null): Record<string, string> =>
  url === null
    ? {}
    : { 'List-Unsubscribe': `<${url}>`, 'List-Unsubscribe-Post': 'List-Unsubscribe=One-Click' };
