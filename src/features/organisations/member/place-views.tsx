import type { Locale } from '#kernel/money.ts';
import { DefinitionList } from '#web/components/definition-list.tsx';
import { Button, FormRefusal } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { localise } from '#web/locale.ts';
import { organisationMessages } from '../organisation-messages.ts';
import { memberMessages } from './member-messages.ts';
import type { OfferedPlace } from './member-queries.ts';

type PlaceParts = { locale: Locale; token: string; place: OfferedPlace; email: string };

/** What is offered, and to which account: only the button takes it. */
export function PlaceView({ locale, token, place, email }: PlaceParts) {
  const words = memberMessages[locale];
  const role = organisationMessages[locale].roles[place.role];
  return (
    <>
      <PageTitle>{words.placeTitle}</PageTitle>
      <p class="lead">{words.placeLead(place.organisationName)}</p>
      <DefinitionList
        items={[
          { term: words.role, detail: `${role} – ${words.does[place.role]}` },
          { term: words.email, detail: email },
        ]}
      />
      {place.email !== email && <p>{words.placeOther(place.email)}</p>}
      <form method="post" action={localise('/organisations/invitation', locale)}>
        <input type="hidden" name="token" value={token} />
        <Button>{words.take}</Button>
      </form>
    </>
  );
}

export function PlaceOverView({ locale }: { locale: Locale }) {
  const words = memberMessages[locale];
  return (
    <>
      <PageTitle>{words.placeTitle}</PageTitle>
      <FormRefusal>
        <p>{words.over}</p>
      </FormRefusal>
      <p>
        <a href={localise('/organisations', locale)}>{organisationMessages[locale].back}</a>
      </p>
    </>
  );
}
