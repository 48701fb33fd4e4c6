import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import { isUuid } from '#platform/files/file-records.ts';
import { allow, authoritiesWhere, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import type { MountOrganisations, OrganisationParts } from '../organisation-mount.ts';
import { answerForService } from './join-organisation.ts';
import { memberMessages } from './member-messages.ts';
import { listUnmanagedRequests } from './unmanaged-queries.ts';
import { UnmanagedView } from './unmanaged-views.tsx';

const officer = allow('officer');
const answerAddress = '/office/organisations/:id/join-requests/:request';

/** What officers answer in place of a manager, while an organisation has none. */
export const mountUnmanaged: MountOrganisations = (app, parts) => {
  app.get('/office/join-requests', officer, async (c) => c.html(await page(c, parts)));
  app.post(`${answerAddress}/acceptance`, officer, (c) => answer(c, parts, true));
  app.post(`${answerAddress}/refusal`, officer, (c) => answer(c, parts, false));
};

async function answer(c: Context<Env>, parts: OrganisationParts, isAccepted: boolean) {
  const { locale } = c.var;
  const { id: organisationId = '', request: id = '' } = c.req.param();
  if (!isUuid(organisationId) || !isUuid(id)) return c.notFound();
  const reader = readerOf(c);
  const context = {
    db: parts.db,
    now: realNow(),
    actorId: reader.personId,
    publicUrl: parts.settings.publicUrl,
    locale,
    authorityIds: authoritiesWhere(reader, 'officer'),
  };
  const outcome = await answerForService(context, { organisationId, id, isAccepted });
  if (outcome.ok) {
    const said = isAccepted ? 'accepted' : 'declined';
    return c.redirect(localise(`/office/join-requests?done=${said}`, locale), 303);
  }
  const { reason } = outcome.refusal;
  if (reason === 'not-a-manager') return c.notFound();
  return c.html(await page(c, parts, memberMessages[locale].refusals[reason]), 422);
}

async function page(
  c: Context<Env>,
  { db }: OrganisationParts,
  refusal: string | null = null,
): Promise<string> {
  const { locale } = c.var;
  const words = memberMessages[locale];
  const requests = await listUnmanagedRequests(db, authoritiesWhere(readerOf(c), 'officer'));
  const done = c.req.query('done');
  const said = done === 'accepted' || done === 'declined' ? words.done[done] : null;
  const children = <UnmanagedView {...{ locale, requests, said, refusal }} />;
  return renderAgentPage(c, { title: words.unmanaged.title, children });
}
