import type { Locale } from '#kernel/money.ts';
import { DefinitionList } from '#web/components/definition-list.tsx';
import { Button, Field, FormRefusal, HiddenUsername } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { localise } from '#web/locale.ts';
import type { OpenInvitation } from './invitation.ts';
import { invitationMessages } from './invitation-messages.ts';
import { shortestPassword } from './person.ts';
import { roleMessages } from './role-messages.ts';

export type InvitationPage = {
  locale: Locale;
  token: string;
  invitation: OpenInvitation;
  name?: string;
  errors?: { name?: string | undefined; password?: string | undefined };
};

export function InvitationView({ locale, token, invitation, name, errors = {} }: InvitationPage) {
  const words = invitationMessages[locale];
  const items = [
    { term: words.email, detail: invitation.email },
    {
      term: words.roles,
      detail: invitation.roles.map((role) => (
        <div key={role}>
          <strong>{roleMessages[locale][role].name}</strong>
          {` – ${roleMessages[locale][role].does}`}
        </div>
      )),
    },
  ];
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead(invitation.authorityName)}</p>
      <DefinitionList items={items} />
      <form class="form" method="post" action={localise('/invitation', locale)}>
        <input type="hidden" name="token" value={token} />
        {invitation.isKnown ? (
          <p>{words.known}</p>
        ) : (
          <>
            <Field
              name="name"
              label={words.name}
              help={words.nameHelp}
              value={name ?? invitation.name}
              error={errors.name}
              autoComplete="name"
              required
            />
            <HiddenUsername email={invitation.email} />
            <Field
              name="password"
              type="password"
              label={words.password}
              help={words.passwordHelp(shortestPassword)}
              error={errors.password}
              autoComplete="new-password"
            />
          </>
        )}
        <Button>{words.accept}</Button>
      </form>
    </>
  );
}

export function InvitationOverView({ locale }: { locale: Locale }) {
  const words = invitationMessages[locale];
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <FormRefusal>
        <p>{words['invitation-not-valid']}</p>
      </FormRefusal>
    </>
  );
}
