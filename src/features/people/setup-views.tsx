import type { Locale } from '#kernel/money.ts';
import { Button, Field, FormRefusal } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { localise } from '#web/locale.ts';
import type { FirstAdministrator } from './open-installation.ts';
import { shortestPassword } from './person.ts';
import { setupMessages } from './setup-messages.ts';

export type SetupPage = {
  locale: Locale;
  /** Services that are there already; the first administrator has each of them. */
  services: readonly string[];
  typed?: Partial<FirstAdministrator>;
  refusal?: string;
};

export function SetupView({ locale, services, typed = {}, refusal }: SetupPage) {
  const words = setupMessages[locale];
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
      <form class="form" method="post" action={localise('/setup', locale)} noValidate>
        <h2>{words.service}</h2>
        {services.length > 0 ? (
          <p>{services.join(', ')}</p>
        ) : (
          <>
            <Field
              name="service"
              label={words.serviceName}
              help={words.serviceHelp}
              value={typed.service}
              autoComplete="organization"
              required
            />
            <Field
              name="shortName"
              label={words.shortName}
              help={words.shortNameHelp}
              value={typed.shortName}
              autoComplete="off"
              required
            />
          </>
        )}
        <h2>{words.you}</h2>
        <Field name="name" label={words.name} value={typed.name} autoComplete="name" required />
        <Field
          name="email"
          type="email"
          label={words.email}
          value={typed.email}
          autoComplete="username"
          required
        />
        <Field
          name="password"
          type="password"
          label={words.password}
          help={words.passwordHelp(shortestPassword)}
          autoComplete="new-password"
          required
        />
        <Button>{words.open}</Button>
      </form>
    </>
  );
}
