import type { ListedMail } from '#platform/mail/mail-queries.ts';
import type { MailState } from '#platform/mail/mail-rows.ts';
import { type Shape, Tag, type Tone } from '#web/components/tag.tsx';
import { formatInstant } from '#web/instants.ts';
import type { Locale } from '#web/locale.ts';
import { mailBoardMessages } from './mail-board-messages.ts';

const looks: Record<MailState, { tone: Tone; shape: Shape }> = {
  queued: { tone: 'neutral', shape: 'ring' },
  sending: { tone: 'accent', shape: 'half' },
  sent: { tone: 'accent', shape: 'disc' },
  kept: { tone: 'neutral', shape: 'square' },
  failed: { tone: 'danger', shape: 'triangle' },
  bounced: { tone: 'danger', shape: 'triangle' },
  uncertain: { tone: 'warning', shape: 'triangle' },
  withheld: { tone: 'warning', shape: 'bar' },
};

/** The state, and for an uncertain mail what will happen next. */
export function MailTag({ locale, mail }: { locale: Locale; mail: ListedMail }) {
  const words = mailBoardMessages[locale];
  return (
    <span>
      <Tag {...looks[mail.state]}>{words.states[mail.state]}</Tag>
      {mail.state === 'uncertain' && ` ${sayNext(mail, locale)}`}
    </span>
  );
}

function sayNext({ nextAttemptAt }: ListedMail, locale: Locale): string {
  const words = mailBoardMessages[locale];
  if (nextAttemptAt === null) return words.onlyByPerson;
  return words.again(formatInstant(nextAttemptAt, locale));
}
