import { formatCount } from '#kernel/money.ts';
import type { ListedMail, MailCount, MailCriteria } from '#platform/mail/mail-queries.ts';
import { mailsPerPage } from '#platform/mail/mails-page.ts';
import type { Settings } from '#platform/settings.ts';
import { type Column, DataTable } from '#web/components/data-table.tsx';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Pagination } from '#web/components/pagination.tsx';
import { WithFilters } from '#web/components/with-filters.tsx';
import { formatInstant } from '#web/instants.ts';
import { type Locale, localise } from '#web/locale.ts';
import { mailAddress, mailBoard, mailsAddress } from './mail-board-addresses.ts';
import { MailFilters } from './mail-board-filters.tsx';
import { mailBoardMessages } from './mail-board-messages.ts';
import { ReportForm } from './mail-board-report.tsx';
import { shownAddress } from './mail-board-sight.ts';
import { MailTag } from './mail-board-tag.tsx';

export type MailBoardParts = {
  locale: Locale;
  settings: Settings;
  criteria: MailCriteria;
  mails: readonly ListedMail[];
  counts: readonly MailCount[];
  /** A delivery report was just read. */
  reported: boolean;
};

export function MailBoardView(board: MailBoardParts) {
  const { locale, settings } = board;
  const words = mailBoardMessages[locale];
  return (
    <>
      <PageTitle over={words.over}>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      {board.reported && (
        <Notice kind="success" title={words.reportRead} live>
          {words.reportDone}
        </Notice>
      )}
      {settings.smtp === null && (
        <Notice kind="info" title={words.noServer}>
          {words.noServerMeans}
        </Notice>
      )}
      <WithFilters filters={<MailFilters {...board} />}>
        {board.mails.length === 0 ? <Nothing {...board} /> : <Found {...board} />}
      </WithFilters>
      <h2>{words.rule}</h2>
      <p>{words.ruleMeans}</p>
      <ReportForm locale={locale} />
    </>
  );
}

function Found({ locale, settings, criteria, mails, counts }: MailBoardParts) {
  const words = mailBoardMessages[locale];
  const found = counts
    .filter(({ state }) => criteria.state === null || state === criteria.state)
    .filter(({ kind }) => criteria.kind === null || kind === criteria.kind)
    .reduce((total, { count }) => total + count, 0);
  return (
    <>
      <DataTable
        locale={locale}
        id="mails"
        caption={words.table}
        count={words.count(found, formatCount(found, locale))}
        columns={columnsOf(settings, locale)}
        rows={mails}
        rowKey={({ id }) => id}
      />
      <Pagination
        locale={locale}
        page={criteria.page}
        pages={Math.ceil(found / mailsPerPage)}
        href={(page) => mailsAddress({ ...criteria, page }, locale)}
      />
    </>
  );
}

function columnsOf(settings: Settings, locale: Locale): Column<ListedMail>[] {
  const words = mailBoardMessages[locale];
  const { columns } = words;
  return [
    {
      key: 'subject',
      label: columns.subject,
      cell: ({ id, subject }) => <a href={mailAddress(id, locale)}>{subject}</a>,
    },
    { key: 'to', label: columns.to, cell: (mail) => shownAddress(mail, settings) },
    { key: 'state', label: columns.state, cell: (mail) => <MailTag locale={locale} mail={mail} /> },
    {
      key: 'when',
      label: columns.when,
      cell: ({ createdAt, sentAt }) =>
        sentAt
          ? words.sentOn(formatInstant(sentAt, locale))
          : words.written(formatInstant(createdAt, locale)),
    },
  ];
}

function Nothing({ locale, criteria }: MailBoardParts) {
  const words = mailBoardMessages[locale];
  const { state, kind, words: asked, page } = criteria;
  if (state === null && kind === null && asked === null && page === 1) {
    return <EmptyState title={words.none}>{words.noneMeans}</EmptyState>;
  }
  return (
    <EmptyState
      title={words.none}
      next={{ href: localise(mailBoard, locale), label: words.withoutFilters }}
    >
      {words.noneWithFilters}
    </EmptyState>
  );
}
