import type { NativeCall } from '#features/calls/call.ts';
import type { MyOrganisation } from '#features/organisations/organisation-queries.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Button, Choice, FormRefusal } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Select } from '#web/components/select.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { draftMessages } from './draft-messages.ts';
import type { listEarlierApplications } from './my-applications-queries.ts';

export type TypedStart = { organisation: string; earlier: string };

export type StartPage = {
  locale: Locale;
  call: NativeCall;
  organisations: readonly MyOrganisation[];
  earlier: Awaited<ReturnType<typeof listEarlierApplications>>;
  typed: TypedStart;
  refusal: string | null;
};

export function StartView(page: StartPage) {
  const { locale, call, organisations, refusal } = page;
  const words = draftMessages[locale];
  const writable = organisations.filter(({ role }) => role !== 'reader');
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[{ href: localise(`/calls/${call.slug}`, locale), label: call.settings.name }]}
        current={words.start}
      />
      <PageTitle over={call.settings.name} under={words.startLead}>
        {words.start}
      </PageTitle>
      {refusal !== null && (
        <FormRefusal>
          <p>{refusal}</p>
        </FormRefusal>
      )}
      {writable.length === 0 ? (
        <EmptyState
          title={words.noOrganisation}
          next={{ href: newOrganisation(page), label: words.createOrganisation }}
        >
          {words.noOrganisationLong}
        </EmptyState>
      ) : (
        <StartForm {...page} organisations={writable} />
      )}
    </>
  );
}

/** And back here once it is made. */
const newOrganisation = ({ locale, call }: StartPage): string => {
  const next = localise(`/applications/new?call=${call.slug}`, locale);
  return `${localise('/organisations/new', locale)}?${new URLSearchParams({ next, service: call.authorityId })}`;
};

function StartForm({ locale, call, organisations, earlier, typed }: StartPage) {
  const words = draftMessages[locale];
  const only = organisations.length === 1 ? organisations[0]?.id : undefined;
  return (
    <form class="form" method="post" action={localise('/applications', locale)}>
      <input type="hidden" name="call" value={call.slug} />
      <fieldset class="field asked-group">
        <legend>{words.organisation}</legend>
        {organisations.map(({ id, name }) => (
          <Choice
            key={id}
            type="radio"
            name="organisation"
            value={id}
            label={name}
            checked={id === (typed.organisation || only)}
          />
        ))}
      </fieldset>
      {earlier.length > 0 && (
        <Select
          name="earlier"
          label={words.earlier}
          help={words.earlierHelp}
          value={typed.earlier}
          groups={[
            { label: '', options: [{ value: '', label: words.earlierNone }] },
            ...organisations.map(({ id, name }) => ({
              label: name,
              options: earlier
                .filter(({ organisationId }) => organisationId === id)
                .map((each) => ({
                  value: each.id,
                  label: `${each.title || words.untitled} (${each.callName}, ${each.edition})`,
                })),
            })),
          ].filter(({ options }) => options.length > 0)}
        />
      )}
      <div class="form__buttons">
        <Button>{words.begin}</Button>
      </div>
    </form>
  );
}
