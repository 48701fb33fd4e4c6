import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { FormRefusal } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { formatInstant } from '#web/instants.ts';
import { type Locale, localise } from '#web/locale.ts';
import { callPhase, currentWave, type NativeCall } from '../call.ts';
import type { CallFault } from '../call-faults.ts';
import type { Wave } from '../wave/wave.ts';
import { actMessages } from './act-messages.ts';
import { CallActs, type TypedAct } from './call-acts.tsx';
import { CallCalendar } from './call-calendar.tsx';
import { callMessages } from './call-messages.ts';
import { CallParts } from './call-parts.tsx';
import type { Done } from './explain-act.ts';
import { explainFault } from './explain-fault.ts';
import { faultMessages } from './fault-messages.ts';
import { PhaseTag } from './phase-tag.tsx';

export type CallPage = {
  locale: Locale;
  call: NativeCall;
  faults: readonly CallFault[];
  programme: string;
  now: Date;
  done: Done | null;
  /** The sentence of an act that was not done, and what was typed for it. */
  refused: string | null;
  typed: TypedAct;
};

export function CallView(page: CallPage) {
  const { locale, call, programme, now } = page;
  const words = callMessages[locale];
  const { name, edition } = call.settings;
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[{ href: localise('/office/calls', locale), label: words.back }]}
        current={name}
      />
      <PageTitle over={programme} under={<Standing {...page} />}>
        {edition === '' || name.includes(edition) ? name : `${name}, ${edition}`}
      </PageTitle>
      <Answer {...page} />
      {call.withdrawn && (
        <Notice kind="warning" title={words.withdrawnTitle}>
          <p>{words.withdrawn(formatInstant(call.withdrawn.at, locale), call.withdrawn.reason)}</p>
        </Notice>
      )}
      {call.state === 'draft' && <Faults {...page} />}
      <CallCalendar {...{ locale, call, now }} />
      <CallParts {...{ locale, call, now }} />
      <CallActs {...page} />
    </>
  );
}

function Standing({ locale, call, now }: CallPage) {
  const wave = currentWave(call, now);
  return (
    <>
      {wave && <PhaseTag locale={locale} phase={callPhase(call, wave, now)} />}{' '}
      {sentenceOf(call, wave, { locale, now })}
    </>
  );
}

/** Where the call stands, in a sentence with its instant. */
function sentenceOf(
  call: NativeCall,
  wave: Wave | null,
  { locale, now }: { locale: Locale; now: Date },
): string {
  const words = callMessages[locale].now;
  if (call.state === 'draft' || wave === null) return words.draft;
  const say = (tell: (instant: string) => string, at: Date | null) =>
    at === null ? '' : tell(formatInstant(at, locale));
  switch (callPhase(call, wave, now)) {
    case 'scheduled':
      return say(words.scheduled, call.publicFrom);
    case 'upcoming':
      return say(words.upcoming, wave.opensAt);
    case 'open':
      return say(words.open, wave.closesAt);
    case 'closed':
      return say(words.closed, wave.closesAt);
    default:
      return words.later;
  }
}

function Answer({ locale, done, refused }: CallPage) {
  const words = actMessages[locale];
  return (
    <>
      {done && (
        <Notice kind="success" title={words.done} live>
          <p>{words.did[done]}</p>
        </Notice>
      )}
      {refused && (
        <FormRefusal>
          <p>
            <strong>{words.refusedTitle}.</strong> {refused}
          </p>
        </FormRefusal>
      )}
    </>
  );
}

function Faults({ locale, call, faults }: CallPage) {
  const words = faultMessages[locale];
  const errors = faults.filter(({ severity }) => severity === 'error');
  const warnings = faults.filter(({ severity }) => severity === 'warning');
  const list = { locale, base: `/office/calls/${call.id}` };
  return (
    <section aria-labelledby="before">
      <h2 id="before">{callMessages[locale].before}</h2>
      {errors.length === 0 ? (
        <Notice kind="success" title={words.clear}>
          <p>{words.clearLong}</p>
        </Notice>
      ) : (
        <FaultList {...list} title={words.errors} faults={errors} />
      )}
      {warnings.length > 0 && <FaultList {...list} title={words.warnings} faults={warnings} />}
    </section>
  );
}

type ListParts = { locale: Locale; base: string; title: string; faults: readonly CallFault[] };

const FaultList = ({ locale, base, title, faults }: ListParts) => (
  <>
    <h3>{title}</h3>
    <ul class="call-faults">
      {faults.map((fault) => {
        const { sentence, path } = explainFault(fault, locale);
        return (
          <li key={sentence} class={`call-faults__${fault.severity}`}>
            <a href={localise(base + path, locale)}>{sentence}</a>
          </li>
        );
      })}
    </ul>
  </>
);
