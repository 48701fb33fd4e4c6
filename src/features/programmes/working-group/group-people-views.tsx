import { Button, Field } from '#web/components/form.tsx';
import { Select } from '#web/components/select.tsx';
import { localise } from '#web/locale.ts';
import { RefusedForm } from '../refused-form.tsx';
import { groupPath } from './group-office.ts';
import type { GroupPage } from './group-page.ts';
import { memberKinds } from './working-group.ts';
import { groupMessages } from './working-group-messages.ts';

export function GroupLeads({
  locale,
  group,
  leads,
  possibleLeads,
  rules,
  typed,
  refused,
}: GroupPage) {
  const words = groupMessages[locale];
  const path = `${localise(groupPath(group), locale)}/leads`;
  const own = refused?.form === 'lead' ? refused : null;
  const options = possibleLeads.map(({ personId, name, role }) => ({
    value: `${role} ${personId}`,
    label: `${name}, ${words.roles[role]}`,
  }));
  return (
    <>
      <h2>{words.leads}</h2>
      {leads.length === 0 && <p>{words.noLeadLong}</p>}
      <ul class="agent-list">
        {leads.map(({ personId, name, role }) => (
          <li key={personId}>
            {`${name}, ${words.roles[role]}`}{' '}
            {rules && (
              <form method="post" action={`${path}/${personId}/end`}>
                <Button variant="tertiary" aria-label={words.endLeadOf(name)}>
                  {words.endLead}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {rules && options.length === 0 && <p>{words.nobody}</p>}
      {rules && options.length > 0 && (
        <form class="form" method="post" action={path}>
          <RefusedForm title={words.refusedTitle} refused={own} />
          <Select
            name="lead"
            label={words.leadField}
            value={typed.lead}
            groups={[{ label: '', options }]}
            error={own?.error}
          />
          <Button variant="secondary">{words.nameLead}</Button>
        </form>
      )}
    </>
  );
}

export function GroupMembers(page: GroupPage) {
  const { locale, group, members, rules } = page;
  const words = groupMessages[locale];
  const path = `${localise(groupPath(group), locale)}/members`;
  return (
    <>
      <h2>{words.members}</h2>
      {members.length === 0 && <p>{words.noMember}</p>}
      <ul class="agent-list">
        {members.map(({ id, kind, name }) => (
          <li key={id}>
            {kind === 'person' ? `${name} (${words.kinds.person.toLowerCase()})` : name}{' '}
            {rules && (
              <form method="post" action={`${path}/${id}/removal`}>
                <Button variant="tertiary" aria-label={words.removeMemberOf(name)}>
                  {words.removeMember}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
      {rules && <MemberForm {...page} path={path} />}
    </>
  );
}

function MemberForm({ locale, typed, refused, path }: GroupPage & { path: string }) {
  const words = groupMessages[locale];
  const own = refused?.form === 'member' ? refused : null;
  const options = memberKinds.map((value) => ({ value, label: words.kinds[value] }));
  return (
    <form class="form" method="post" action={path}>
      <RefusedForm title={words.refusedTitle} refused={own} />
      <Select
        name="kind"
        label={words.kind}
        value={typed.member.kind}
        groups={[{ label: '', options }]}
      />
      <Field
        name="member"
        label={words.memberName}
        help={words.memberNameHelp}
        value={typed.member.member}
        error={own?.error}
      />
      <Button variant="secondary">{words.addMember}</Button>
    </form>
  );
}
