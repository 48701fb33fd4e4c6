import type { Field, Form } from '#features/calls/form/form.ts';
import { dayIn, formatDay } from '#kernel/day.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Button, FormRefusal, Field as Input } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Tag } from '#web/components/tag.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import { type Locale, localise } from '#web/locale.ts';
import { stateMessages } from '../state-messages.ts';
import { officeAfterAddresses } from './after-addresses.ts';
import type { TypedCompletion } from './ask-completion.ts';
import {
  type AskFault,
  type CompletionRequest,
  completionState,
  mayBeCompleted,
} from './completion.ts';
import type { CorrectionRequest } from './correction.ts';
import type { DecideRefusal } from './decide-correction.ts';
import { officeCompletionMessages } from './office-completion-messages.ts';
import type { OfficeDossier } from './office-dossier-queries.ts';
import { fieldsOpened } from './open-fields.ts';
import { OpenableFields } from './openable-fields.tsx';

export type OfficeDone = 'asked' | 'ended' | 'refusedDone' | 'openedDone';
/** Which form of the page was refused. */
export type Asked = 'ask' | 'correction';

export type OfficeCompletionPage = {
  locale: Locale;
  now: Date;
  dossier: OfficeDossier;
  form: Form;
  completions: readonly CompletionRequest[];
  correction: CorrectionRequest | null;
  typed: TypedCompletion;
  refused: { of: Asked; refusal: DecideRefusal } | null;
  done: OfficeDone | null;
};

export function OfficeCompletionView(page: OfficeCompletionPage) {
  const { locale, now, dossier, completions, correction, done } = page;
  const words = officeCompletionMessages[locale];
  const at = officeAfterAddresses(dossier.id, locale);
  const standing = completions.find((each) => completionState(each, now) === 'open');
  return (
    <>
      <OfficeHead locale={locale} dossier={dossier} current={words.title} />
      {done && (
        <Notice kind="success" title={words.done} live>
          <p>{words[done]}</p>
        </Notice>
      )}
      <p>
        <a href={at.messages}>{words.messages}</a>
      </p>
      {correction && <CorrectionForms {...page} correction={correction} />}
      {!standing && mayBeCompleted(dossier.state) && <AskForm {...page} />}
      {!mayBeCompleted(dossier.state) && (
        <p>{words.notToComplete(stateMessages[locale].states[dossier.state])}</p>
      )}
      <h2>{words.history}</h2>
      {completions.length === 0 ? (
        <EmptyState title={words.none}>{words.noneLong}</EmptyState>
      ) : (
        <ol class="plain-list completions" reversed>
          {completions.map((each) => (
            <li key={each.id}>
              <CompletionAsked {...page} completion={each} />
            </li>
          ))}
        </ol>
      )}
      {standing && (
        <form class="form" method="post" action={at.completionEnd}>
          <p>{words.endLong}</p>
          <Button variant="secondary" danger>
            {words.end}
          </Button>
        </form>
      )}
    </>
  );
}

type HeadParts = { locale: Locale; dossier: OfficeDossier; current: string };

/** The head of the pages where a service speaks with an applicant. */
export function OfficeHead({ locale, dossier, current }: HeadParts) {
  const list = localise(`/office/calls/${dossier.callId}/applications`, locale);
  const number = officeCompletionMessages[locale].number(dossier.number.toString());
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[
          { href: list, label: dossier.callName },
          { href: officeAfterAddresses(dossier.id, locale).dossier, label: number },
        ]}
        current={current}
      />
      <PageTitle over={`${number}, ${dossier.organisationName}`} under={dossier.essentials.title}>
        {current}
      </PageTitle>
    </>
  );
}

function faultsOf(refusal: DecideRefusal | null): readonly AskFault[] {
  return refusal?.reason === 'form-wrong' ? refusal.faults : [];
}

const inputOf: Record<AskFault, string> = {
  'reason-missing': 'reason',
  'reason-too-long': 'reason',
  'fields-missing': 'fields',
  'due-unread': 'due',
  'due-past': 'due',
};

function errorAt(input: string, refusal: DecideRefusal | null, locale: Locale) {
  const fault = faultsOf(refusal).find((each) => inputOf[each] === input);
  return fault && officeCompletionMessages[locale].faults[fault];
}

type RefusedParts = { locale: Locale; refusal: DecideRefusal | null; prefix?: string };

