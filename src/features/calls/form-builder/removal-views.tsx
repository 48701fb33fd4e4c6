import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import type { Locale } from '#web/locale.ts';
import type { Field, Section } from '../form/form.ts';
import type { BuilderAddresses } from './builder-addresses.ts';
import { builderMessages } from './builder-messages.ts';
import type { Dependent } from './form-dependents.ts';
import { removalMessages } from './removal-messages.ts';

export type RemovalPage = {
  locale: Locale;
  callName: string;
  at: BuilderAddresses;
  part: { what: 'field'; field: Field } | { what: 'section'; section: Section };
  dependents: readonly Dependent[];
  seen: string;
};

/** What is lost is said before it is. */
export function RemovalView(page: RemovalPage) {
  const { locale, callName, at, part, dependents, seen } = page;
  const words = removalMessages[locale];
  const { title: form } = builderMessages[locale];
  const { key, name, lost } = told(page);
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[
          { href: at.call, label: callName },
          { href: at.outline, label: form },
        ]}
        current={words.title(name)}
      />
      <PageTitle over={form}>{words.title(name)}</PageTitle>
      <h2>{words.lost}</h2>
      <p>{lost}</p>
      {part.what === 'section' && (
        <ul>
          {part.section.fields.map((field) => (
            <li key={field.key}>{field.label}</li>
          ))}
        </ul>
      )}
      <h2>{words.dependents}</h2>
      {dependents.length === 0 && <p>{words.noDependent}</p>}
      <ul>
        {dependents.map(({ what, key: leaning, label, by }) => (
          <li key={`${leaning} ${by}`}>
            <a href={what === 'field' ? at.field(leaning) : at.section(leaning)}>
              {words.by[by](label)}
            </a>
          </li>
        ))}
      </ul>
      <p>{words.back}</p>
      <form class="form" method="post" action={at.removal(key)}>
        <input type="hidden" name="seen" value={seen} />
        <div class="form__buttons">
          <Button danger>{words.confirm}</Button>
          <a href={`${at.outline}#${key}`}>{words.keep}</a>
        </div>
      </form>
    </>
  );
}

function told({ locale, part }: RemovalPage) {
  const words = removalMessages[locale];
  const { nameless } = builderMessages[locale];
  if (part.what === 'field') {
    const name = part.field.label || nameless;
    return { key: part.field.key, name, lost: words.field(name) };
  }
  const { key, title, fields } = part.section;
  const name = title || nameless;
  const lost = fields.length === 0 ? words.emptySection(name) : words.section(name, fields.length);
  return { key, name, lost };
}
