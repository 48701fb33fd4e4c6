import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button, Field, FormRefusal } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { formatInstant } from '#web/instants.ts';
import { type Locale, localise } from '#web/locale.ts';
import type { SubscriptionRefusal } from './subscription.ts';
import { subscriptionMessages } from './subscription-messages.ts';

export type SubscribePage = {
  locale: Locale;
  call: { slug: string; name: string };
  /** Nothing is left to be told of. */
  isOver: boolean;
  typed: string;
  refusal: SubscriptionRefusal | null;
  sent: boolean;
};

export function SubscribeView(view: SubscribePage) {
  const { locale, call, isOver, sent } = view;
  const words = subscriptionMessages[locale];
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[
          { href: localise('/calls', locale), label: words.calls },
          { href: localise(`/calls/${call.slug}/notice`, locale), label: call.name },
        ]}
        current={words.title}
      />
      <PageTitle over={call.name}>{words.title}</PageTitle>
      {sent ? (
        <Notice kind="success" title={words.sent} live>
          <p>{words.sentLong}</p>
        </Notice>
      ) : isOver ? (
        <p class="lead">{words.over}</p>
      ) : (
        <>
          <p class="lead">{words.lead}</p>
          <SubscribeForm {...view} />
        </>
      )}
      <p>
        <a href={localise(`/calls/${call.slug}`, locale)}>{words.back}</a>
      </p>
    </>
  );
}

function SubscribeForm({ locale, call, typed, refusal }: SubscribePage) {
  const words = subscriptionMessages[locale];
  const error = refusal && explain(refusal, locale);
  return (
    <form class="form" method="post" action={localise(`/calls/${call.slug}/subscription`, locale)}>
      {error && (
        <FormRefusal>
          <p>
            <strong>{words.refused}</strong> <a href="#email">{error}</a>
          </p>
        </FormRefusal>
      )}
      <Field
        name="email"
        type="email"
        label={words.email}
        help={words.emailHelp}
        error={error ?? undefined}
        value={typed}
        autoComplete="email"
        required
      />
      <Button>{words.send}</Button>
    </form>
  );
}

function explain(refusal: SubscriptionRefusal, locale: Locale): string {
  const words = subscriptionMessages[locale];
  switch (refusal.reason) {
    case 'email-wrong':
      return words.emailWrong;
    case 'call-over':
      return words.over;
    case 'too-many-attempts':
      return words.tooMany(formatInstant(refusal.until, locale));
  }
}

export type SubscriptionPage = {
  locale: Locale;
  token: string;
  /** Null: it was ended, or forgotten. */
  subscription: { email: string; confirmedAt: Date | null; slug: string; name: string } | null;
  done: 'confirmed' | 'ended' | null;
};

/** What the link of a mail opens. A GET changes nothing: mail programs follow links by themselves. */
export function SubscriptionView({ locale, token, subscription, done }: SubscriptionPage) {
  const words = subscriptionMessages[locale];
  if (subscription === null) {
    return (
      <>
        <PageTitle>{done === 'ended' ? words.endedTitle : words.goneTitle}</PageTitle>
        <p class="lead">{done === 'ended' ? words.ended : words.gone}</p>
        <p>
          <a href={localise('/calls', locale)}>{words.calls}</a>
        </p>
      </>
    );
  }
  const { email, name, slug, confirmedAt } = subscription;
  const action = (act: string) => localise(`/subscriptions/${token}/${act}`, locale);
  const isActive = confirmedAt !== null;
  return (
    <>
      <PageTitle over={name}>{isActive ? words.activeTitle : words.confirmTitle}</PageTitle>
      {done === 'confirmed' && (
        <Notice kind="success" title={words.confirmed} live>
          <p>{words.lead}</p>
        </Notice>
      )}
      <p class="lead">{(isActive ? words.activeLead : words.confirmLead)(email, name)}</p>
      {!isActive && (
        <form method="post" action={action('confirmation')}>
          <Button>{words.confirm}</Button>
        </form>
      )}
      {isActive && (
        <form method="post" action={action('end')}>
          <p>{words.endHelp}</p>
          <Button variant="secondary">{words.end}</Button>
        </form>
      )}
      <p>
        <a href={localise(`/calls/${slug}`, locale)}>{words.back}</a>
      </p>
    </>
  );
}
