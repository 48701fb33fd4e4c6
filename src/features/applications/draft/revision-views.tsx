import { explainFormChange } from '#features/calls/form/explain-form-change.ts';
import type { FormChange } from '#features/calls/form/form-change.ts';
import { Button } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { ApplicationBand } from '../application-band.tsx';
import type { CarriedOver } from './carry-over-store.ts';
import { wordsOfTyped } from './conflict-words.ts';
import type { Opened } from './opened.ts';
import { revisionMessages } from './revision-messages.ts';

export type RevisionPage = Opened & {
  carried: CarriedOver;
  changes: readonly FormChange[];
  reason: string;
};

/** What a revision of the form did to a dossier that was being written. */
export function RevisionView(page: RevisionPage) {
  const { locale, application, at, changes, reason } = page;
  const words = revisionMessages[locale];
  return (
    <>
      <ApplicationBand locale={locale} application={application} />
      <PageTitle over={application.call.settings.name} under={words.lead}>
        {words.title}
      </PageTitle>
      {reason !== '' && <p>{words.reason(reason)}</p>}
      <h2>{words.changes}</h2>
      {changes.length === 0 && <p>{words.noChange}</p>}
      <ul>
        {changes.map((change) => {
          const sentence = explainFormChange(change, locale);
          return <li key={sentence}>{sentence}</li>;
        })}
      </ul>
      <Aside {...page} />
      <form method="post" action={at.revision}>
        <Button>{words.read}</Button>
      </form>
    </>
  );
}

function Aside({ locale, carried }: RevisionPage) {
  const words = revisionMessages[locale];
  if (carried.setAside.length === 0) return null;
  return (
    <section>
      <h2>{words.aside}</h2>
      <p>{words.asideLong}</p>
      <dl class="set-aside">
        {carried.setAside.map(({ key, label, typed }) => (
          <div key={key}>
            <dt>{label}</dt>
            <dd class="as-typed">{wordsOfTyped(null, typed)}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