function Refused({ locale, refusal, prefix = '' }: RefusedParts) {
  const words = officeCompletionMessages[locale];
  if (!refusal) return null;
  return (
    <FormRefusal>
      <p>
        <strong>{words.refused}</strong>{' '}
        {refusal.reason === 'already-asked' && words.already(formatDay(refusal.dueOn, locale))}
        {refusal.reason === 'not-to-complete' &&
          words.notToComplete(stateMessages[locale].states[refusal.state])}
      </p>
      <ul>
        {faultsOf(refusal).map((fault) => (
          <li key={fault}>
            <a href={`#${prefix}${inputOf[fault]}`}>{words.faults[fault]}</a>
          </li>
        ))}
      </ul>
    </FormRefusal>
  );
}

function AskForm({ locale, dossier, form, typed, refused }: OfficeCompletionPage) {
  const words = officeCompletionMessages[locale];
  const refusal = refused?.of === 'ask' ? refused.refusal : null;
  return (
    <form
      class="form"
      method="post"
      action={officeAfterAddresses(dossier.id, locale).completion}
      noValidate
    >
      <Refused locale={locale} refusal={refusal} />
      <p>{words.lead}</p>
      <TextArea
        name="reason"
        label={words.reason}
        help={words.reasonHelp}
        value={typed.reason}
        error={errorAt('reason', refusal, locale)}
        rows={5}
      />
      <OpenableFields
        form={form}
        legend={words.fields}
        chosen={typed.fields}
        error={errorAt('fields', refusal, locale)}
      />
      <Input
        name="due"
        type="date"
        label={words.due}
        help={words.dueHelp}
        value={typed.due}
        error={errorAt('due', refusal, locale)}
      />
      <Button>{words.ask}</Button>
    </form>
  );
}

function CorrectionForms(page: OfficeCompletionPage & { correction: CorrectionRequest }) {
  const { locale, dossier, correction, form, typed, refused } = page;
  const words = officeCompletionMessages[locale];
  const action = officeAfterAddresses(dossier.id, locale).correction(correction.id);
  const refusal = refused?.of === 'correction' ? refused.refusal : null;
  return (
    <section aria-labelledby="correction">
      <h2 id="correction">{words.correction}</h2>
      <p>{words.correctionOn(formatDay(dayIn('Europe/Paris', correction.askedAt), locale))}</p>
      <blockquote class="as-typed">{correction.reason}</blockquote>
      <FieldNames fields={fieldsOpened(form, correction.fields)} />
      <form class="form" method="post" action={action} noValidate>
        <Refused locale={locale} refusal={refusal} prefix="correction-" />
        <Input
          id="correction-due"
          name="due"
          type="date"
          label={words.due}
          value={typed.due}
          error={errorAt('due', refusal, locale)}
        />
        <p>
          <button class="ds-button" type="submit" name="do" value="accept">
            {words.accept}
          </button>
        </p>
        <TextArea
          id="correction-reason"
          name="refusal"
          label={words.refusal}
          value={typed.reason}
          error={faultsOf(refusal).includes('reason-missing') ? words.refusalMissing : undefined}
        />
        <p>
          <button class="ds-button" data-variant="secondary" type="submit" name="do" value="refuse">
            {words.refuse}
          </button>
        </p>
      </form>
    </section>
  );
}

const FieldNames = ({ fields }: { fields: readonly Field[] }) => (
  <ul>
    {fields.map(({ key, label }) => (
      <li key={key}>{label}</li>
    ))}
  </ul>
);

const looks = {
  open: { tone: 'warning', shape: 'half' },
  late: { tone: 'danger', shape: 'triangle' },
  answered: { tone: 'accent', shape: 'disc' },
  ended: { tone: 'neutral', shape: 'bar' },
} as const;

type AskedParts = OfficeCompletionPage & { completion: CompletionRequest };

function CompletionAsked({ locale, now, form, completion }: AskedParts) {
  const words = officeCompletionMessages[locale];
  const state = completionState(completion, now);
  const day = (instant: Date) => formatDay(dayIn('Europe/Paris', instant), locale);
  return (
    <>
      <h3>
        {words.on(day(completion.askedAt))} <Tag {...looks[state]}>{words.states[state]}</Tag>
      </h3>
      <p class="as-typed">{completion.reason}</p>
      <FieldNames fields={fieldsOpened(form, completion.fields)} />
      <p>
        {completion.answered
          ? words.answered(completion.answered.version, day(completion.answered.at))
          : words.until(formatDay(completion.dueOn, locale))}
      </p>
    </>
  );
}
