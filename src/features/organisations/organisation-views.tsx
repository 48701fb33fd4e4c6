import type { Locale } from '#kernel/money.ts';
import { formatRegisterEntry } from '#kernel/rna.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { DefinitionList } from '#web/components/definition-list.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { formatInstant } from '#web/instants.ts';
import { localise } from '#web/locale.ts';
import { asks, missingInProfile } from './organisation.ts';
import { organisationMessages } from './organisation-messages.ts';
import type { MyOrganisation } from './organisation-queries.ts';
import { profileMessages } from './profile/profile-messages.ts';

type ListParts = { locale: Locale; organisations: readonly MyOrganisation[] };

export function OrganisationsView({ locale, organisations }: ListParts) {
  const words = organisationMessages[locale];
  const create = { href: localise('/organisations/new', locale), label: words.create };
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      {organisations.length === 0 ? (
        <EmptyState title={words.none} next={create}>
          {words.noneYet}
        </EmptyState>
      ) : (
        <>
          <ul class="agent-list">
            {organisations.map(({ id, name, kind, role }) => (
              <li key={id}>
                <div>
                  <a href={localise(`/organisations/${id}`, locale)}>{name}</a>
                  <br />
                  <small>{`${profileMessages[locale].kinds[kind]} · ${words.roles[role]}`}</small>
                </div>
              </li>
            ))}
          </ul>
          <p>
            <a href={create.href}>{create.label}</a>
          </p>
        </>
      )}
    </>
  );
}

/** What was just done, read aloud when the page opens. */
export const Said = ({ children }: { children: string }) => (
  <p class="said" role="status">
    {children}
  </p>
);

export type OrganisationHeadParts = {
  locale: Locale;
  organisation: MyOrganisation;
  current: string;
};

/** The way back, above each page of an organisation. */
export function OrganisationPath({ locale, organisation, current }: OrganisationHeadParts) {
  const links = [
    { href: localise('/organisations', locale), label: organisationMessages[locale].back },
    { href: localise(`/organisations/${organisation.id}`, locale), label: organisation.name },
  ];
  return <Breadcrumb locale={locale} links={links} current={current} />;
}

type OneParts = { locale: Locale; organisation: MyOrganisation; said: string | null };

export function OrganisationView({ locale, organisation, said }: OneParts) {
  const words = organisationMessages[locale];
  const profile = profileMessages[locale];
  const base = localise(`/organisations/${organisation.id}`, locale);
  const { role, fromRegister } = organisation;
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[{ href: localise('/organisations', locale), label: words.back }]}
        current={organisation.name}
      />
      <PageTitle
        over={profile.kinds[organisation.kind]}
        under={`${words.yourRole} : ${words.roles[role]}`}
      >
        {organisation.name}
      </PageTitle>
      {said && <Said>{said}</Said>}
      <Missing locale={locale} organisation={organisation} />
      <section>
        <h2>{words.profile}</h2>
        <DefinitionList items={itemsOf(organisation, locale)} />
        {fromRegister && <p class="field__help">{registerLine(organisation, locale)}</p>}
        {role !== 'reader' && (
          <p>
            <a href={`${base}/profile`}>{words.edit}</a>
          </p>
        )}
      </section>
      <section>
        <h2>{words.members}</h2>
        <p>
          <a href={`${base}/members`}>
            {role === 'manager' ? words.membersLink : words.membersLinkReader}
          </a>
        </p>
      </section>
      <section>
        <h2>{words.documents}</h2>
        <p>
          <a href={`${base}/documents`}>
            {role === 'reader' ? words.documentsLinkReader : words.documentsLink}
          </a>
        </p>
      </section>
    </>
  );
}

function registerLine({ fromRegister }: MyOrganisation, locale: Locale): string {
  if (!fromRegister) return '';
  const { registerSaid, labels } = profileMessages[locale];
  const fields = fromRegister.fields.map((field) => labels[field].replace(/ \(.*\)$/, ''));
  return `${registerSaid(formatInstant(fromRegister.readAt, locale))} ${fields.join(', ')}.`;
}

function Missing({ locale, organisation }: { locale: Locale; organisation: MyOrganisation }) {
  const words = organisationMessages[locale];
  const missing = missingInProfile(organisation);
  if (missing.length === 0 || organisation.role === 'reader') return null;
  const edit = localise(`/organisations/${organisation.id}/profile`, locale);
  return (
    <Notice kind="info" title={words.missingTitle}>
      <ul>
        {missing.map((key) => (
          <li key={key}>
            <a href={`${edit}#${key}`}>{words.missing[key]}</a>
          </li>
        ))}
      </ul>
      <p>{words.missingNote}</p>
    </Notice>
  );
}

function itemsOf(organisation: MyOrganisation, locale: Locale) {
  const words = organisationMessages[locale];
  const { labels } = profileMessages[locale];
  const { kind, register, representative } = organisation;
  const asked = asks(kind);
  const plain = (label: string) => label.replace(/ \(.*\)$/, '');
  const siret = organisation.siretPending ? words.siretPending : organisation.siret;
  const rows: (readonly [string, string | null])[] = [
    [labels.name, organisation.name],
    [plain(labels.shortName), organisation.shortName],
    [labels.siret, siret],
    ...(asked.rna
      ? [[labels.rna, register ? formatRegisterEntry(register) : organisation.rna] as const]
      : []),
    ...(asked.uai ? [[labels.uai, organisation.uai] as const] : []),
    [labels.object, organisation.object],
    [labels.address, placeOf(organisation)],
    [labels.mail, organisation.mail],
    [labels.phone, organisation.phone],
    [plain(labels.website), organisation.website],
    [
      profileMessages[locale].representative,
      [representative.name, representative.title].filter(Boolean).join(', '),
    ],
  ];
  return rows.flatMap(([term, detail]) => (detail ? [{ term, detail }] : []));
}

const placeOf = ({ address, postalCode, city }: MyOrganisation): string =>
  [address, [postalCode, city].filter(Boolean).join(' ')].filter(Boolean).join(', ');
