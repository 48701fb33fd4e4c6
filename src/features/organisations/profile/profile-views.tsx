import type { Locale } from '#kernel/money.ts';
import { Button, FormRefusal } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { formatInstant } from '#web/instants.ts';
import { localise } from '#web/locale.ts';
import type { MyOrganisation } from '../organisation-queries.ts';
import { OrganisationPath } from '../organisation-views.tsx';
import type { RegisterAnswer } from '../register/company-register.ts';
import { ProfileFields, ProfileSummary } from './profile-fields.tsx';
import { asTyped } from './profile-form.ts';
import { profileMessages } from './profile-messages.ts';
import { type ProfileFaults, profileFields, type TypedProfile } from './read-profile.ts';
import { RegisterNotice } from './register-notice.tsx';

export type ProfilePage = {
  locale: Locale;
  organisation: MyOrganisation;
  typed: TypedProfile;
  faults?: ProfileFaults;
  /** Who saved meanwhile, and when. */
  conflict?: { by: string | null; at: Date } | null;
  held?: string | null;
  answer?: RegisterAnswer;
};

export function ProfileView(page: ProfilePage) {
  const { locale, organisation, typed, faults, answer = { state: 'off' } } = page;
  const words = profileMessages[locale];
  const base = localise(`/organisations/${organisation.id}`, locale);
  return (
    <>
      <OrganisationPath locale={locale} organisation={organisation} current={words.editTitle} />
      <PageTitle over={words.kinds[organisation.kind]}>{words.editTitle}</PageTitle>
      <ProfileSummary locale={locale} faults={faults} />
      {page.held && (
        <FormRefusal>
          <p>{page.held}</p>
        </FormRefusal>
      )}
      <Conflict {...page} />
      <RegisterNotice locale={locale} answer={answer} />
      <form class="form" method="post" action={`${base}/profile`} noValidate>
        <input type="hidden" name="version" value={organisation.version} />
        <ProfileFields locale={locale} kind={organisation.kind} typed={typed} faults={faults} />
        <div class="form__buttons">
          <Button>{words.save}</Button>
          <a href={base}>{words.cancel}</a>
        </div>
      </form>
    </>
  );
}

/** Who, when, and each value of theirs that is not ours. */
function Conflict({ locale, organisation, typed, conflict }: ProfilePage) {
  if (!conflict) return null;
  const words = profileMessages[locale];
  const theirs = asTyped(organisation);
  const differing = profileFields.filter((field) => theirs[field] !== typed[field]);
  return (
    <FormRefusal>
      <p>
        <strong>{words.conflictTitle}</strong>
      </p>
      <p>{words.conflict(conflict.by ?? words.somebody, formatInstant(conflict.at, locale))}</p>
      <ul>
        {differing.map((field) => (
          <li key={field}>{words.theirs(words.labels[field], theirs[field] || words.empty)}</li>
        ))}
      </ul>
    </FormRefusal>
  );
}
