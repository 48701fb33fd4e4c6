import type { Locale } from '#kernel/money.ts';
import type { Role } from '#kernel/role.ts';
import { DataTable } from '#web/components/data-table.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { formatInstant } from '#web/instants.ts';
import { localise } from '#web/locale.ts';
import type { Authority } from './authority.ts';
import type { Member, PendingInvitation } from './member-queries.ts';
import { peopleMessages } from './people-messages.ts';
import { roleMessages } from './role-messages.ts';

export type Service = {
  authority: Authority;
  members: readonly Member[];
  invitations: readonly PendingInvitation[];
};

type PeoplePage = { locale: Locale; now: Date; services: readonly Service[]; said?: string | null };

export function PeopleView({ locale, now, services, said }: PeoplePage) {
  const words = peopleMessages[locale];
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      {said && <Said>{said}</Said>}
      {services.map((service) => (
        <ServiceSection key={service.authority.id} locale={locale} now={now} {...service} />
      ))}
    </>
  );
}

/** What was just done, read aloud when the page opens. */
export const Said = ({ children }: { children: string }) => (
  <p class="said" role="status">
    {children}
  </p>
);

export const rolesIn = (held: readonly Role[], locale: Locale): string =>
  held.map((role) => roleMessages[locale][role].name).join(', ');

function ServiceSection(parts: Service & { locale: Locale; now: Date }) {
  const { locale, now, authority, members, invitations } = parts;
  const words = peopleMessages[locale];
  const base = localise(`/admin/people/${authority.slug}`, locale);
  return (
    <section>
      <h2>{authority.name}</h2>
      <DataTable
        id={`people-${authority.slug}`}
        locale={locale}
        caption={words.list}
        count={words.count(members.length)}
        rows={members}
        rowKey={(member) => member.personId}
        columns={[
          {
            key: 'name',
            label: words.name,
            cell: (member) => <a href={`${base}/${member.personId}`}>{member.name}</a>,
          },
          { key: 'email', label: words.email, cell: (member) => member.email },
          { key: 'roles', label: words.roles, cell: (member) => rolesIn(member.roles, locale) },
          {
            key: 'second',
            label: words.secondFactor,
            cell: (member) => (member.secondFactor ? words.yes : words.no),
          },
        ]}
      />
      <p>
        <a class="ds-button" data-variant="primary" href={`${base}/invitation`}>
          {words.invite}
        </a>
      </p>
      {invitations.length > 0 && (
        <Invitations locale={locale} now={now} base={base} invitations={invitations} />
      )}
    </section>
  );
}

function Invitations({
  locale,
  now,
  base,
  invitations,
}: {
  locale: Locale;
  now: Date;
  base: string;
  invitations: readonly PendingInvitation[];
}) {
  const words = peopleMessages[locale];
  return (
    <>
      <h3>{words.pending}</h3>
      <ul class="agent-list">
        {invitations.map((invitation) => (
          <li key={invitation.id}>
            <div>
              <strong>{invitation.name}</strong> · {invitation.email}
              <br />
              <small>
                {`${rolesIn(invitation.roles, locale)} · `}
                {invitation.expiresAt <= now
                  ? words.pendingOver
                  : `${words.pendingUntil} ${formatInstant(invitation.expiresAt, locale)}`}
              </small>
            </div>
            <form method="post" action={`${base}/invitations/${invitation.id}/withdrawal`}>
              <button
                class="ds-button"
                data-variant="secondary"
                type="submit"
                aria-label={words.withdrawOf(invitation.name)}
              >
                {words.withdraw}
              </button>
            </form>
          </li>
        ))}
      </ul>
    </>
  );
}
