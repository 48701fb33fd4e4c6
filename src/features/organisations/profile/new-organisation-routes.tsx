import type { Context } from 'hono';
import type { Authority } from '#features/people/authority.ts';
import { listAuthorities } from '#features/people/authority-queries.ts';
import { type ApplicantKind, isApplicantKind } from '#kernel/applicant-kind.ts';
import { readSiret } from '#kernel/siret.ts';
import { realNow } from '#platform/clock.ts';
import type { Db } from '#platform/database.ts';
import { readerOf, signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env } from '#web/env.ts';
import { explainSiret } from '#web/explain-identifier.ts';
import { localise } from '#web/locale.ts';
import { parseNext } from '#web/next-address.ts';
import { createOrganisation } from '../create-organisation.ts';
import { emptyProfile } from '../organisation.ts';
import { organisationMessages } from '../organisation-messages.ts';
import type { MountOrganisations, OrganisationParts } from '../organisation-mount.ts';
import {
  type CompanyRegister,
  fromRegister,
  type RegisterAnswer,
} from '../register/company-register.ts';
import { type DetailsParts, DetailsView, HeldView, KindView } from './new-organisation-views.tsx';
import { asTyped, communeCodeOf, typedProfile } from './profile-form.ts';
import { readProfile, type TypedProfile } from './read-profile.ts';

/** Two short pages: who one is, then what that kind needs. */
export const mountNewOrganisation: MountOrganisations = (app, parts) => {
  const { db, register } = parts;

  app.get('/organisations/new', signedIn, async (c) => {
    const asked = askedIn(c);
    const { kind, siret, service, next } = asked;
    const faults = c.req.query('step') === 'details' ? faultsOf(c, asked) : {};
    const isReady = c.req.query('step') === 'details' && !faults.siret;
    if (!kind || !isReady) {
      return c.html(kindPage(c, { ...asked, services: await listAuthorities(db), faults }));
    }
    const answer = await lookUp(register, siret);
    const typed = prefilled(kind, siret, answer);
    return c.html(detailsPage(c, { kind, service, next, typed, title: '', answer }));
  });

  app.post('/organisations', signedIn, async (c) => {
    const form = await c.req.formData();
    const text = (name: string) => String(form.get(name) ?? '').trim();
    const kind = text('kind');
    const service = await findService(db, text('service'));
    if (!isApplicantKind(kind) || !service) return c.notFound();
    const title = text('memberTitle').slice(0, 100);
    const next = nextOf(text('next'));
    return create(c, parts, { kind, service, title, next, typed: typedProfile(form) });
  });
};

type Sent = {
  kind: ApplicantKind;
  service: Authority;
  title: string;
  next: string;
  typed: TypedProfile;
};

async function create(c: Context<Env>, { db, register }: OrganisationParts, sent: Sent) {
  const { kind, service, title, next, typed } = sent;
  const { profile, faults } = readProfile(kind, typed);
  if (Object.keys(faults).length > 0) {
    const answer = { state: 'off' } as const;
    return c.html(detailsPage(c, { ...sent, service: service.slug, faults, answer }), 422);
  }
  const known = await lookUp(register, profile.siret ?? '');
  const whole = { ...profile, communeCode: await communeCodeOf(profile) };
  const { personId } = readerOf(c);
  const outcome = await createOrganisation(
    { db, now: realNow(), actorId: personId },
    {
      authorityId: service.id,
      profile: whole,
      manager: { personId, title },
      fromRegister: fromRegister(known, whole),
    },
  );
  if (!outcome.ok) return c.html(heldPage(c, typed.siret, next), 422);
  const own = `/organisations/${outcome.value.id}?done=created`;
  return c.redirect(localise(next || own, c.var.locale), 303);
}

async function lookUp(register: CompanyRegister, text: string): Promise<RegisterAnswer> {
  const read = readSiret(text);
  return read.ok ? register.find(read.value) : { state: 'off' };
}

type Asked = { kind: ApplicantKind | null; siret: string; service: string; next: string };

function askedIn(c: Context<Env>): Asked {
  const kind = c.req.query('kind') ?? '';
  return {
    kind: isApplicantKind(kind) ? kind : null,
    siret: (c.req.query('siret') ?? '').trim().slice(0, 40),
    service: c.req.query('service') ?? '',
    next: nextOf(c.req.query('next') ?? ''),
  };
}

const nextOf = (text: string): string => (text === '' ? '' : parseNext(text));

function faultsOf(c: Context<Env>, { kind, siret }: Asked): KindFaults {
  const { locale } = c.var;
  const read = siret === '' ? null : readSiret(siret);
  return {
    kind: kind ? undefined : organisationMessages[locale].kindMissing,
    siret: read && !read.ok ? explainSiret(read.refusal, locale) : undefined,
  };
}

/** The one that was named, by its address or as a call knows it; the only one there is. */
async function findService(db: Db, named: string): Promise<Authority | null> {
  const services = await listAuthorities(db);
  const only = services.length === 1 ? services[0] : undefined;
  return services.find(({ id, slug }) => slug === named || id === named) ?? only ?? null;
}

function prefilled(kind: ApplicantKind, siret: string, answer: RegisterAnswer): TypedProfile {
  const typed = { ...asTyped(emptyProfile(kind)), siret };
  if (answer.state !== 'found') return typed;
  const { name, shortName, rna, address, postalCode, city } = answer.company;
  return { ...typed, name, shortName, rna: rna ?? '', address, postalCode, city };
}

type KindPage = Asked & {
  services: readonly Authority[];
  faults: KindFaults;
};
type KindFaults = { kind?: string | undefined; siret?: string | undefined };

function kindPage(c: Context<Env>, page: KindPage): string {
  const { locale } = c.var;
  const hasRegister = c.var.site.settings.companyRegisterUrl !== null;
  const children = <KindView locale={locale} hasRegister={hasRegister} {...page} />;
  return renderAgentPage(c, { title: organisationMessages[locale].newTitle, children });
}

function detailsPage(c: Context<Env>, page: Omit<DetailsParts, 'locale'>): string {
  const { locale } = c.var;
  const children = <DetailsView locale={locale} {...page} />;
  return renderAgentPage(c, { title: organisationMessages[locale].detailsTitle, children });
}

function heldPage(c: Context<Env>, siret: string, next: string): string {
  const { locale } = c.var;
  const children = <HeldView locale={locale} siret={siret} next={next} />;
  return renderAgentPage(c, { title: organisationMessages[locale].heldTitle, children });
}
