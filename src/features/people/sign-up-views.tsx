import type { Locale } from '#kernel/money.ts';
import { Button, Field, FormRefusal, HiddenUsername } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { localise } from '#web/locale.ts';
import { shortestPassword } from './person.ts';
import { signUpMessages } from './sign-up-messages.ts';
import type { OpenSignUp } from './sign-up-queries.ts';

const withNext = (path: string, locale: Locale, next: string): string =>
  `${localise(path, locale)}?next=${encodeURIComponent(next)}`;

type AskParts = { locale: Locale; next: string; email?: string; error?: string; refusal?: string };

export function SignUpView({ locale, next, email, error, refusal }: AskParts) {
  const words = signUpMessages[locale];
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
      <p>
        {words.haveAccount} <a href={withNext('/sign-in', locale, next)}>{words.signIn}</a>
      </p>
      <form class="form" method="post" action={localise('/sign-up', locale)} noValidate>
        <input type="hidden" name="next" value={next} />
        <Field
          name="email"
          type="email"
          label={words.email}
          help={words.emailHelp}
          value={email}
          error={error}
          autoComplete="email"
          required
        />
        <Button>{words.send}</Button>
      </form>
    </>
  );
}

type SentParts = { locale: Locale; next: string; email: string };

export function SignUpSentView({ locale, next, email }: SentParts) {
  const words = signUpMessages[locale];
  return (
    <>
      <PageTitle>{words.sentTitle}</PageTitle>
      <p class="lead">{words.sent(email)}</p>
      <p>{words.sentLong}</p>
      <p>
        <a href={withNext('/sign-up', locale, next)}>{words.again}</a>
      </p>
    </>
  );
}

export type ConfirmParts = {
  locale: Locale;
  token: string;
  signUp: OpenSignUp;
  name?: string;
  errors?: { name?: string; password?: string };
};

/** Mail scanners follow links: opening this page spends nothing, only its button does. */
export function ConfirmSignUpView(parts: ConfirmParts) {
  const { locale, token, signUp } = parts;
  const words = signUpMessages[locale];
  if (signUp.isKnown && signUp.invited) {
    return (
      <>
        <PageTitle>{words.knownTitle}</PageTitle>
        <p class="lead">{words.invitedKnown}</p>
        <p>
          <a href={withNext('/sign-in', locale, signUp.next)}>{words.signIn}</a>
        </p>
      </>
    );
  }
  const { isKnown, email } = signUp;
  return (
    <>
      <PageTitle>{isKnown ? words.knownTitle : words.confirmTitle}</PageTitle>
      <p class="lead">{isKnown ? words.knownLead(email) : words.confirmLead(email)}</p>
      <form
        class="form"
        method="post"
        action={localise('/sign-up/confirmation', locale)}
        noValidate
      >
        <input type="hidden" name="token" value={token} />
        {!isKnown && <NameAndPassword {...parts} />}
        <Button>{isKnown ? words.continue : words.open}</Button>
      </form>
    </>
  );
}

function NameAndPassword({ locale, signUp, name, errors = {} }: ConfirmParts) {
  const words = signUpMessages[locale];
  return (
    <>
      <Field
        name="name"
        label={words.name}
        help={words.nameHelp}
        value={name}
        error={errors.name}
        autoComplete="name"
        required
      />
      <HiddenUsername email={signUp.email} />
      <Field
        name="password"
        type="password"
        label={words.password}
        help={words.passwordHelp(shortestPassword)}
        error={errors.password}
        autoComplete="new-password"
      />
    </>
  );
}

export function SignUpOverView({ locale }: { locale: Locale }) {
  const words = signUpMessages[locale];
  return (
    <>
      <PageTitle>{words.confirmTitle}</PageTitle>
      <FormRefusal>
        <p>{words.over}</p>
      </FormRefusal>
      <ul>
        <li>
          <a href={localise('/sign-in', locale)}>{words.signIn}</a>
        </li>
        <li>
          <a href={localise('/sign-up', locale)}>{words.title}</a>
        </li>
      </ul>
    </>
  );
}
