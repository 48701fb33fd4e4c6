import { realNow } from '#platform/clock.ts';
import { readerOf, signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import { Button } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import type { Mount } from '#web/env.ts';
import { type Locale, localise } from '#web/locale.ts';
import { reminderMessages } from './reminder-messages.ts';
import { refusesReminders } from './reminder-queries.ts';
import { setReminders } from './set-reminders.ts';

const address = '/reminders';

/** Where the link of each reminder leads: one switch, undone as easily. */
export const mountReminders: Mount = (app, { db }) => {
  app.get(address, signedIn, async (c) => {
    const { locale } = c.var;
    const isOff = await refusesReminders(db, readerOf(c).personId);
    const { title } = reminderMessages[locale];
    return c.html(renderAgentPage(c, { title, children: <Reminders {...{ locale, isOff }} /> }));
  });

  app.post(address, signedIn, async (c) => {
    const { wanted } = await c.req.parseBody();
    const context = { db, now: realNow(), actorId: readerOf(c).personId };
    await setReminders(context, { wanted: wanted === 'yes' });
    return c.redirect(localise(address, c.var.locale), 303);
  });
};

function Reminders({ locale, isOff }: { locale: Locale; isOff: boolean }) {
  const words = reminderMessages[locale];
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      <form class="form" method="post" action={localise(address, locale)}>
        <p>{isOff ? words.off : words.on}</p>
        <input type="hidden" name="wanted" value={isOff ? 'yes' : 'no'} />
        <Button variant="secondary">{isOff ? words.start : words.stop}</Button>
      </form>
    </>
  );
}
