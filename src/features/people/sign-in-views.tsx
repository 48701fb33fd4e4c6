import type { Locale } from '#kernel/money.ts';
import { Button, Field, FormRefusal } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { localise } from '#web/locale.ts';
import { PasskeyEntry } from './passkey-views.tsx';
import { setupMessages } from './setup-messages.ts';
import { signInMessages } from './sign-in-messages.ts';

export type SignInPage = {
  locale: Locale;
  /** Where to go once signed in, checked to be an address of ours. */
  next: string;
  email?: string | undefined;
  refusal?: string | undefined;
  errors?: { email?: string | undefined; password?: string | undefined; linkEmail?: string };
  /** How the identity provider of agents is named, when one is set. */
  provider: string | null;
  /** Nobody has an account yet. */
  isEmpty?: boolean;
};

export function SignInView({
  locale,
  next,
  email,
  refusal,
  errors = {},
  provider,
  isEmpty,
}: SignInPage) {
  const words = signInMessages[locale];
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      {refusal ? (
        <FormRefusal>
          <p>{refusal}</p>
        </FormRefusal>
      ) : (
        <p class="lead">{words.lead}</p>
      )}
      {isEmpty && (
        <p>
          {setupMessages[locale].invitation}{' '}
          <a href={localise('/setup', locale)}>{setupMessages[locale].title}</a>
        </p>
      )}
      <p>
        {words.noAccount}{' '}
        <a href={`${localise('/sign-up', locale)}?next=${encodeURIComponent(next)}`}>
          {words.signUp}
        </a>
      </p>
      <div class="sign-in">
        {provider && <ProviderLink locale={locale} next={next} name={provider} />}
        <section>
          <h2>{words.withPassword}</h2>
          <form class="form" method="post" action={localise('/sign-in', locale)} noValidate>
            <input type="hidden" name="next" value={next} />
            <Field
              name="email"
              type="email"
              label={words.email}
              help={words.emailHelp}
              value={email}
              error={errors.email}
              autoComplete="username"
              required
            />
            <Field
              name="password"
              type="password"
              label={words.password}
              error={errors.password}
              autoComplete="current-password"
              required
            />
            <Button>{words.signIn}</Button>
          </form>
          <PasskeyEntry locale={locale} next={next} />
        </section>
        <section>
          <h2>{words.withLink}</h2>
          <p>{words.withLinkLong}</p>
          <form class="form" method="post" action={localise('/sign-in/links', locale)} noValidate>
            <input type="hidden" name="next" value={next} />
            <Field
              name="email"
              id="link-email"
              type="email"
              label={words.email}
              value={email}
              error={errors.linkEmail}
              autoComplete="email"
              required
            />
            <Button variant="secondary">{words.sendLink}</Button>
          </form>
        </section>
      </div>
    </>
  );
}

function ProviderLink({ locale, next, name }: { locale: Locale; next: string; name: string }) {
  const words = signInMessages[locale];
  return (
    <section>
      <h2>{words.withProvider}</h2>
      <p>
        <a
          class="ds-button"
          data-variant="primary"
          href={`/sign-in/provider/start?next=${encodeURIComponent(next)}`}
        >
          {words.continueWith(name)}
        </a>
      </p>
    </section>
  );
}

export function LinkSentView({ locale, email }: { locale: Locale; email: string }) {
  const words = signInMessages[locale];
  return (
    <>
      <PageTitle>{words.sentTitle}</PageTitle>
      <p class="lead">{words.sent(email)}</p>
      <p>{words.sentLong}</p>
      <p>
        <a href={localise('/sign-in', locale)}>{words.again}</a>
      </p>
    </>
  );
}

/** Mail scanners follow links: opening this page spends nothing, only its button does. */
type ConfirmParts = { locale: Locale; token: string; next: string };

export function ConfirmLinkView({ locale, token, next }: ConfirmParts) {
  const words = signInMessages[locale];
  return (
    <>
      <PageTitle>{words.linkTitle}</PageTitle>
      <p class="lead">{words.linkLead}</p>
      <form method="post" action={localise('/sign-in/link', locale)}>
        <input type="hidden" name="token" value={token} />
        <input type="hidden" name="next" value={next} />
        <Button>{words.signIn}</Button>
      </form>
    </>
  );
}

export type SecondFactorPage = { locale: Locale; next: string; error?: string | undefined };

export function SecondFactorView({ locale, next, error }: SecondFactorPage) {
  const words = signInMessages[locale];
  return (
    <>
      <PageTitle>{words.secondTitle}</PageTitle>
      <p class="lead">{words.secondLead}</p>
      <form class="form" method="post" action={localise('/sign-in/second-factor', locale)}>
        <input type="hidden" name="next" value={next} />
        <Field
          name="code"
          label={words.code}
          help={words.codeHelp}
          error={error}
          autoComplete="one-time-code"
          required
        />
        <Button>{words.confirm}</Button>
      </form>
    </>
  );
}

type SignedOut = { locale: Locale; provider: string; url: string };

/** Whoever came through their provider is still signed in there, on what may not be their machine. */
export function SignedOutView({ locale, provider, url }: SignedOut) {
  const words = signInMessages[locale];
  return (
    <>
      <PageTitle>{words.signedOut}</PageTitle>
      <p class="lead">{words.signedOutLong(provider)}</p>
      <p>
        <a class="ds-button" data-variant="primary" href={url}>
          {words.signOutOf(provider)}
        </a>
      </p>
    </>
  );
}
