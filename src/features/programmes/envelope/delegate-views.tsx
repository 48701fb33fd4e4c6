import { EmptyState } from '#web/components/empty-state.tsx';
import { Button, Choice } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { envelopePath } from '../programme-office.ts';
import { delegateMessages } from './delegate-messages.ts';
import type { PossibleDelegate } from './delegate-queries.ts';
import type { EnvelopeWithTotals } from './envelope-queries.ts';
import { EnvelopeTable } from './envelope-table.tsx';

type ListParts = { locale: Locale; parts: readonly EnvelopeWithTotals[] };

/** What a departmental service sees of credits: its own parts, to be read. */
export function DelegatedPartsView({ locale, parts }: ListParts) {
  const words = delegateMessages[locale];
  return (
    <>
      <PageTitle under={words.lead}>{words.title}</PageTitle>
      {parts.length === 0 ? (
        <EmptyState title={words.none}>{words.noneLong}</EmptyState>
      ) : (
        <EnvelopeTable locale={locale} id="delegated" caption={words.caption} envelopes={parts} />
      )}
    </>
  );
}

type FormParts = {
  locale: Locale;
  envelope: EnvelopeWithTotals;
  possible: readonly PossibleDelegate[];
};

export function DelegateForm({ locale, envelope, possible }: FormParts) {
  const words = delegateMessages[locale];
  return (
    <section aria-labelledby="followers">
      <h2 id="followers">{words.followers}</h2>
      {possible.length === 0 ? (
        <p>{words.nobody}</p>
      ) : (
        <form
          class="form"
          method="post"
          action={`${localise(envelopePath(envelope), locale)}/delegates`}
        >
          <fieldset>
            <legend>{words.followersLead}</legend>
            {possible.map(({ personId, name, isNamed }) => (
              <Choice
                key={personId}
                name="delegates"
                value={personId}
                label={name}
                checked={isNamed}
              />
            ))}
          </fieldset>
          <Button variant="secondary">{words.save}</Button>
        </form>
      )}
    </section>
  );
}
