import type { Context } from 'hono';
import { openFiles } from '#platform/files/open-files.ts';
import { signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Button } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import type { Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { ApplicationBand } from '../application-band.tsx';
import { openApplication } from '../draft/open-application-routes.ts';
import type { Opened } from '../draft/opened.ts';
import { writes } from '../editable.ts';
import { afterAddresses } from './after-addresses.ts';
import { countDraft } from './draft-erasure-store.ts';
import { eraseDraft } from './erase-draft.ts';
import { erasureMessages } from './erasure-messages.ts';

const path = '/applications/:id/erasure';

/** A draft is erased by those who write it, once they have read what goes. */
export const mountErasure: Mount = (app, parts) => {
  const files = openFiles(parts.settings);

  app.get(path, signedIn, async (c) => {
    const opened = await openApplication(c as Context<Env>, parts);
    if (opened?.application.state !== 'draft' || !writes(opened.application)) {
      return c.notFound();
    }
    const lost = await countDraft(parts.db, opened.application);
    const { title } = erasureMessages[opened.locale];
    return c.html(renderAgentPage(c, { title, children: <Erasure {...opened} lost={lost} /> }));
  });

  app.post(path, signedIn, async (c) => {
    const opened = await openApplication(c as Context<Env>, parts);
    if (!opened) return c.notFound();
    const { now, reader, application, locale, at } = opened;
    const outcome = await eraseDraft({ db: parts.db, files, now, reader }, application.id);
    const words = erasureMessages[locale];
    if (outcome.ok) {
      // The page of the answer itself: the address it was sent to is gone.
      return c.html(renderAgentPage(c, { title: words.erased, children: <Erased {...opened} /> }));
    }
    if (outcome.refusal.reason === 'application-unknown') return c.notFound();
    const children = (
      <EmptyState title={words.title} next={{ href: at.dossier, label: words.mine }}>
        {words.filed}
      </EmptyState>
    );
    return c.html(renderAgentPage(c, { title: words.title, children }), 409);
  });
};

type Parts = Opened & { lost: { answers: number; files: number } };

function Erasure({ locale, application, at, lost }: Parts) {
  const words = erasureMessages[locale];
  return (
    <>
      <ApplicationBand locale={locale} application={application} />
      <Breadcrumb
        locale={locale}
        links={[
          { href: at.all, label: words.mine },
          { href: at.dossier, label: application.essentials.title || words.untitled },
        ]}
        current={words.title}
      />
      <PageTitle over={application.call.settings.name}>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      <h2>{words.lost}</h2>
      <ul>
        <li>{words.answers(lost.answers)}</li>
        <li>{words.files(lost.files)}</li>
        <li>{words.signature}</li>
      </ul>
      <p>{words.others}</p>
      <form class="form" method="post" action={afterAddresses(application.id, locale).erasure}>
        <div class="form__buttons">
          <Button danger>{words.erase}</Button>
          <a href={at.dossier}>{words.keep}</a>
        </div>
      </form>
    </>
  );
}

function Erased({ locale }: Opened) {
  const words = erasureMessages[locale];
  return (
    <>
      <PageTitle>{words.erased}</PageTitle>
      <p role="status">{words.erasedLong}</p>
      <p>
        <a href={localise('/applications', locale)}>{words.back}</a>
      </p>
    </>
  );
}
