import { realNow } from '#platform/clock.ts';
import { inTransaction } from '#platform/database.ts';
import { readerOf, signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button, Choice } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import type { Mount } from '#web/env.ts';
import { type Locale, localise } from '#web/locale.ts';
import { addresses } from '#web/site-map.ts';
import { type MutableMail, mailsFor } from './notification.ts';
import { notificationMessages } from './notification-messages.ts';
import { listMuted, saveMuted } from './notification-store.ts';

const path = '/account/notifications';

/** What one is written about, and what one may do without. */
export const mountNotifications: Mount = (app, { db }) => {
  app.get(path, signedIn, async (c) => {
    const { locale } = c.var;
    const reader = readerOf(c);
    const muted = await listMuted(db, reader.personId);
    const isSaved = c.req.query('saved') !== undefined;
    const children = <Notifications {...{ locale, muted, isSaved }} mails={mailsFor(reader)} />;
    return c.html(renderAgentPage(c, { title: notificationMessages[locale].title, children }));
  });

  app.post(path, signedIn, async (c) => {
    const reader = readerOf(c);
    const wanted = (await c.req.formData()).getAll('mail');
    const muted = mailsFor(reader).filter((mail) => !wanted.includes(mail));
    await inTransaction({ db }, ({ db }) =>
      saveMuted(db, { personId: reader.personId, muted, now: realNow() }),
    );
    return c.redirect(localise(`${path}?saved`, c.var.locale), 303);
  });
};

type Parts = {
  locale: Locale;
  mails: readonly MutableMail[];
  muted: readonly MutableMail[];
  isSaved: boolean;
};

function Notifications({ locale, mails, muted, isSaved }: Parts) {
  const words = notificationMessages[locale];
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[{ href: localise(addresses.account, locale), label: words.account }]}
        current={words.title}
      />
      <PageTitle>{words.title}</PageTitle>
      {isSaved && (
        <Notice kind="success" title={words.done} live>
          <p>{words.saved}</p>
        </Notice>
      )}
      <p class="lead">{words.lead}</p>
      <form class="form" method="post" action={localise(path, locale)}>
        <fieldset class="field">
          <legend>{words.chosen}</legend>
          <p class="field__help">{words.chosenHelp}</p>
          {mails.map((mail) => (
            <Choice
              key={mail}
              name="mail"
              value={mail}
              label={words.mails[mail]}
              checked={!muted.includes(mail)}
            />
          ))}
        </fieldset>
        <Button>{words.save}</Button>
      </form>
      <h2>{words.always}</h2>
      <p>{words.alwaysLong}</p>
      <ul>
        {words.fixed.map((line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
      <p>
        {words.reminders} <a href={localise('/reminders', locale)}>{words.remindersLink}</a>
      </p>
    </>
  );
}
