import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import { readerOf, signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { organisationMessages } from '../organisation-messages.ts';
import type { MountOrganisations, OrganisationParts } from '../organisation-mount.ts';
import {
  findLastChange,
  findMyOrganisation,
  type MyOrganisation,
} from '../organisation-queries.ts';
import type { CompanyRegister } from '../register/company-register.ts';
import { changeProfile, type ProfileRefusal } from './change-profile.ts';
import { asTyped, communeCodeOf, typedProfile } from './profile-form.ts';
import { profileMessages } from './profile-messages.ts';
import { type ProfilePage, ProfileView } from './profile-views.tsx';
import { readProfile, type TypedProfile } from './read-profile.ts';

const address = '/organisations/:id{[0-9a-f-]{36}}/profile';

/** The profile of an organisation, changed by its managers and writers. */
export const mountProfile: MountOrganisations = (app, parts) => {
  app.get(address, signedIn, async (c) => {
    const organisation = await findEditable(c, parts);
    if (!organisation) return c.notFound();
    return c.html(page(c, { organisation, typed: asTyped(organisation) }));
  });

  app.post(address, signedIn, async (c) => {
    const organisation = await findEditable(c, parts);
    if (!organisation) return c.notFound();
    const form = await c.req.formData();
    // The version of the page that was open: a correction is no reading of what changed since.
    const opened = { ...organisation, version: Number(form.get('version')) };
    return save(c, parts, { organisation: opened, typed: typedProfile(form) });
  });
};

async function findEditable(c: Context<Env>, { db }: OrganisationParts) {
  const found = await findMyOrganisation(db, readerOf(c), c.req.param('id') ?? '');
  return found && found.role !== 'reader' ? found : null;
}

type Sent = { organisation: MyOrganisation; typed: TypedProfile };

async function save(c: Context<Env>, parts: OrganisationParts, { organisation, typed }: Sent) {
  const { id, version, kind } = organisation;
  const { profile, faults } = readProfile(kind, typed);
  if (Object.keys(faults).length > 0) {
    return c.html(page(c, { organisation, typed, faults }), 422);
  }
  const register = await lookUp(parts.register, organisation, profile.siret);
  const whole = { ...profile, communeCode: await communeCodeOf(profile) };
  const outcome = await changeProfile(
    { db: parts.db, now: realNow(), actorId: readerOf(c).personId },
    { organisationId: id, profile: whole, version, register },
  );
  if (!outcome.ok) return explain(c, parts, { organisation, typed }, outcome.refusal);
  return c.redirect(localise(`/organisations/${id}?done=saved`, c.var.locale), 303);
}

/** Only for a number that is new: what was read before is still marked as such. */
const lookUp = (
  register: CompanyRegister,
  { siret: known }: MyOrganisation,
  siret: string | null,
) => (siret === null || siret === known ? ({ state: 'off' } as const) : register.find(siret));

/** The page again, with what was typed, and the version that stands now. */
async function explain(
  c: Context<Env>,
  parts: OrganisationParts,
  { typed }: Sent,
  { reason }: ProfileRefusal,
) {
  const organisation = await findEditable(c, parts);
  if (!organisation) return c.notFound();
  if (reason === 'changed-meanwhile') {
    const conflict = await findLastChange(parts.db, readerOf(c), organisation.id);
    return c.html(page(c, { organisation, typed, conflict }), 409);
  }
  const { held } = profileMessages[c.var.locale];
  return c.html(page(c, { organisation, typed, held }), 422);
}

function page(c: Context<Env>, parts: Omit<ProfilePage, 'locale'>): string {
  const { locale } = c.var;
  const children = <ProfileView locale={locale} {...parts} />;
  const title = `${profileMessages[locale].editTitle} – ${organisationMessages[locale].title}`;
  return renderAgentPage(c, { title, children });
}
