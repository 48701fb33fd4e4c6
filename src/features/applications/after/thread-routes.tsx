import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { type Files, openFiles } from '#platform/files/open-files.ts';
import { discard } from '#platform/files/take-in.ts';
import { allow, readerOf, signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { serveFile } from '#web/file-serve.ts';
import { discardForm, takeForm, type UploadLimits } from '#web/upload-form.ts';
import { writes } from '../editable.ts';
import { officeAfterAddresses } from './after-addresses.ts';
import { completionMessages } from './completion-messages.ts';
import type { Side } from './message.ts';
import { messageMessages } from './message-messages.ts';
import { countUnread, findMessageFile, listMessages } from './message-queries.ts';
import { saveRead } from './message-store.ts';
import { openOffice } from './office-completion-routes.tsx';
import { OfficeHead } from './office-completion-views.tsx';
import { type OpenedFiled, openFiled } from './open-filed-routes.ts';
import { sendMessage } from './send-message.ts';
import { type MessageFault, Thread, type ThreadParts } from './thread-views.tsx';

const limits: UploadLimits = {
  accepted: ['pdf', 'photo', 'document', 'spreadsheet'],
  maxBytes: 20_000_000,
  mostFiles: 5,
};

/** The thread as one of the two sides opens it. */
type Opened = {
  side: Side;
  id: string;
  authorityId: string;
  canWrite: boolean;
  action: string;
  start?: string;
  back: string;
  fileHref: (file: string) => string;
  head: ReturnType<typeof PageTitle>;
};
type Open = (c: Context<Env>) => Promise<Opened | null>;

/** Applicant and service write to each other about one dossier, at two doors of one thread. */
export const mountMessages: Mount = (app, parts) => {
  const doors = [
    { path: '/applications/:id/messages', door: signedIn, open: asApplicant(parts) },
    { path: '/office/applications/:id/messages', door: allow('officer'), open: asService(parts) },
  ];
  const files = openFiles(parts.settings);
  for (const { path, door, open } of doors) {
    app.get(path, door, async (c) => {
      const opened = await open(c as Context<Env>);
      return opened ? c.html(await page(c as Context<Env>, parts, opened)) : c.notFound();
    });
    app.post(`${path}/files`, door, async (c) => {
      const opened = await open(c as Context<Env>);
      return opened?.canWrite ? send(c as Context<Env>, parts, { ...opened, files }) : c.notFound();
    });
    app.get(`${path}/attachments/:file`, door, async (c) => {
      const opened = await open(c as Context<Env>);
      const file = opened && (await findMessageFile(parts.db, opened, c.req.param('file') ?? ''));
      if (!file) return c.notFound();
      const actorId = readerOf(c as Context<Env>).personId;
      return serveFile(c as Context<Env>, { db: parts.db, files, now: realNow(), actorId }, file);
    });
  }
};

const asApplicant =
  (parts: AppParts): Open =>
  async (c) => {
    const opened = await openFiled(c, parts);
    if (!opened) return null;
    const { application, after } = opened;
    return {
      side: 'applicant',
      id: application.id,
      authorityId: application.authorityId,
      canWrite: writes(application),
      action: after.sendMessage,
      start: opened.at.uploads,
      back: after.messages,
      fileHref: after.messageFile,
      head: <ApplicantHead {...opened} />,
    };
  };

const asService =
  (parts: AppParts): Open =>
  async (c) => {
    const found = await openOffice(c, parts);
    if (!found) return null;
    const { dossier } = found;
    const { locale } = c.var;
    const at = officeAfterAddresses(dossier.id, locale);
    const words = messageMessages[locale];
    return {
      side: 'service',
      id: dossier.id,
      authorityId: dossier.authorityId,
      canWrite: true,
      action: at.sendMessage,
      back: at.messages,
      fileHref: at.messageFile,
      head: (
        <>
          <OfficeHead locale={locale} dossier={dossier} current={words.title} />
          <p>
            <a href={at.completion}>{words.completion}</a>
          </p>
        </>
      ),
    };
  };

function ApplicantHead({ locale, application, at, after }: OpenedFiled) {
  const words = completionMessages[locale];
  const { title } = messageMessages[locale];
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[
          { href: at.all, label: words.mine },
          { href: after.dossier, label: application.essentials.title || words.untitled },
        ]}
        current={title}
      />
      <PageTitle
        over={application.call.settings.name}
        under={words.number(application.number.toString())}
      >
        {title}
      </PageTitle>
    </>
  );
}

async function send(
  c: Context<Env>,
  parts: AppParts,
  opened: Opened & { files: Files },
): Promise<Response> {
  const { db, settings } = parts;
  const { files, id, side } = opened;
  const reader = readerOf(c);
  const taking = { db, files, now: realNow(), actorId: reader.personId };
  const form = await takeForm(taking, c.req.raw, limits);
  if (!form) return c.html(await page(c, parts, opened, { fault: 'broken' }), 400);
  const body = (form.fields.get('body') ?? '').replaceAll('\r\n', '\n');
  const { prepared, refused } = form;
  if (refused.length > 0) {
    await discardForm(form);
    return c.html(await page(c, parts, opened, { typed: body, refused }), 422);
  }
  const now = await domainNow(parts);
  const context = { db, files, now, reader, publicUrl: settings.publicUrl };
  const outcome = await sendMessage(context, { id, side, body, prepared });
  if (outcome.ok) return c.redirect(`${opened.back}?sent`, 303);
  await Promise.all(prepared.map(discard));
  const { reason } = outcome.refusal;
  if (reason === 'application-unknown') return c.notFound();
  return c.html(await page(c, parts, opened, { typed: body, fault: reason }), 422);
}

type Told = { typed?: string; fault?: MessageFault; refused?: ThreadParts['refused'] };

/** Opening the thread is reading it: what is new is shown as such this once. */
async function page(
  c: Context<Env>,
  { db, settings }: AppParts,
  opened: Opened,
  told: Told = {},
): Promise<string> {
  const { locale } = c.var;
  const { personId } = readerOf(c);
  const { id: applicationId, authorityId, side, head } = opened;
  const messages = await listMessages(db, opened);
  const unread = await countUnread(db, { applicationId, personId, side });
  const last = messages.at(-1);
  if (last && unread > 0) {
    await saveRead(db, { authorityId, applicationId, side, personId, upTo: last.number });
  }
  const shown: ThreadParts = {
    ...opened,
    locale,
    messages,
    unread,
    limits,
    typed: told.typed ?? '',
    fault: told.fault ?? null,
    refused: told.refused ?? [],
    isSent: c.req.query('sent') !== undefined,
    hasScanner: openFiles(settings).clamdUrl !== null,
  };
  const children = (
    <>
      {head}
      <Thread {...shown} />
    </>
  );
  return renderAgentPage(c, { title: messageMessages[locale].title, children });
}
