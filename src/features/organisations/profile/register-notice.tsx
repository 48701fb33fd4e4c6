import type { Locale } from '#kernel/money.ts';
import { Notice } from '#web/components/notice.tsx';
import type { RegisterAnswer } from '../register/company-register.ts';
import { profileMessages } from './profile-messages.ts';

/** What the register answered, above the form it filled in or could not. */
export function RegisterNotice({ locale, answer }: { locale: Locale; answer: RegisterAnswer }) {
  const words = profileMessages[locale];
  if (answer.state === 'off') return null;
  if (answer.state === 'found') {
    const { isClosed } = answer.company;
    return (
      <Notice kind={isClosed ? 'warning' : 'info'} title={words.registerTitle}>
        <p>{words.registerFilled}</p>
        {isClosed && <p>{words.registerClosed}</p>}
      </Notice>
    );
  }
  const said = answer.state === 'away' ? words.registerAway : words.registerUnknown;
  return (
    <Notice kind="warning" title={words.registerTitle}>
      <p>{said}</p>
    </Notice>
  );
}
