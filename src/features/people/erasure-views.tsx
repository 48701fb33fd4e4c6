import type { Locale } from '#kernel/money.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button, Field, FormRefusal } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { localise } from '#web/locale.ts';
import type { Authority } from './authority.ts';
import type { ErasureRefusal } from './erasure.ts';
import { erasureMessages } from './erasure-messages.ts';
import type { Member } from './member-queries.ts';
import { peopleMessages } from './people-messages.ts';

type ErasurePage = {
  locale: Locale;
  authority: Authority;
  member: Member;
  typed?: string;
  refusal?: ErasureRefusal;
};

export function ErasureView({ locale, authority, member, typed, refusal }: ErasurePage) {
  const words = erasureMessages[locale];
  const own = localise(`/admin/people/${authority.slug}/${member.personId}`, locale);
  const said = refusal && words[refusal.reason];
  const people = { href: localise('/admin/people', locale), label: peopleMessages[locale].back };
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[people, { href: own, label: member.name }]}
        current={words.title}
      />
      <PageTitle over={authority.name}>{words.title}</PageTitle>
      {said ? (
        <FormRefusal>
          <p>{said}</p>
        </FormRefusal>
      ) : (
        <p class="lead">{words.lead(member.name)}</p>
      )}
      <h2>{words.goesTitle}</h2>
      <Lines lines={words.goes} />
      <h2>{words.staysTitle}</h2>
      <Lines lines={words.stays} />
      <p>{words.proof}</p>
      <form class="form" method="post" action={`${own}/erasure`} noValidate>
        <Field
          name="confirmation"
          type="email"
          label={words.confirmation}
          help={words.confirm(member.email)}
          error={refusal?.reason === 'address-differs' ? said : undefined}
          value={typed}
          autoComplete="off"
          required
        />
        <Button danger>{words.erase}</Button>
      </form>
    </>
  );
}

const Lines = ({ lines }: { lines: readonly string[] }) => (
  <ul>
    {lines.map((line) => (
      <li key={line}>{line}</li>
    ))}
  </ul>
);
