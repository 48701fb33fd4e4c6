import type { Locale } from '#kernel/money.ts';
import { DefinitionList } from '#web/components/definition-list.tsx';
import { Button, Field, FormRefusal, HiddenUsername } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { formatInstant } from '#web/instants.ts';
import { localise } from '#web/locale.ts';
import { accountMessages } from './account-messages.ts';
import type { Account } from './account-queries.ts';
import { Passkeys } from './passkey-views.tsx';
import { Said } from './people-views.tsx';
import { shortestPassword } from './person.ts';
import { roleMessages } from './role-messages.ts';

export type AccountPage = {
  locale: Locale;
  account: Account;
  /** The session of this request. */
  sessionId: string;
  secondFactorNeeded: boolean;
  said?: string | null;
  refusal?: string | null;
};

export function AccountView(page: AccountPage) {
  const { locale, account, said, refusal } = page;
  const words = accountMessages[locale];
  return (
    <>
      <PageTitle under={account.email}>{words.title}</PageTitle>
      {said && <Said>{said}</Said>}
      {refusal && (
        <FormRefusal>
          <p>{refusal}</p>
        </FormRefusal>
      )}
      <section>
        <h2>{words.identity}</h2>
        {account.roles.length === 0 ? (
          <p>{words.noRole}</p>
        ) : (
          <DefinitionList
            items={[...new Set(account.roles.map(({ authority }) => authority))].map(
              (authority) => ({
                term: authority,
                detail: account.roles
                  .filter((held) => held.authority === authority)
                  .map(({ role }) => roleMessages[locale][role].name)
                  .join(', '),
              }),
            )}
          />
        )}
        <form class="form" method="post" action={localise('/account/name', locale)}>
          <Field
            name="name"
            label={words.name}
            help={words.nameHelp}
            value={account.name}
            autoComplete="name"
            required
          />
          <Button variant="secondary">{words.save}</Button>
        </form>
      </section>
      <SecondFactor {...page} />
      <Password {...page} />
      <Passkeys locale={locale} passkeys={account.passkeys} />
      <Sessions {...page} />
    </>
  );
}

function SecondFactor({ locale, account, secondFactorNeeded }: AccountPage) {
  const words = accountMessages[locale];
  const action = account.secondFactor ? '/account/second-factor/removal' : '/account/second-factor';
  return (
    <section>
      <h2>{words.second}</h2>
      <p>{account.secondFactor ? words.secondOn : words.secondOff}</p>
      {secondFactorNeeded && (
        <FormRefusal>
          <p>{words.secondNeeded}</p>
        </FormRefusal>
      )}
      <form class="form" method="post" action={localise(action, locale)}>
        {account.hasPassword && <HiddenUsername email={account.email} />}
        {account.hasPassword && (
          <Field
            name="password"
            id="second-password"
            type="password"
            label={words.confirmPassword}
            autoComplete="current-password"
            required
          />
        )}
        {account.secondFactor ? (
          <Button variant="secondary" danger>
            {words.remove}
          </Button>
        ) : (
          <Button variant="secondary">{words.start}</Button>
        )}
      </form>
    </section>
  );
}

function Password({ locale, account }: AccountPage) {
  const words = accountMessages[locale];
  return (
    <section>
      <h2>{words.password}</h2>
      <p>{account.hasPassword ? words.hasPassword : words.hasNoPassword}</p>
      <form class="form" method="post" action={localise('/account/password', locale)}>
        <HiddenUsername email={account.email} />
        {account.hasPassword && (
          <Field
            name="current"
            type="password"
            label={words.current}
            autoComplete="current-password"
            required
          />
        )}
        <Field
          name="next"
          type="password"
          label={words.next}
          help={words.nextHelp(shortestPassword)}
          autoComplete="new-password"
          required
        />
        <p>{words.changeEnds}</p>
        <Button variant="secondary">
          {account.hasPassword ? words.changePassword : words.setPassword}
        </Button>
      </form>
    </section>
  );
}

function Sessions({ locale, account, sessionId }: AccountPage) {
  const words = accountMessages[locale];
  const own = (id: string) => id === sessionId;
  return (
    <section>
      <p>
        <a href={localise('/account/notifications', locale)}>{words.notifications}</a>
      </p>
      <h2>{words.sessions}</h2>
      <ul class="agent-list">
        {account.sessions.map(({ id, browser, since }) => (
          <li key={id}>
            <div>
              {browserName(browser) ?? words.unknownBrowser}
              {own(id) && <strong>{` (${words.thisSession})`}</strong>}
              <br />
              <small>{`${words.since} ${formatInstant(since, locale)}`}</small>
            </div>
            {!own(id) && (
              <form method="post" action={localise(`/account/sessions/${id}/end`, locale)}>
                <button
                  class="ds-button"
                  data-variant="secondary"
                  type="submit"
                  aria-label={words.endOf(browserName(browser) ?? words.unknownBrowser)}
                >
                  {words.end}
                </button>
              </form>
            )}
          </li>
        ))}
      </ul>
      <div class="form__buttons">
        {account.sessions.length > 1 && (
          <form method="post" action={localise('/account/sessions/end', locale)}>
            <Button variant="secondary">{words.endOthers}</Button>
          </form>
        )}
        <form method="post" action={localise('/sign-out', locale)}>
          <Button variant="secondary">{words.signOut}</Button>
        </form>
      </div>
    </section>
  );
}

const browsers = ['Edg', 'OPR', 'Firefox', 'Chrome', 'Safari'] as const;
const systems = ['Windows', 'Android', 'iPhone', 'iPad', 'Mac OS', 'Linux'] as const;
const names: Record<string, string> = { Edg: 'Edge', OPR: 'Opera', 'Mac OS': 'macOS' };

/** Enough to recognise one's own telephone; null when nothing is known. */
function browserName(agent: string | null): string | null {
  if (agent === null) return null;
  const found = [browsers, systems].map((list) => list.find((word) => agent.includes(word)));
  const words = found.flatMap((word) => (word ? [names[word] ?? word] : []));
  return words.length === 0 ? agent.slice(0, 60) : words.join(', ');
}
