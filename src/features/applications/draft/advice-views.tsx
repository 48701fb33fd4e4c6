import { roleMessages } from '#features/people/role-messages.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { type Definition, DefinitionList } from '#web/components/definition-list.tsx';
import { Button, Choice, FormRefusal } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { formatInstant } from '#web/instants.ts';
import { ApplicationBand } from '../application-band.tsx';
import { adviceMessages } from './advice-messages.ts';
import type { Adviser, listAdvisersOf } from './advice-queries.ts';
import { draftMessages } from './draft-messages.ts';
import type { Opened } from './opened.ts';

export type AdvicePage = Opened & {
  possible: readonly Adviser[];
  advisers: Awaited<ReturnType<typeof listAdvisersOf>>;
  done: 'asked' | 'ended' | null;
  refusal: string | null;
  chosen: string;
};

/** Whom to call, and who may read the draft: given and ended by those who write it. */
export function AdviceView(page: AdvicePage) {
  const { locale, application, at, done, refusal } = page;
  const words = adviceMessages[locale];
  return (
    <>
      <ApplicationBand locale={locale} application={application} />
      <Breadcrumb
        locale={locale}
        links={[
          { href: at.all, label: draftMessages[locale].mine },
          {
            href: at.dossier,
            label: application.essentials.title || draftMessages[locale].untitled,
          },
        ]}
        current={words.title}
      />
      <PageTitle over={application.call.settings.name} under={words.lead}>
        {words.title}
      </PageTitle>
      {done && (
        <Notice kind="success" title={words.title} live>
          <p>{words[done]}</p>
        </Notice>
      )}
      {refusal !== null && (
        <FormRefusal>
          <p>{refusal}</p>
        </FormRefusal>
      )}
      <h2>{words.contact}</h2>
      <ContactOf {...page} />
      <h2>{words.readers}</h2>
      <Readers {...page} />
      <AskForm {...page} />
    </>
  );
}

function ContactOf({ locale, application }: AdvicePage) {
  const words = adviceMessages[locale];
  const { name, mail, phone, hours } = application.call.settings.contact;
  const items: Definition[] = [
    { term: application.call.authorityName, detail: name },
    ...(phone === ''
      ? []
      : [
          {
            term: words.phone,
            detail: <a href={`tel:${phone.replace(/[^+\d]/g, '')}`}>{phone}</a>,
          },
        ]),
    ...(hours === '' ? [] : [{ term: words.hours, detail: hours }]),
    { term: words.mail, detail: <a href={`mailto:${mail}`}>{mail}</a> },
  ];
  return <DefinitionList items={items} />;
}

function Readers({ locale, at, advisers }: AdvicePage) {
  const words = adviceMessages[locale];
  if (advisers.length === 0) return <p>{words.nobody}</p>;
  return (
    <ul class="answer-files">
      {advisers.map(({ id, name, since }) => (
        <li key={id}>
          <strong>{name}</strong>, {words.since(formatInstant(since, locale))}
          <form method="post" action={`${at.advice}/${id}/end`}>
            <Button variant="tertiary" aria-label={words.endNamed(name)}>
              {words.end}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}

function AskForm({ locale, at, possible, advisers, chosen }: AdvicePage) {
  const words = adviceMessages[locale];
  const reading = new Set(advisers.map(({ id }) => id));
  const others = possible.filter(({ id }) => !reading.has(id));
  if (possible.length === 0) return <p>{words.none}</p>;
  if (others.length === 0) return null;
  return (
    <form class="form" method="post" action={at.advice}>
      <fieldset class="field asked-group">
        <legend>{words.who}</legend>
        {others.map(({ id, name, roles }) => (
          <Choice
            key={id}
            type="radio"
            name="person"
            value={id}
            label={name}
            checked={id === chosen}
            help={roles.map((role) => roleMessages[locale][role].name).join(', ')}
          />
        ))}
      </fieldset>
      <Choice name="consent" value="yes" label={words.consent} />
      <Button>{words.ask}</Button>
    </form>
  );
}
