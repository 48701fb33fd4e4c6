import type { Locale } from '#kernel/money.ts';
import { Button, Field, FormRefusal } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { localise } from '#web/locale.ts';
import { accountMessages } from './account-messages.ts';
import type { NewSecondFactor } from './start-second-factor.ts';

type Page = {
  locale: Locale;
  /** Null once shown: only the code is asked again. */
  factor: NewSecondFactor | null;
  refusal?: string;
};

export function SecondFactorSetupView({ locale, factor, refusal }: Page) {
  const words = accountMessages[locale];
  return (
    <>
      <PageTitle>{words.setupTitle}</PageTitle>
      {refusal && (
        <FormRefusal>
          <p>{refusal}</p>
        </FormRefusal>
      )}
      {factor && (
        <>
          <h2>{words.scan}</h2>
          <p>{words.scanLong}</p>
          <img class="qr" src={factor.qr} alt={words.qr} width="200" height="200" />
          <p>
            {`${words.secret} : `}
            <code>{factor.secret}</code>
          </p>
          <h2>{words.codes}</h2>
          <p>{words.codesLong}</p>
          <ul class="recovery-codes">
            {factor.recoveryCodes.map((code) => (
              <li key={code}>
                <code>{code}</code>
              </li>
            ))}
          </ul>
        </>
      )}
      <h2>{words.verify}</h2>
      <form
        class="form"
        method="post"
        action={localise('/account/second-factor/confirmation', locale)}
      >
        <Field
          name="code"
          label={words.code}
          autoComplete="one-time-code"
          inputMode="numeric"
          required
        />
        <Button>{words.confirm}</Button>
      </form>
    </>
  );
}
