import type { Locale } from '#kernel/money.ts';
import { type Role, roles } from '#kernel/role.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button, Choice, Field } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { localise } from '#web/locale.ts';
import type { Authority } from './authority.ts';
import { peopleMessages } from './people-messages.ts';
import { roleMessages } from './role-messages.ts';

export type InvitePage = {
  locale: Locale;
  authority: Authority;
  name?: string;
  email?: string;
  chosen?: readonly Role[];
  error?: { field: 'name' | 'email' | 'roles'; text: string } | null | undefined;
};

export function InviteView({ locale, authority, name, email, chosen = [], error }: InvitePage) {
  const words = peopleMessages[locale];
  const errorOf = (field: string) => (error?.field === field ? error.text : undefined);
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[{ href: localise('/admin/people', locale), label: words.back }]}
        current={words.invite}
      />
      <PageTitle over={authority.name}>{words.invite}</PageTitle>
      <p class="lead">{words.inviteLead}</p>
      <form
        class="form"
        method="post"
        action={localise(`/admin/people/${authority.slug}/invitations`, locale)}
        noValidate
      >
        <Field
          name="name"
          label={words.fullName}
          value={name}
          error={errorOf('name')}
          autoComplete="off"
          required
        />
        <Field
          name="email"
          type="email"
          label={words.email}
          value={email}
          error={errorOf('email')}
          autoComplete="off"
          required
        />
        <RoleChoices locale={locale} chosen={chosen} error={errorOf('roles')} />
        <Button>{words.send}</Button>
      </form>
    </>
  );
}

type RoleChoicesParts = {
  locale: Locale;
  chosen: readonly Role[];
  error?: string | undefined;
};

export const RoleChoices = ({ locale, chosen, error }: RoleChoicesParts) => (
  <fieldset aria-describedby={error ? 'roles-error' : undefined}>
    <legend>{peopleMessages[locale].roles}</legend>
    {error && (
      <p class="field__error" id="roles-error">
        {error}
      </p>
    )}
    {roles
      .filter((role) => role !== 'applicant')
      .map((role) => (
        <Choice
          key={role}
          name="roles"
          value={role}
          label={roleMessages[locale][role].name}
          help={roleMessages[locale][role].does}
          checked={chosen.includes(role)}
        />
      ))}
  </fieldset>
);
