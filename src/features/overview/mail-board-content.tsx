import type { ShownMail } from '#platform/mail/mail-queries.ts';
import type { Settings } from '#platform/settings.ts';
import type { Locale } from '#web/locale.ts';
import { mailAddress } from './mail-board-addresses.ts';
import { mailBoardMessages } from './mail-board-messages.ts';
import { isReadable } from './mail-board-sight.ts';

export type MailParts = { locale: Locale; settings: Settings; mail: ShownMail };

/** The outbox one can read, where nothing leaves: links to this site work, others stay words. */
export function MailContent({ locale, settings, mail }: MailParts) {
  const words = mailBoardMessages[locale];
  return (
    <>
      <h2>{words.content}</h2>
      {mail.text === null ? (
        <p>{words.erased}</p>
      ) : isReadable(mail, settings) ? (
        <>
          <p>
            <a href={mailAddress(mail.id, locale, '/html')}>{words.asSeen}</a>
          </p>
          <pre class="mail-text">{withLinks(mail.text, settings.publicUrl)}</pre>
        </>
      ) : (
        <p>{words.notReadable}</p>
      )}
    </>
  );
}

function withLinks(text: string, publicUrl: string) {
  return text.split(/(https?:\/\/\S+)/).map((piece, index) =>
    piece.startsWith(`${publicUrl}/`) ? (
      <a key={String(index)} href={piece}>
        {piece}
      </a>
    ) : (
      piece
    ),
  );
}
