import { draftMessages } from './draft-messages.ts';
import type { Opened } from './opened.ts';

/** Whom to call, when; on every page of a dossier. */
export function ContactLine({ locale, application, at }: Opened) {
  const words = draftMessages[locale];
  const { name, mail, phone, hours } = application.call.settings.contact;
  return (
    <aside class="contact-line" aria-label={words.help}>
      <p>
        <strong>{words.help}</strong> {name}
        {phone !== '' && (
          <>
            {', '}
            <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>
          </>
        )}
        {hours !== '' && ` (${hours})`}
        {', '}
        <a href={`mailto:${mail}`}>{mail}</a>
      </p>
      {application.memberRole !== null && application.state === 'draft' && (
        <p>
          <a href={at.advice}>{words.askAdvice}</a>
        </p>
      )}
    </aside>
  );
}
