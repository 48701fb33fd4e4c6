import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Button, FormRefusal } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import type { Locale } from '#web/locale.ts';
import { explainFormChange } from '../form/explain-form-change.ts';
import type { FormChange } from '../form/form-change.ts';
import type { BuilderAddresses } from './builder-addresses.ts';
import { builderMessages } from './builder-messages.ts';
import { changesMessages } from './changes-messages.ts';

export type ChangesPage = {
  locale: Locale;
  callName: string;
  at: BuilderAddresses;
  /** The published revision the draft is compared with. */
  since: number;
  version: number;
  changes: readonly FormChange[];
  reason: string;
  refusal: string | null;
};

/** What applicants will find different, before they find it. */
export function ChangesView(page: ChangesPage) {
  const { locale, callName, at, since, changes } = page;
  const words = changesMessages[locale];
  const { title: form } = builderMessages[locale];
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[
          { href: at.call, label: callName },
          { href: at.outline, label: form },
        ]}
        current={words.title}
      />
      <PageTitle over={form} under={words.lead(since)}>
        {words.title}
      </PageTitle>
      {changes.length === 0 ? (
        <EmptyState title={words.none} next={{ href: at.outline, label: words.back }}>
          {words.noneLong}
        </EmptyState>
      ) : (
        <>
          <h2>{words.count(changes.length)}</h2>
          <ul>
            {changes.map((change) => (
              <li key={JSON.stringify(change)}>{explainFormChange(change, locale)}</li>
            ))}
          </ul>
          <PublicationForm {...page} />
        </>
      )}
    </>
  );
}

function PublicationForm({ locale, at, version, reason, refusal }: ChangesPage) {
  const words = changesMessages[locale];
  return (
    <form class="form" method="post" action={at.publication} noValidate>
      <h2>{words.publishTitle}</h2>
      {refusal !== null && (
        <FormRefusal>
          <p>
            <a href="#reason">{refusal}</a>
          </p>
        </FormRefusal>
      )}
      <p>{words.publishLong}</p>
      <input type="hidden" name="version" value={version} />
      <TextArea
        name="reason"
        label={words.reason}
        help={words.reasonHelp}
        value={reason}
        error={refusal ?? undefined}
      />
      <div class="form__buttons">
        <Button>{words.publish}</Button>
        <a href={at.outline}>{words.back}</a>
      </div>
    </form>
  );
}
