import type { Locale } from '#kernel/money.ts';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Button, FormRefusal } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { formatInstant } from '#web/instants.ts';
import { localise } from '#web/locale.ts';
import { Said } from '../organisation-views.tsx';
import { memberMessages } from './member-messages.ts';
import type { UnmanagedRequest } from './unmanaged-queries.ts';

export type UnmanagedPage = {
  locale: Locale;
  requests: readonly UnmanagedRequest[];
  said: string | null;
  refusal: string | null;
};

export function UnmanagedView({ locale, requests, said, refusal }: UnmanagedPage) {
  const words = memberMessages[locale].unmanaged;
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      {said && <Said>{said}</Said>}
      {refusal && (
        <FormRefusal>
          <p>{refusal}</p>
        </FormRefusal>
      )}
      {requests.length === 0 ? (
        <EmptyState title={words.none}>{words.noneYet}</EmptyState>
      ) : (
        <ul class="agent-list">
          {requests.map((request) => (
            <li key={request.id}>
              <RequestLine locale={locale} request={request} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function RequestLine({ locale, request }: { locale: Locale; request: UnmanagedRequest }) {
  const { unmanaged: words, decline } = memberMessages[locale];
  const { id, organisationId, organisation, siret, name, email, askedAt } = request;
  const base = localise(`/office/organisations/${organisationId}/join-requests/${id}`, locale);
  return (
    <>
      <div>
        <strong>{organisation}</strong>
        {siret && ` · SIRET ${siret}`}
        <br />
        <small>{words.asks(name, email, formatInstant(askedAt, locale))}</small>
      </div>
      <div class="actions">
        <form method="post" action={`${base}/acceptance`}>
          <Button variant="secondary" aria-label={words.acceptOf(name, organisation)}>
            {words.accept}
          </Button>
        </form>
        <form method="post" action={`${base}/refusal`}>
          <Button variant="tertiary" aria-label={words.declineOf(name, organisation)}>
            {decline}
          </Button>
        </form>
      </div>
    </>
  );
}
