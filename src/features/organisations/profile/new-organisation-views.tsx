import { type ApplicantKind, applicantKinds } from '#kernel/applicant-kind.ts';
import type { Locale } from '#kernel/money.ts';
import { Button, Choice, Field, FormRefusal } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Select } from '#web/components/select.tsx';
import { localise } from '#web/locale.ts';
import { organisationMessages } from '../organisation-messages.ts';
import type { RegisterAnswer } from '../register/company-register.ts';
import { ProfileFields, ProfileSummary } from './profile-fields.tsx';
import { profileMessages } from './profile-messages.ts';
import type { ProfileFaults, TypedProfile } from './read-profile.ts';
import { RegisterNotice } from './register-notice.tsx';

type Way = {
  locale: Locale;
  /** Where to go once it is made; empty: its own page. */
  next: string;
};

export type KindParts = Way & {
  services: readonly { id: string; slug: string; name: string }[];
  service: string;
  hasRegister: boolean;
  siret: string;
  kind: ApplicantKind | null;
  faults: { kind?: string | undefined; siret?: string | undefined };
};

/** The first of two short pages. It changes nothing: a plain GET, that one may come back to. */
export function KindView(parts: KindParts) {
  const { locale, next, services, service, hasRegister, siret, kind, faults } = parts;
  const words = organisationMessages[locale];
  return (
    <>
      <PageTitle>{words.newTitle}</PageTitle>
      <p class="lead">{words.newLead}</p>
      {(faults.kind || faults.siret) && (
        <FormRefusal>
          <p>{faults.kind ?? faults.siret}</p>
        </FormRefusal>
      )}
      <form class="form" action={localise('/organisations/new', locale)}>
        <input type="hidden" name="step" value="details" />
        <input type="hidden" name="next" value={next} />
        <fieldset class="form__part">
          <legend>{profileMessages[locale].kind}</legend>
          {applicantKinds.map((each) => (
            <Choice
              key={each}
              type="radio"
              name="kind"
              value={each}
              label={profileMessages[locale].kinds[each]}
              checked={each === kind}
            />
          ))}
        </fieldset>
        <Field
          name="siret"
          label={words.siret}
          help={hasRegister ? words.siretHelpRegister : words.siretHelp}
          value={siret}
          error={faults.siret}
          inputMode="numeric"
          autoComplete="off"
        />
        {services.length > 1 ? (
          <Select
            name="service"
            label={words.service}
            value={services.find(({ id }) => id === service)?.slug ?? service}
            groups={[
              {
                label: '',
                options: services.map(({ slug, name }) => ({ value: slug, label: name })),
              },
            ]}
          />
        ) : (
          <input type="hidden" name="service" value={services[0]?.slug ?? ''} />
        )}
        <Button>{words.next}</Button>
      </form>
    </>
  );
}

export type DetailsParts = Way & {
  kind: ApplicantKind;
  service: string;
  typed: TypedProfile;
  title: string;
  faults?: ProfileFaults;
  answer: RegisterAnswer;
};

export function DetailsView(parts: DetailsParts) {
  const { locale, next, kind, service, typed, title, faults, answer } = parts;
  const words = organisationMessages[locale];
  const back = new URLSearchParams({ next, service, siret: typed.siret });
  return (
    <>
      <PageTitle over={profileMessages[locale].kinds[kind]}>{words.detailsTitle}</PageTitle>
      <p class="lead">{words.detailsLead}</p>
      <ProfileSummary locale={locale} faults={faults} />
      <RegisterNotice locale={locale} answer={answer} />
      <form class="form" method="post" action={localise('/organisations', locale)} noValidate>
        <input type="hidden" name="kind" value={kind} />
        <input type="hidden" name="service" value={service} />
        <input type="hidden" name="next" value={next} />
        <ProfileFields {...{ locale, kind, typed, faults }} />
        <Field
          name="memberTitle"
          label={words.titleHere}
          help={words.titleHereHelp}
          value={title}
          autoComplete="organization-title"
        />
        <div class="form__buttons">
          <Button>{words.createButton}</Button>
          <a href={`${localise('/organisations/new', locale)}?${back}`}>{words.changeKind}</a>
        </div>
      </form>
    </>
  );
}

type HeldParts = Way & { siret: string };

/** Nothing of who they are is said: whoever asks has only typed a public number. */
export function HeldView({ locale, siret, next }: HeldParts) {
  const words = organisationMessages[locale];
  return (
    <>
      <PageTitle>{words.heldTitle}</PageTitle>
      <p class="lead">{words.held(siret)}</p>
      <form method="post" action={localise('/organisations/join-requests', locale)}>
        <input type="hidden" name="siret" value={siret} />
        <Button>{words.askToJoin}</Button>
      </form>
      <p>
        {words.heldWrong}{' '}
        <a href={`${localise('/organisations/new', locale)}?${new URLSearchParams({ next })}`}>
          {words.create}
        </a>
      </p>
    </>
  );
}

export function AskedView({ locale }: { locale: Locale }) {
  const words = organisationMessages[locale];
  return (
    <>
      <PageTitle>{words.askedTitle}</PageTitle>
      <p class="lead">{words.asked}</p>
      <p>{words.askedNobody}</p>
      <p>
        <a href={localise('/organisations', locale)}>{words.back}</a>
      </p>
    </>
  );
}
