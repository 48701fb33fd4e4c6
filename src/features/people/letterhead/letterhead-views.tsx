import { EmptyState } from '#web/components/empty-state.tsx';
import { Button, Choice, Field, FormRefusal } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { UploadField } from '#web/upload-field.tsx';
import type { Authority } from '../authority.ts';
import { explainLetterhead } from './explain-letterhead.ts';
import type { LetterheadRefusal, TypedLetterhead } from './letterhead.ts';
import { logoLimits } from './letterhead-form.ts';
import { letterheadMessages } from './letterhead-messages.ts';
import type { LetterheadLine } from './letterhead-queries.ts';
import { LetterheadVersions } from './letterhead-versions.tsx';

type Lines = { authority: Authority; lines: readonly LetterheadLine[] };

export const letterheadAddress = (slug: string, locale: Locale): string =>
  localise(`/admin/letterheads/${slug}`, locale);

/** One part per service one administers: what is in force, or the way to write the first. */
export function LetterheadsView({
  locale,
  services,
}: {
  locale: Locale;
  services: readonly Lines[];
}) {
  const words = letterheadMessages[locale];
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      {services.map(({ authority, lines: [latest] }) => (
        <section key={authority.id}>
          <h2>{authority.name}</h2>
          {latest ? (
            <p>
              {`${words.inForce(latest.version)}. `}
              <a
                href={letterheadAddress(authority.slug, locale)}
                aria-label={`${words.change} : ${words.of(authority.name)}`}
              >
                {words.change}
              </a>
            </p>
          ) : (
            <EmptyState
              title={words.none}
              next={{
                href: letterheadAddress(authority.slug, locale),
                label: words.writeFirst(authority.name),
              }}
            >
              {words.noneLong}
            </EmptyState>
          )}
        </section>
      ))}
    </>
  );
}

export type LetterheadPage = Lines & {
  locale: Locale;
  typed: TypedLetterhead;
  hasLogo: boolean;
  wrong: readonly LetterheadRefusal[];
  /** The version just written. */
  saved: number | null;
  broken?: boolean;
};

export function LetterheadView(page: LetterheadPage) {
  const { locale, authority, lines, saved, broken } = page;
  const words = letterheadMessages[locale];
  const base = letterheadAddress(authority.slug, locale);
  return (
    <>
      <PageTitle>{words.of(authority.name)}</PageTitle>
      {saved !== null && (
        <Notice kind="success" title={words.saved} live>
          <p>{words.savedLong(saved)}</p>
        </Notice>
      )}
      {broken && <FormRefusal>{words.broken}</FormRefusal>}
      <p>
        <a href={`${base}/versions/${lines[0]?.version ?? 0}/letter.pdf`}>{words.preview}</a>
      </p>
      <LetterheadForm {...page} />
      <LetterheadVersions locale={locale} base={base} lines={lines} />
    </>
  );
}

function LetterheadForm(page: LetterheadPage) {
  const { locale, authority, wrong } = page;
  const words = letterheadMessages[locale];
  return (
    <form
      class="form form--parts"
      method="post"
      encType="multipart/form-data"
      action={`${letterheadAddress(authority.slug, locale)}/files`}
    >
      {wrong.length > 0 && <Wrong locale={locale} wrong={wrong} />}
      <fieldset>
        <legend>{words.groups.sender}</legend>
        <Field {...fieldOf(page, 'name')} required />
        <TextArea {...fieldOf(page, 'address')} rows={4} />
        <TextArea {...fieldOf(page, 'contact')} />
        <Field {...fieldOf(page, 'place')} />
      </fieldset>
      <fieldset>
        <legend>{words.groups.signature}</legend>
        <Field {...fieldOf(page, 'signatoryName')} />
        <Field {...fieldOf(page, 'signatoryQuality')} />
        <TextArea {...fieldOf(page, 'footer')} />
      </fieldset>
      <LogoFields {...page} />
      <Button>{words.save}</Button>
    </form>
  );
}

function LogoFields(page: LetterheadPage) {
  const { locale, authority, hasLogo, wrong } = page;
  const words = letterheadMessages[locale];
  const refusal = wrong.find(({ field }) => field === 'logo');
  return (
    <fieldset>
      <legend>{words.groups.logo}</legend>
      {hasLogo && (
        <>
          <p>{words.logoNow}</p>
          <Choice type="radio" name="logo" value="keep" label={words.logoKeep} checked />
          <Choice type="radio" name="logo" value="remove" label={words.logoRemove} />
        </>
      )}
      <Field {...fieldOf(page, 'logoAlt')} />
      <UploadField
        locale={locale}
        limits={logoLimits}
        authorityId={authority.id}
        label={words.fields.logo}
        help={words.logoHelp}
        fault={refusal && explainLetterhead(refusal, locale)}
      />
    </fieldset>
  );
}

const Wrong = ({ locale, wrong }: Pick<LetterheadPage, 'locale' | 'wrong'>) => {
  const words = letterheadMessages[locale];
  return (
    <FormRefusal>
      <p>
        <strong>{words.refusedTitle}</strong>
      </p>
      <ul>
        {wrong.map((refusal) => (
          <li key={`${refusal.field} ${refusal.reason}`}>
            {refusal.field === null ? (
              explainLetterhead(refusal, locale)
            ) : (
              <a href={`#${refusal.field === 'logo' ? 'upload-files' : refusal.field}`}>
                {`${words.fields[refusal.field]} : ${explainLetterhead(refusal, locale)}`}
              </a>
            )}
          </li>
        ))}
      </ul>
      <p>{words.chooseAgain}</p>
    </FormRefusal>
  );
};

function fieldOf({ locale, typed, wrong }: LetterheadPage, name: keyof TypedLetterhead) {
  const words = letterheadMessages[locale];
  const help: Partial<Record<string, string>> = words.help;
  const refusal = wrong.find(({ field }) => field === name);
  return {
    name,
    label: words.fields[name],
    value: typed[name],
    help: help[name],
    error: refusal && explainLetterhead(refusal, locale),
  };
}
