import { formatParisTime } from '#kernel/paris-time.ts';
import { Button, Choice, Field } from '#web/components/form.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import { type Locale, localise } from '#web/locale.ts';
import type { NativeCall } from '../call.ts';
import { inWave, type Wave } from '../wave/wave.ts';
import { callMessages } from './call-messages.ts';

/** What was typed for an act that was refused. */
export type TypedAct = { when: string; from: string; closesAt: string; reason: string };
export const untypedAct: TypedAct = { when: 'now', from: '', closesAt: '', reason: '' };

export type ActParts = { locale: Locale; call: NativeCall; now: Date; typed: TypedAct };

/** What can be done to a call where it stands. */
export function CallActs(parts: ActParts) {
  const { locale, call, now } = parts;
  const words = callMessages[locale];
  const isPublished = call.state === 'published';
  const isOver = call.waves.every((wave) => inWave(wave, now) === 'closed');
  const hasOpened = call.waves.some((wave) => inWave(wave, now) !== 'upcoming');
  return (
    <>
      {call.state === 'draft' && <Publish {...parts} />}
      {isPublished &&
        call.waves
          .filter((wave) => inWave(wave, now) !== 'closed')
          .map((wave) => <Extend key={wave.id} {...parts} wave={wave} />)}
      {isPublished && !hasOpened && <Withdraw {...parts} />}
      <section aria-labelledby="more">
        <h2 id="more">{words.more}</h2>
        <Copy {...parts} />
        {isOver && (isPublished || call.state === 'announced') && (
          <form class="form" method="post" action={at(parts, '/archive')}>
            <h3>{words.archive}</h3>
            <p>{words.archiveLong}</p>
            <Button variant="secondary">{words.archive}</Button>
          </form>
        )}
        {call.state === 'draft' && call.withdrawn === null && (
          <p class="call-end">
            <a href={at(parts, '/deletion')}>{words.delete}</a>
          </p>
        )}
      </section>
    </>
  );
}

const at = ({ call, locale }: ActParts, path: string) =>
  localise(`/office/calls/${call.id}${path}`, locale);

const Version = ({ call }: ActParts) => (
  <input type="hidden" name="version" value={String(call.version)} />
);

function Publish(parts: ActParts) {
  const words = callMessages[parts.locale];
  const { when, from } = parts.typed;
  return (
    <section aria-labelledby="publish">
      <h2 id="publish">{words.publish}</h2>
      <p>{words.publishLong}</p>
      <form class="form" method="post" action={at(parts, '/publication')}>
        <Version {...parts} />
        <Choice
          type="radio"
          name="when"
          value="now"
          label={words.publishNow}
          checked={when !== 'later'}
        />
        <Choice
          type="radio"
          name="when"
          value="later"
          label={words.publishLater}
          checked={when === 'later'}
        />
        <Field
          name="from"
          type="datetime-local"
          label={words.publishFrom}
          help={words.publishFromHelp}
          value={from}
        />
        <Button>{words.publish}</Button>
      </form>
    </section>
  );
}

function Extend(parts: ActParts & { wave: Wave }) {
  const { locale, typed, wave } = parts;
  const words = callMessages[locale];
  const closesAt = wave.closesAt ? formatParisTime(wave.closesAt) : '';
  const title = `extend-${wave.number}`;
  return (
    <section aria-labelledby={title}>
      <h2 id={title}>{words.extend(wave.number)}</h2>
      <p>{words.extendLong}</p>
      <form class="form" method="post" action={at(parts, `/waves/${wave.number}/extension`)}>
        <input type="hidden" name="before" value={wave.closesAt?.toISOString()} />
        <Field
          id={`closes-${wave.number}`}
          name="closesAt"
          type="datetime-local"
          label={words.newClosing}
          value={typed.closesAt === '' ? closesAt : typed.closesAt}
        />
        <Field
          id={`reason-${wave.number}`}
          name="reason"
          label={words.reason}
          value={typed.reason}
        />
        <Button>{words.extendButton}</Button>
      </form>
    </section>
  );
}

function Withdraw(parts: ActParts) {
  const words = callMessages[parts.locale];
  return (
    <section aria-labelledby="withdraw">
      <h2 id="withdraw">{words.withdraw}</h2>
      <p>{words.withdrawLong}</p>
      <form class="form" method="post" action={at(parts, '/withdrawal')}>
        <TextArea name="reason" label={words.withdrawReason} value={parts.typed.reason} />
        <Button variant="secondary" danger>
          {words.withdrawButton}
        </Button>
      </form>
    </section>
  );
}

function Copy(parts: ActParts) {
  const words = callMessages[parts.locale];
  return (
    <form class="form" method="post" action={localise('/office/calls/copies', parts.locale)}>
      <h3>{words.copy}</h3>
      <p>{words.copyLong}</p>
      <input type="hidden" name="call" value={parts.call.id} />
      <Field name="edition" label={words.copyEdition} value="" />
      <Button variant="secondary">{words.copy}</Button>
    </form>
  );
}
