import type { Locale } from '#kernel/money.ts';
import { readerOf, signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Mount } from '#web/env.ts';
import { mountDocuments } from './document/document-routes.tsx';
import { memberMessages } from './member/member-messages.ts';
import { mountMembers } from './member/member-routes.tsx';
import { mountPlaces } from './member/place-routes.tsx';
import { mountUnmanaged } from './member/unmanaged-routes.tsx';
import { organisationMessages } from './organisation-messages.ts';
import type { MountOrganisations } from './organisation-mount.ts';
import { findMyOrganisation, listMyOrganisations } from './organisation-queries.ts';
import { OrganisationsView, OrganisationView } from './organisation-views.tsx';
import { mountNewOrganisation } from './profile/new-organisation-routes.tsx';
import { mountProfile } from './profile/profile-routes.tsx';
import { openRegister } from './register/open-register.ts';

/** One line per kind of page. */
const pages: readonly MountOrganisations[] = [
  mountNewOrganisation,
  mountProfile,
  mountMembers,
  mountPlaces,
  mountDocuments,
  mountUnmanaged,
];

/** What an applicant sees of the organisations they are a member of, and of no other. */
export const mountOrganisations: Mount = (app, parts) => {
  const { db, settings } = parts;

  app.get('/organisations', signedIn, async (c) => {
    const { locale } = c.var;
    const organisations = await listMyOrganisations(db, readerOf(c));
    const children = <OrganisationsView locale={locale} organisations={organisations} />;
    return c.html(renderAgentPage(c, { title: organisationMessages[locale].title, children }));
  });

  app.get('/organisations/:id{[0-9a-f-]{36}}', signedIn, async (c) => {
    const { locale } = c.var;
    const organisation = await findMyOrganisation(db, readerOf(c), c.req.param('id'));
    if (!organisation) return c.notFound();
    const said = saidOf(c.req.query('done'), locale);
    const children = <OrganisationView {...{ locale, organisation, said }} />;
    return c.html(renderAgentPage(c, { title: organisation.name, children }));
  });

  const register = openRegister(settings.companyRegisterUrl);
  for (const mount of pages) mount(app, { ...parts, register });
};

/** What was done is a word of the address, so that a reload says it again and does nothing. */
function saidOf(done: string | undefined, locale: Locale): string | null {
  if (done === 'joined') return memberMessages[locale].done.joined;
  return done === 'created' || done === 'saved' ? organisationMessages[locale][done] : null;
}
