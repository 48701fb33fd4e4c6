import { leftOf } from '#features/programmes/envelope/envelope.ts';
import type { OpenEnvelope } from '#features/programmes/envelope/envelope-queries.ts';
import { formatEuros } from '#kernel/money.ts';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Button, Field } from '#web/components/form.tsx';
import { type Locale, localise } from '#web/locale.ts';
import type { NativeCall } from '../call.ts';
import type { CallFault } from '../call-faults.ts';
import { explainFault } from './explain-fault.ts';
import { FaultSummary, faultAt } from './field-faults.tsx';
import { OnCall } from './settings-views.tsx';
import type { FieldFault } from './typed-body.ts';
import { FurtherWaveFields, OpeningFields } from './wave-fields.tsx';
import { drawField, type TypedDraws, type TypedWave } from './wave-form.ts';
import { waveMessages } from './wave-messages.ts';

export type WavePage = {
  locale: Locale;
  call: NativeCall;
  /** Null: one more. */
  number: number | null;
  envelopes: readonly OpenEnvelope[];
  typed: TypedWave;
  draws: TypedDraws;
  faults: readonly FieldFault[];
  /** What keeps the wave from being added to a published call. */
  missing: readonly CallFault[];
  refused: string | null;
  /** Of the call as it was read: sent again, what somebody else changed is not written over. */
  version: number;
};

/** The calendar of one wave, and what it takes on which envelopes. */
export function WaveView(page: WavePage) {
  const { locale, call, number, typed, faults } = page;
  const words = waveMessages[locale];
  const title = number === null ? words.newTitle : words.title(number);
  const address = localise(`/office/calls/${call.id}/waves/${number ?? 'new'}`, locale);
  const isAddition = call.state === 'published';
  const isLast = number !== null && number > 1 && number === call.waves.at(-1)?.number;
  return (
    <OnCall {...page} title={title}>
      <Missing {...page} />
      {isAddition && <p class="lead">{words.additionLong}</p>}
      <FaultSummary locale={locale} faults={faults} />
      <form class="form" method="post" action={address} noValidate>
        <input type="hidden" name="version" value={String(page.version)} />
        <fieldset>
          <legend>{words.calendar}</legend>
          <Field
            name="waveName"
            label={words.waveName}
            help={words.waveNameHelp}
            value={typed.waveName}
          />
          <OpeningFields {...page} />
          <FurtherWaveFields {...page} />
        </fieldset>
        <EnvelopeFields {...page} />
        <Button>{isAddition ? words.add : words.save}</Button>
      </form>
      {isLast && (
        <form class="form" method="post" action={`${address}/removal`}>
          <input type="hidden" name="version" value={String(call.version)} />
          <p>{words.removeOnlyLast}</p>
          <Button variant="secondary" danger>
            {words.remove}
          </Button>
        </form>
      )}
    </OnCall>
  );
}

/** Each is put right on this very page. */
function Missing({ locale, missing }: WavePage) {
  if (missing.length === 0) return null;
  return (
    <ul class="call-faults">
      {missing.map((fault) => (
        <li key={fault.kind} class="call-faults__error">
          <a href={fault.place === 'envelopes' ? '#envelopes' : '#opensAt'}>
            {explainFault(fault, locale).sentence}
          </a>
        </li>
      ))}
    </ul>
  );
}

function EnvelopeFields(page: WavePage) {
  const { locale, envelopes, draws } = page;
  const words = waveMessages[locale];
  return (
    <fieldset class="form__part" id="envelopes">
      <legend>{words.envelopes}</legend>
      <p>{words.envelopesLead}</p>
      {envelopes.length === 0 && (
        <EmptyState title={words.noEnvelope}>{words.noEnvelopeLong}</EmptyState>
      )}
      {envelopes.map(({ id, name, year, programmeName, totals }) => (
        <Field
          key={id}
          name={drawField(id)}
          label={`${name}, ${year}`}
          help={`${programmeName}. ${words.left(formatEuros(leftOf(totals).commitment, locale))}`}
          inputMode="decimal"
          value={draws.get(id) ?? ''}
          error={faultAt(page, drawField(id))}
        />
      ))}
    </fieldset>
  );
}
