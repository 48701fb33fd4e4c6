import type { Locale } from '#kernel/money.ts';
import { type Role, roles } from '#kernel/role.ts';
import { Button, Field, FormRefusal } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { formatInstant } from '#web/instants.ts';
import { localise } from '#web/locale.ts';
import { demoMessages } from './demo-messages.ts';
import { Said } from './people-views.tsx';
import { roleMessages } from './role-messages.ts';

export type DemoPage = {
  locale: Locale;
  now: Date;
  /** Those of who is signed in. */
  held: readonly Role[];
  said?: string | null;
  refusal?: string | null;
};

export function DemoView({ locale, now, held, said, refusal }: DemoPage) {
  const words = demoMessages[locale];
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
      <section>
        <h2>{words.roles}</h2>
        <ul class="agent-list">
          {roles.map((role) => (
            <RoleLine key={role} locale={locale} role={role} isHeld={held.includes(role)} />
          ))}
        </ul>
      </section>
      <section>
        <h2>{words.clock}</h2>
        <p>{words.now(formatInstant(now, locale))}</p>
        <p>{words.clockLead}</p>
        <form class="form" method="post" action={localise('/demo/clock', locale)}>
          <Field name="at" type="datetime-local" label={words.moveTo} />
          <div class="form__buttons">
            <Button name="to" value="at">
              {words.move}
            </Button>
            <Button name="to" value="real" variant="secondary">
              {words.reset}
            </Button>
          </div>
        </form>
      </section>
    </>
  );
}

function RoleLine({ locale, role, isHeld }: { locale: Locale; role: Role; isHeld: boolean }) {
  const words = roleMessages[locale][role];
  return (
    <li>
      <div>
        <strong>{words.name}</strong>
        <br />
        <small>{words.does}</small>
      </div>
      <form method="post" action={localise('/demo/role', locale)}>
        <button
          class="ds-button"
          data-variant={isHeld ? 'primary' : 'secondary'}
          type="submit"
          name="role"
          value={role}
        >
          {demoMessages[locale].become(words.name)}
        </button>
      </form>
    </li>
  );
}
