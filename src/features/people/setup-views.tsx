import type { Locale } from '#kernel/money.ts';
import { Button, Field, FormRefusal } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { localise } from '#web/locale.ts';
import type { FirstAdministrator, OpeningRefusal } from './open-installation.ts';
import { shortestPassword } from './person.ts';
import { setupMessages } from './setup-messages.ts';

export type SetupError = { reason: OpeningRefusal['reason']; sentence: string };

type SetupPage = {
  locale: Locale;
  /** Services that are there already; the first administrator has each of them. */
  services: readonly string[];
  /** Not of whoever sits at the machine of a demonstration. */
  asksCode: boolean;
  typed?: Partial<FirstAdministrator>;
  error?: SetupError;
};

type FieldName = keyof FirstAdministrator;

/** Where the refusal is shown a second time, beside what it is about. */
const fieldOf: Partial<Record<OpeningRefusal['reason'], FieldName>> = {
  'code-wrong': 'code',
  'too-many-attempts': 'code',
  'service-missing': 'service',
  'service-taken': 'shortName',
  'name-missing': 'name',
  'email-wrong': 'email',
  'password-too-short': 'password',
};

export function SetupView(page: SetupPage) {
  const { locale, services, asksCode, error } = page;
  const words = setupMessages[locale];
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      {error ? (
        <FormRefusal>
          <p>{error.sentence}</p>
        </FormRefusal>
      ) : (
        <p class="lead">{words.lead}</p>
      )}
      <form class="form" method="post" action={localise('/setup', locale)} noValidate>
        {asksCode && <Proof {...page} />}
        <h2>{words.service}</h2>
        {services.length > 0 ? <p>{services.join(', ')}</p> : <Service {...page} />}
        <h2>{words.you}</h2>
        <You {...page} />
        <Button>{words.open}</Button>
      </form>
    </>
  );
}

/** Not kept when it is refused, as a password is not. */
function Proof({ locale, error }: SetupPage) {
  const words = setupMessages[locale];
  return (
    <>
      <h2>{words.proof}</h2>
      <Field
        name="code"
        label={words.code}
        help={words.codeHelp}
        error={errorAt('code', error)}
        autoComplete="off"
        required
      />
    </>
  );
}

function Service({ locale, typed = {}, error }: SetupPage) {
  const words = setupMessages[locale];
  return (
    <>
      <Field
        name="service"
        label={words.serviceName}
        help={words.serviceHelp}
        error={errorAt('service', error)}
        value={typed.service}
        autoComplete="organization"
        required
      />
      <Field
        name="shortName"
        label={words.shortName}
        help={words.shortNameHelp}
        error={errorAt('shortName', error)}
        value={typed.shortName}
        autoComplete="off"
        required
      />
    </>
  );
}

function You({ locale, typed = {}, error }: SetupPage) {
  const words = setupMessages[locale];
  return (
    <>
      <Field
        name="name"
        label={words.name}
        error={errorAt('name', error)}
        value={typed.name}
        autoComplete="name"
        required
      />
      <Field
        name="email"
        type="email"
        label={words.email}
        error={errorAt('email', error)}
        value={typed.email}
        autoComplete="username"
        required
      />
      <Field
        name="password"
        type="password"
        label={words.password}
        help={words.passwordHelp(shortestPassword)}
        error={errorAt('password', error)}
        autoComplete="new-password"
        required
      />
    </>
  );
}

const errorAt = (name: FieldName, error: SetupError | undefined): string | undefined =>
  error && fieldOf[error.reason] === name ? error.sentence : undefined;
