import { formatCount } from '#kernel/money.ts';
import type { ShownMailAttempt } from '#platform/mail/mail-queries.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { DataTable } from '#web/components/data-table.tsx';
import { type Definition, DefinitionList } from '#web/components/definition-list.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { formatInstant } from '#web/instants.ts';
import { type Locale, localise } from '#web/locale.ts';
import { mailAddress, mailBoard } from './mail-board-addresses.ts';
import { MailContent, type MailParts } from './mail-board-content.tsx';
import { kindOf, mailBoardMessages } from './mail-board-messages.ts';
import { shownAddress } from './mail-board-sight.ts';
import { MailTag } from './mail-board-tag.tsx';

export function MailView({ locale, settings, mail }: MailParts) {
  const words = mailBoardMessages[locale];
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[{ href: localise(mailBoard, locale), label: words.title }]}
        current={mail.subject}
      />
      <PageTitle over={words.title} under={<MailTag locale={locale} mail={mail} />}>
        {mail.subject}
      </PageTitle>
      <p class="lead">{words.meanings[mail.state]}</p>
      <Actions locale={locale} mail={mail} />
      <DefinitionList items={factsOf({ locale, settings, mail })} />
      <MailContent {...{ locale, settings, mail }} />
      {mail.history.length > 0 && <History locale={locale} history={mail.history} />}
      {mail.state === 'uncertain' && (
        <>
          <h2>{words.rule}</h2>
          <p>{words.ruleMeans}</p>
        </>
      )}
    </>
  );
}

function factsOf({ locale, settings, mail }: MailParts): Definition[] {
  const words = mailBoardMessages[locale];
  const at = (instant: Date) => formatInstant(instant, locale);
  const dates = [
    words.written(at(mail.createdAt)),
    ...(mail.sentAt ? [words.sentOn(at(mail.sentAt))] : []),
  ];
  return [
    { term: words.facts.to, detail: shownAddress(mail, settings) },
    { term: words.facts.kind, detail: kindOf(mail.kind, locale) },
    { term: words.facts.when, detail: dates.join(', ') },
    ...(mail.messageId
      ? [{ term: words.facts.messageId, detail: <code>{mail.messageId}</code> }]
      : []),
    ...(mail.reason ? [{ term: words.facts.reason, detail: mail.reason }] : []),
    ...(mail.refusedAt
      ? [{ term: words.facts.refused, detail: words.refusedSince(at(mail.refusedAt)) }]
      : []),
  ];
}

function Actions({ locale, mail }: Omit<MailParts, 'settings'>) {
  const words = mailBoardMessages[locale];
  const { id, state } = mail;
  const isHeld = state === 'sending';
  return (
    <div class="button-row">
      {mail.refusedAt && (
        <>
          <Action href={mailAddress(id, locale, '/permission')} label={words.allow} />
          <p>{words.allowMeans}</p>
        </>
      )}
      {!isHeld && mail.text !== null && !mail.refusedAt && (
        <Action href={mailAddress(id, locale, '/resending')} label={words.resend} />
      )}
      {state === 'uncertain' && mail.nextAttemptAt && (
        <Action href={mailAddress(id, locale, '/keeping')} label={words.keep} />
      )}
    </div>
  );
}

const Action = ({ href, label }: { href: string; label: string }) => (
  <form method="post" action={href}>
    <button class="ds-button" data-variant="secondary" type="submit">
      {label}
    </button>
  </form>
);

type HistoryParts = { locale: Locale; history: readonly ShownMailAttempt[] };

function History({ locale, history }: HistoryParts) {
  const words = mailBoardMessages[locale];
  const { historyColumns: columns } = words;
  const at = (instant: Date) => formatInstant(instant, locale);
  return (
    <DataTable
      locale={locale}
      id="attempts"
      caption={words.history}
      count={formatCount(history.length, locale)}
      rows={history}
      rowKey={({ number }) => number}
      columns={[
        { key: 'number', label: columns.number, cell: ({ number }) => number },
        { key: 'began', label: columns.began, cell: ({ beganAt }) => at(beganAt) },
        {
          key: 'handedOver',
          label: columns.handedOver,
          cell: ({ handedOverAt }) => (handedOverAt ? at(handedOverAt) : words.never),
        },
        {
          key: 'end',
          label: columns.end,
          cell: ({ outcome, reason }) =>
            `${outcome ? words.outcomes[outcome] : words.open}${reason ? ` (${reason})` : ''}`,
        },
      ]}
    />
  );
}
