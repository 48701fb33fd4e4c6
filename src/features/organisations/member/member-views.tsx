import type { Locale } from '#kernel/money.ts';
import { Button, Choice, Field, FormRefusal } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Select } from '#web/components/select.tsx';
import { formatInstant } from '#web/instants.ts';
import { localise } from '#web/locale.ts';
import { type MemberRole, memberRoles } from '../organisation.ts';
import { organisationMessages } from '../organisation-messages.ts';
import type { MyOrganisation } from '../organisation-queries.ts';
import { OrganisationPath, Said } from '../organisation-views.tsx';
import { memberMessages } from './member-messages.ts';
import type { JoinRequest, OrganisationMember, PendingInvitation } from './member-queries.ts';

export type MembersPage = {
  locale: Locale;
  organisation: MyOrganisation;
  /** Who reads the page. */
  personId: string;
  members: readonly OrganisationMember[];
  /** Known to managers only. */
  invitations: readonly PendingInvitation[];
  requests: readonly JoinRequest[];
  said?: string | null;
  refusal?: string | null;
  /** The invitation that was not sent, as typed. */
  typed?: { email: string; role: MemberRole; error: string };
};

const baseOf = ({ locale, organisation }: MembersPage): string =>
  localise(`/organisations/${organisation.id}`, locale);

export function MembersView(page: MembersPage) {
  const { locale, organisation, members, said, refusal } = page;
  const words = memberMessages[locale];
  const isManager = organisation.role === 'manager';
  return (
    <>
      <OrganisationPath locale={locale} organisation={organisation} current={words.title} />
      <PageTitle over={organisation.name} under={words.count(members.length)}>
        {words.title}
      </PageTitle>
      {said && <Said>{said}</Said>}
      {refusal && (
        <FormRefusal>
          <p>{refusal}</p>
        </FormRefusal>
      )}
      {isManager && <Requests {...page} />}
      <ul class="agent-list">
        {members.map((member) => (
          <li key={member.personId}>
            <MemberLine page={page} member={member} />
          </li>
        ))}
      </ul>
      {isManager && <Pending {...page} />}
      {isManager && <InviteForm {...page} />}
      <Leave {...page} />
    </>
  );
}

type LineParts = { page: MembersPage; member: OrganisationMember };

function MemberLine({ page, member }: LineParts) {
  const { locale, organisation, personId } = page;
  const words = memberMessages[locale];
  const { name, email, role, title } = member;
  const isSelf = member.personId === personId;
  const facts = [title, organisationMessages[locale].roles[role], email].filter(Boolean);
  return (
    <>
      <div>
        <strong>{name}</strong>
        {isSelf && ` (${words.you})`}
        <br />
        <small>{facts.join(' · ')}</small>
      </div>
      {organisation.role === 'manager' && !isSelf && <MemberActs page={page} member={member} />}
    </>
  );
}

function MemberActs({ page, member }: LineParts) {
  const { locale } = page;
  const words = memberMessages[locale];
  const { personId, name, role } = member;
  const base = `${baseOf(page)}/members/${personId}`;
  return (
    <div class="actions">
      <form method="post" action={`${base}/role`} class="form">
        <Select
          name="role"
          id={`role-${personId}`}
          label={words.roleOf(name)}
          value={role}
          groups={[{ label: '', options: roleOptions(locale) }]}
        />
        <Button variant="secondary" aria-label={words.saveOf(name)}>
          {words.save}
        </Button>
      </form>
      <form method="post" action={`${base}/departure`}>
        <Button variant="secondary" aria-label={words.removeOf(name)}>
          {words.remove}
        </Button>
      </form>
    </div>
  );
}

const roleOptions = (locale: Locale) =>
  memberRoles.map((value) => ({ value, label: organisationMessages[locale].roles[value] }));

function Requests(page: MembersPage) {
  const { locale, requests } = page;
  if (requests.length === 0) return null;
  const words = memberMessages[locale];
  return (
    <section>
      <h2>{words.requests}</h2>
      <p>{words.requestsLead}</p>
      <ul class="agent-list">
        {requests.map(({ id, name, email, askedAt }) => (
          <li key={id}>
            <div>
              <strong>{name}</strong>
              <br />
              <small>{`${email} · ${formatInstant(askedAt, locale)}`}</small>
            </div>
            <div class="actions">
              <form method="post" action={`${baseOf(page)}/join-requests/${id}/acceptance`}>
                <Button variant="secondary" aria-label={words.acceptOf(name)}>
                  {words.accept}
                </Button>
              </form>
              <form method="post" action={`${baseOf(page)}/join-requests/${id}/refusal`}>
                <Button variant="tertiary" aria-label={words.declineOf(name)}>
                  {words.decline}
                </Button>
              </form>
            </div>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Pending(page: MembersPage) {
  const { locale, invitations } = page;
  if (invitations.length === 0) return null;
  const words = memberMessages[locale];
  return (
    <section>
      <h2>{words.pending}</h2>
      <ul class="agent-list">
        {invitations.map(({ id, email, role, expiresAt }) => (
          <li key={id}>
            <div>
              {email}
              <br />
              <small>
                {`${organisationMessages[locale].roles[role]} · ${words.until(formatInstant(expiresAt, locale))}`}
              </small>
            </div>
            <form method="post" action={`${baseOf(page)}/invitations/${id}/withdrawal`}>
              <Button variant="secondary" aria-label={words.withdrawOf(email)}>
                {words.withdraw}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function InviteForm(page: MembersPage) {
  const { locale, typed } = page;
  const words = memberMessages[locale];
  const chosen = typed?.role ?? 'writer';
  return (
    <section>
      <h2>{words.invite}</h2>
      <form class="form" method="post" action={`${baseOf(page)}/invitations`} noValidate>
        <Field
          name="email"
          type="email"
          label={words.email}
          value={typed?.email}
          error={typed?.error}
          autoComplete="off"
          required
        />
        <fieldset class="form__part">
          <legend>{words.role}</legend>
          {memberRoles.map((role) => (
            <Choice
              key={role}
              type="radio"
              name="role"
              value={role}
              label={organisationMessages[locale].roles[role]}
              help={words.does[role]}
              checked={role === chosen}
            />
          ))}
        </fieldset>
        <Button>{words.send}</Button>
      </form>
    </section>
  );
}

function Leave(page: MembersPage) {
  const { locale, organisation, members, personId } = page;
  const words = memberMessages[locale];
  const others = members.filter((member) => member.personId !== personId);
  return (
    <section>
      <h2>{words.leaveTitle}</h2>
      <p>{words.leaveLead}</p>
      <form class="form" method="post" action={`${baseOf(page)}/departure`}>
        {organisation.role === 'manager' && others.length > 0 && (
          <Select
            name="successor"
            label={words.successor}
            value=""
            groups={[
              {
                label: '',
                options: [
                  { value: '', label: words.nobody },
                  ...others.map(({ personId: value, name }) => ({ value, label: name })),
                ],
              },
            ]}
          />
        )}
        <Button danger variant="secondary">
          {words.leave}
        </Button>
      </form>
    </section>
  );
}
