import type { Locale } from '#kernel/money.ts';
import { assetUrl } from '#web/assets.ts';
import { formatInstant } from '#web/instants.ts';
import { localise } from '#web/locale.ts';
import { passkeyMessages } from './passkey-messages.ts';

export type Passkey = { id: string; since: Date };

type PasskeysParts = { locale: Locale; passkeys: readonly Passkey[] };

export function Passkeys({ locale, passkeys }: PasskeysParts) {
  const words = passkeyMessages[locale];
  return (
    <section>
      <h2>{words.title}</h2>
      <p>{words.lead}</p>
      {passkeys.length === 0 ? (
        <p>{words.none}</p>
      ) : (
        <ul class="agent-list">
          {passkeys.map(({ id, since }) => (
            <li key={id}>
              <div>
                {words.key}
                <br />
                <small>{`${words.since} ${formatInstant(since, locale)}`}</small>
              </div>
              <form method="post" action={localise(`/account/passkeys/${id}/removal`, locale)}>
                <button
                  class="ds-button"
                  data-variant="secondary"
                  type="submit"
                  aria-label={words.removeOf(formatInstant(since, locale))}
                >
                  {words.remove}
                </button>
              </form>
            </li>
          ))}
        </ul>
      )}
      <PasskeyButton
        act="create"
        options="/account/passkeys/options"
        answer={localise('/account/passkeys', locale)}
        refused={words.addRefused}
      >
        {words.add}
      </PasskeyButton>
    </section>
  );
}

export function PasskeyEntry({ locale, next }: { locale: Locale; next: string }) {
  const words = passkeyMessages[locale];
  return (
    <PasskeyButton
      act="enter"
      options="/sign-in/passkey/options"
      answer={localise('/sign-in/passkey', locale)}
      refused={words.enterRefused}
      next={next}
    >
      {words.enter}
    </PasskeyButton>
  );
}

type ButtonParts = {
  act: 'create' | 'enter';
  options: string;
  answer: string;
  refused: string;
  next?: string;
  children: string;
};

/** Hidden until its script has seen that this browser knows passkeys. */
const PasskeyButton = ({ act, options, answer, refused, next, children }: ButtonParts) => (
  <div
    class="passkey"
    data-passkey={act}
    data-options={options}
    data-answer={answer}
    data-refused={refused}
    data-next={next}
    hidden
  >
    <p class="field__error" role="alert" />
    <button class="ds-button" data-variant="secondary" type="button">
      {children}
    </button>
    <script type="module" src={assetUrl('passkey.ts')} />
  </div>
);
