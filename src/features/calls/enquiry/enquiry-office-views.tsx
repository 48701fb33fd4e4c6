import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { type Column, DataTable } from '#web/components/data-table.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Pagination } from '#web/components/pagination.tsx';
import { formatInstant } from '#web/instants.ts';
import { type Locale, localise } from '#web/locale.ts';
import type { Enquiry } from './enquiry.ts';
import { enquiryOfficeMessages } from './enquiry-office-messages.ts';
import type { OfficeEnquiry } from './enquiry-queries.ts';

export type OfficeEnquiriesPage = {
  locale: Locale;
  call: { id: string; slug: string; name: string };
  state: Enquiry['state'];
  counts: Record<Enquiry['state'], number>;
  enquiries: readonly OfficeEnquiry[];
  page: number;
  pages: number;
};

const states = ['waiting', 'answered', 'set-aside'] as const;

/** What waits first, the oldest on top; what was settled is one click away. */
export function OfficeEnquiriesView(view: OfficeEnquiriesPage) {
  const { locale, call, state, counts, enquiries, page, pages } = view;
  const words = enquiryOfficeMessages[locale];
  const at = (of: Enquiry['state'], number = 1) =>
    localise(`/office/calls/${call.id}/enquiries?state=${of}&page=${number}`, locale);
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[
          { href: localise('/office/calls', locale), label: words.calls },
          { href: localise(`/office/calls/${call.id}`, locale), label: call.name },
        ]}
        current={words.title}
      />
      <PageTitle over={call.name} under={words.lead}>
        {words.title}
      </PageTitle>
      <nav class="tabs" aria-label={words.filters}>
        <ul>
          {states.map((each) => (
            <li key={each}>
              <a href={at(each)} aria-current={each === state ? 'page' : undefined}>
                {`${words.states[each]} (${counts[each]})`}
              </a>
            </li>
          ))}
        </ul>
      </nav>
      {enquiries.length === 0 ? (
        <EmptyState
          title={words.none[state]}
          next={{
            href: localise(`/calls/${call.slug}/enquiries`, locale),
            label: words.publicPage,
          }}
        >
          {words.noneLong}
        </EmptyState>
      ) : (
        <DataTable
          locale={locale}
          id="enquiries"
          caption={words.caption}
          count={words.count(counts[state])}
          rows={enquiries}
          rowKey={({ id }) => id}
          columns={columnsOf(view)}
        />
      )}
      <Pagination locale={locale} page={page} pages={pages} href={(number) => at(state, number)} />
    </>
  );
}

function columnsOf({ locale, call, state }: OfficeEnquiriesPage): Column<OfficeEnquiry>[] {
  const words = enquiryOfficeMessages[locale];
  const asker: Column<OfficeEnquiry> = {
    key: 'asker',
    label: words.asker,
    cell: ({ askerName }) => askerName ?? <em>{words.unknownAsker}</em>,
  };
  const settled: Record<Enquiry['state'], readonly Column<OfficeEnquiry>[]> = {
    waiting: [asker],
    answered: [{ key: 'answer', label: words.answer, cell: ({ answer }) => shortened(answer) }],
    'set-aside': [
      { key: 'reason', label: words.reason, cell: ({ setAsideReason }) => setAsideReason },
    ],
  };
  return [
    {
      key: 'question',
      label: words.question,
      cell: ({ id, asked, question }) => (
        <a href={localise(`/office/calls/${call.id}/enquiries/${id}`, locale)}>
          {shortened(question ?? asked)}
        </a>
      ),
    },
    {
      key: 'asked',
      label: words.askedAt,
      cell: ({ askedAt }) => formatInstant(askedAt, locale),
    },
    ...settled[state],
  ];
}

const shortest = 160;
const shortened = (text: string | null): string =>
  text !== null && text.length > shortest ? `${text.slice(0, shortest).trimEnd()}…` : (text ?? '');
