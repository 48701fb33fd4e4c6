import { formatDay, type PlainDay } from '#kernel/day.ts';
import { formatEuros, type Locale } from '#kernel/money.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button, Field, FormRefusal } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { localise } from '#web/locale.ts';
import type { Authority } from './authority.ts';
import { type Delegation, isInForce } from './delegation.ts';
import { erasureMessages } from './erasure-messages.ts';
import { RoleChoices } from './invite-views.tsx';
import type { Member } from './member-queries.ts';
import { peopleMessages } from './people-messages.ts';
import { rolesIn, Said } from './people-views.tsx';

export type MemberPage = {
  locale: Locale;
  today: PlainDay;
  authority: Authority;
  member: Member;
  others: readonly Member[];
  delegations: readonly Delegation[];
  said?: string | null;
  refusal?: string | null;
};

export function MemberView(page: MemberPage) {
  const { locale, authority, member, said, refusal } = page;
  const words = peopleMessages[locale];
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[{ href: localise('/admin/people', locale), label: words.back }]}
        current={member.name}
      />
      <PageTitle over={authority.name} under={member.email}>
        {member.name}
      </PageTitle>
      {said && <Said>{said}</Said>}
      {refusal && (
        <FormRefusal>
          <p>{refusal}</p>
        </FormRefusal>
      )}
      <section>
        <h2>{words.changeRoles}</h2>
        <form class="form" method="post" action={`${baseOf(page)}/roles`}>
          <RoleChoices locale={locale} chosen={member.roles} />
          <Button>{words.saveRoles}</Button>
        </form>
      </section>
      <Delegations {...page} />
      <Departure {...page} />
    </>
  );
}

const baseOf = ({ locale, authority, member }: MemberPage): string =>
  localise(`/admin/people/${authority.slug}/${member.personId}`, locale);

function Delegations(page: MemberPage) {
  const { locale, member, delegations, today } = page;
  const words = peopleMessages[locale];
  if (!member.roles.includes('signatory') && delegations.length === 0) return null;
  return (
    <section>
      <h2>{words.delegations}</h2>
      {delegations.length === 0 ? (
        <p>{words.noDelegation}</p>
      ) : (
        <ul class="agent-list">
          {delegations.map((delegation) => (
            <li key={delegation.id}>
              <DelegationLine locale={locale} today={today} delegation={delegation} />
              {(delegation.until === null || delegation.until > today) && (
                <form method="post" action={`${baseOf(page)}/delegations/${delegation.id}/end`}>
                  <button
                    class="ds-button"
                    data-variant="secondary"
                    type="submit"
                    aria-label={words.takeBackOf(delegation.reference)}
                  >
                    {words.takeBack}
                  </button>
                </form>
              )}
            </li>
          ))}
        </ul>
      )}
      {member.roles.includes('signatory') && <DelegationForm {...page} />}
    </section>
  );
}

type LineParts = { locale: Locale; today: PlainDay; delegation: Delegation };

function DelegationLine({ locale, today, delegation }: LineParts) {
  const words = peopleMessages[locale];
  const { reference, scope, ceiling, from, until } = delegation;
  const days = `${words.from.toLowerCase()} ${formatDay(from, locale)}, ${
    until ? `${words.until.toLowerCase()} ${formatDay(until, locale)}` : words.noEnd
  }`;
  return (
    <div>
      <strong>{reference}</strong> · {scope}
      <br />
      <small>
        {`${ceiling === null ? words.noCeiling : formatEuros(ceiling, locale)} · ${days} · `}
        {isInForce(delegation, today) ? words.inForce : words.notInForce}
      </small>
    </div>
  );
}

function DelegationForm(page: MemberPage) {
  const words = peopleMessages[page.locale];
  return (
    <form class="form" method="post" action={`${baseOf(page)}/delegations`}>
      <Field name="reference" label={words.reference} help={words.referenceHelp} required />
      <Field name="scope" label={words.scope} help={words.scopeHelp} required />
      <Field
        name="ceiling"
        label={words.ceiling}
        help={words.ceilingHelp}
        inputMode="decimal"
        autoComplete="off"
      />
      <Field name="from" type="date" label={words.from} required />
      <Field name="until" type="date" label={words.until} help={words.untilHelp} />
      <Button variant="secondary">{words.give}</Button>
    </form>
  );
}

function Departure(page: MemberPage) {
  const { locale, member, others, delegations, today } = page;
  const words = peopleMessages[locale];
  const running = delegations.filter((delegation) => isInForce(delegation, today));
  return (
    <section>
      <h2>{words.departure}</h2>
      <p>{words.departureLead(member.name)}</p>
      <p>{words.duties}</p>
      <ul>
        <li>{rolesIn(member.roles, locale)}</li>
        {running.map(({ id, reference, scope }) => (
          <li key={id}>{`${reference} · ${scope}`}</li>
        ))}
      </ul>
      <form class="form" method="post" action={`${baseOf(page)}/departure`}>
        <div class="field">
          <label for="successor">{words.successor}</label>
          <p class="field__help" id="successor-help">
            {words.successorNote}
          </p>
          <select
            class="ds-input"
            id="successor"
            name="successor"
            aria-describedby="successor-help"
          >
            <option value="">{words.nobody}</option>
            {others.map(({ personId, name }) => (
              <option key={personId} value={personId}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <Button danger>{words.leave}</Button>
      </form>
      <p>
        <a href={`${baseOf(page)}/erasure`}>{erasureMessages[locale].link}</a>
      </p>
    </section>
  );
}
