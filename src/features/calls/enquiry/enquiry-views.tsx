import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Button, Field, FormRefusal } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Pagination } from '#web/components/pagination.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import { formatInstant } from '#web/instants.ts';
import { type Locale, localise } from '#web/locale.ts';
import { Answers } from './answers-views.tsx';
import {
  type AskRefusal,
  type EnquiryPeriod,
  longestQuestion,
  type PublishedAnswer,
} from './enquiry.ts';
import { fieldFaults, type TypedEnquiry } from './enquiry-form.ts';
import { enquiryMessages } from './enquiry-messages.ts';

export type EnquiriesPage = {
  locale: Locale;
  call: { slug: string; name: string };
  answers: readonly PublishedAnswer[];
  count: number;
  page: number;
  pages: number;
  period: EnquiryPeriod;
  typed: TypedEnquiry;
  refusal: AskRefusal | null;
  sent: boolean;
};

export function EnquiriesView(view: EnquiriesPage) {
  const { locale, call, answers, count, page, pages, period, sent } = view;
  const words = enquiryMessages[locale];
  const address = `/calls/${call.slug}`;
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[
          { href: localise('/calls', locale), label: words.calls },
          { href: localise(`${address}/notice`, locale), label: call.name },
        ]}
        current={words.title}
      />
      <PageTitle over={call.name} under={words.lead}>
        {words.title}
      </PageTitle>
      {sent && (
        <Notice kind="success" title={words.sent} live>
          <p>{words.sentLong}</p>
        </Notice>
      )}
      {count === 0 ? (
        <EmptyState title={words.none}>{period.open ? words.noneLong : words.noneOver}</EmptyState>
      ) : (
        <p class="list-count">{words.count(count)}</p>
      )}
      <Answers locale={locale} answers={answers} />
      <Pagination
        locale={locale}
        page={page}
        pages={pages}
        href={(number) => localise(`${address}/enquiries?page=${number}`, locale)}
      />
      <section id="ask">
        <h2>{words.ask}</h2>
        {period.open ? <AskForm {...view} until={period.until} /> : <Closed {...view} />}
      </section>
      <p>
        <a href={localise(`${address}/answers.atom`, locale)}>{words.feed}</a>
      </p>
    </>
  );
}

/** Why no question is taken; what was typed is not lost: it is shown to be copied. */
function Closed({ locale, period, typed }: EnquiriesPage) {
  const words = enquiryMessages[locale];
  if (period.open) return null;
  return (
    <>
      <Notice kind="info" title={words.ask}>
        <p>
          {period.reason === 'enquiries-ended'
            ? words.ended(formatInstant(period.until, locale))
            : words.over}
        </p>
      </Notice>
      {typed.question !== '' && (
        <blockquote class="as-typed" aria-label={words.question}>
          {typed.question}
        </blockquote>
      )}
    </>
  );
}

function AskForm({ locale, call, typed, refusal, until }: EnquiriesPage & { until: Date | null }) {
  const words = enquiryMessages[locale];
  const faults = fieldFaults(refusal);
  const errorAt = (field: keyof TypedEnquiry) => {
    const found = faults.find((each) => each.field === field);
    return found && words.faults[found.fault];
  };
  return (
    <form class="form" method="post" action={localise(`/calls/${call.slug}/enquiries#ask`, locale)}>
      {until && <p>{words.askUntil(formatInstant(until, locale))}</p>}
      {refusal && <Refused locale={locale} refusal={refusal} />}
      <TextArea
        name="question"
        label={words.question}
        value={typed.question}
        help={words.questionHelp(longestQuestion)}
        error={errorAt('question')}
        rows={5}
      />
      <Field
        name="name"
        label={words.name}
        help={words.nameHelp}
        error={errorAt('name')}
        value={typed.name}
        autoComplete="name"
      />
      <Field
        name="email"
        type="email"
        label={words.email}
        help={words.emailHelp}
        error={errorAt('email')}
        value={typed.email}
        autoComplete="email"
      />
      <Button>{words.send}</Button>
    </form>
  );
}

function Refused({ locale, refusal }: { locale: Locale; refusal: AskRefusal }) {
  const words = enquiryMessages[locale];
  const faults = fieldFaults(refusal);
  return (
    <FormRefusal>
      <p>
        <strong>{words.refused}</strong>
      </p>
      {refusal.reason === 'too-many-attempts' && (
        <p>{words.tooMany(formatInstant(refusal.until, locale))}</p>
      )}
      {faults.length > 0 && (
        <ul>
          {faults.map(({ field, fault }) => (
            <li key={fault}>
              <a href={`#${field}`}>{words.faults[fault]}</a>
            </li>
          ))}
        </ul>
      )}
    </FormRefusal>
  );
}
