import type { ComponentChildren } from 'preact';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { DefinitionList } from '#web/components/definition-list.tsx';
import { Button, Choice, FormRefusal } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import { formatInstant } from '#web/instants.ts';
import { type Locale, localise } from '#web/locale.ts';
import type { SettleRefusal } from './enquiry.ts';
import { faultsIn, fieldOfFault, type TypedSettlement } from './enquiry-office-form.ts';
import { enquiryOfficeMessages } from './enquiry-office-messages.ts';
import type { OfficeEnquiry } from './enquiry-queries.ts';

type Version = {
  version: number;
  question: string;
  answer: string;
  answeredAt: Date;
  answeredBy: string | null;
};
export type OfficeEnquiryPage = {
  locale: Locale;
  call: { id: string; slug: string; name: string };
  enquiry: OfficeEnquiry;
  versions: readonly Version[];
  typed: TypedSettlement;
  refusal: SettleRefusal | null;
  done: 'published' | 'wasSetAside' | null;
};

export function OfficeEnquiryView(view: OfficeEnquiryPage) {
  const { locale, call, enquiry, versions, done } = view;
  const words = enquiryOfficeMessages[locale];
  const list = `/office/calls/${call.id}/enquiries`;
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[
          { href: localise(`/office/calls/${call.id}`, locale), label: call.name },
          { href: localise(list, locale), label: words.title },
        ]}
        current={words.one}
      />
      <PageTitle over={call.name}>{words.one}</PageTitle>
      {done && (
        <Notice kind="success" title={words.done} live>
          <p>
            {words[done]}{' '}
            <a href={localise(`/calls/${call.slug}/enquiries`, locale)}>{words.publicPage}</a>
          </p>
        </Notice>
      )}
      <h2>{words.asked}</h2>
      <blockquote class="as-typed">{enquiry.asked}</blockquote>
      <DefinitionList
        items={[
          { term: words.askedAt, detail: formatInstant(enquiry.askedAt, locale) },
          { term: words.asker, detail: <Asker locale={locale} enquiry={enquiry} /> },
        ]}
      />
      {enquiry.setAsideReason !== null && <p>{words.setAsideWhy(enquiry.setAsideReason)}</p>}
      <AnswerForm {...view} action={localise(`${list}/${enquiry.id}/answer`, locale)} />
      {enquiry.state === 'waiting' && (
        <SetAsideForm {...view} action={localise(`${list}/${enquiry.id}/setting-aside`, locale)} />
      )}
      {versions.length > 0 && <Versions locale={locale} versions={versions} />}
    </>
  );
}

function Asker({ locale, enquiry }: { locale: Locale; enquiry: OfficeEnquiry }) {
  const { askerName, askerEmail } = enquiry;
  if (askerName === null && askerEmail === null) {
    return <em>{enquiryOfficeMessages[locale].unknownAsker}</em>;
  }
  return <>{[askerName, askerEmail].filter(Boolean).join(', ')}</>;
}

type FormParts = OfficeEnquiryPage & { action: string };

function AnswerForm({ locale, enquiry, typed, refusal, action }: FormParts) {
  const words = enquiryOfficeMessages[locale];
  const isFirst = enquiry.version === 0;
  return (
    <form class="form" method="post" action={action}>
      <h2>{isFirst ? words.answerTitle : words.mendTitle}</h2>
      <Refused locale={locale} refusal={refusal} of={['question', 'answer']} />
      {/* What the officer has before their eyes: another wording published meanwhile is not lost. */}
      <input type="hidden" name="after" value={enquiry.version} />
      <TextArea
        name="question"
        label={words.wording}
        help={words.wordingHelp}
        value={typed.question}
        error={errorAt('question', locale, refusal)}
        rows={4}
      />
      <TextArea
        name="answer"
        label={words.answer}
        help={words.answerHelp}
        value={typed.answer}
        error={errorAt('answer', locale, refusal)}
        rows={8}
      />
      {!isFirst && <Choice name="tell" value="yes" label={words.tell} checked={typed.tell} />}
      <Button>{isFirst ? words.publish : words.publishChange}</Button>
    </form>
  );
}

function SetAsideForm({ locale, typed, refusal, action }: FormParts) {
  const words = enquiryOfficeMessages[locale];
  return (
    <form class="form" method="post" action={action}>
      <h2>{words.setAsideTitle}</h2>
      <Refused locale={locale} refusal={refusal} of={['reason']} />
      <TextArea
        name="reason"
        label={words.reason}
        help={words.setAsideHelp}
        value={typed.reason}
        error={errorAt('reason', locale, refusal)}
      />
      <Button variant="secondary">{words.setAside}</Button>
    </form>
  );
}

type FieldName = 'question' | 'answer' | 'reason';

function errorAt(field: FieldName, locale: Locale, refusal: SettleRefusal | null) {
  const fault = faultsIn(refusal).find((each) => fieldOfFault[each] === field);
  return fault && enquiryOfficeMessages[locale].faults[fault];
}

type RefusedParts = { locale: Locale; refusal: SettleRefusal | null; of: readonly FieldName[] };

/** Above the form that was refused, and it alone. */
function Refused({ locale, refusal, of }: RefusedParts): ComponentChildren {
  const words = enquiryOfficeMessages[locale];
  const faults = faultsIn(refusal).filter((fault) => of.includes(fieldOfFault[fault]));
  const why = whyNot(refusal, locale, of);
  if (faults.length === 0 && why === null) return null;
  return (
    <FormRefusal>
      <p>
        <strong>{words.refused}</strong> {why}
      </p>
      {faults.length > 0 && (
        <ul>
          {faults.map((fault) => (
            <li key={fault}>
              <a href={`#${fieldOfFault[fault]}`}>{words.faults[fault]}</a>
            </li>
          ))}
        </ul>
      )}
    </FormRefusal>
  );
}

function whyNot(refusal: SettleRefusal | null, locale: Locale, of: readonly FieldName[]) {
  const words = enquiryOfficeMessages[locale];
  if (refusal?.reason === 'changed-meanwhile' && of.includes('answer'))
    return words.changedMeanwhile;
  return refusal?.reason === 'already-answered' && of.includes('answer')
    ? words.alreadyAnswered
    : null;
}

const Versions = ({ locale, versions }: Pick<OfficeEnquiryPage, 'locale' | 'versions'>) => (
  <section>
    <h2>{enquiryOfficeMessages[locale].versions}</h2>
    <ol class="plain-list answers" reversed>
      {versions.map(({ version, question, answer, answeredAt, answeredBy }) => (
        <li key={version}>
          <h3>
            {enquiryOfficeMessages[locale].version(
              version,
              formatInstant(answeredAt, locale),
              answeredBy,
            )}
          </h3>
          <p class="answers__question">{question}</p>
          <p class="as-typed">{answer}</p>
        </li>
      ))}
    </ol>
  </section>
);
