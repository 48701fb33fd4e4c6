import type { ComponentChildren } from 'preact';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Downloads } from '#web/components/downloads.tsx';
import { Markdown } from '#web/components/markdown.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { formatSize } from '#web/file-messages.ts';
import { type Locale, localise } from '#web/locale.ts';
import { Answers } from '../enquiry/answers-views.tsx';
import type { Standing } from './notice.ts';
import { Amounts, Applicants, Calendar, Contact } from './notice-facts-views.tsx';
import { FormQuestions, Needed } from './notice-form-views.tsx';
import { NoticeGrid } from './notice-grid-views.tsx';
import { NoticeLink } from './notice-link.tsx';
import { noticeMessages } from './notice-messages.ts';
import type { NoticeContent } from './notice-queries.ts';
import { StandingView } from './standing-views.tsx';

export type NoticePage = NoticeContent & {
  locale: Locale;
  standing: Standing;
  takesEnquiries: boolean;
  ahead: number;
  /** Shown to officers before the public can see it. */
  preview: boolean;
};

type Part = { id: string; title: string; content: ComponentChildren };

/** Everything an applicant needs, on one page, in the order they ask it. */
export function NoticeView(page: NoticePage) {
  const { locale, call, authority, programme, standing, extensionReason, ahead, preview } = page;
  const words = noticeMessages[locale];
  const { name, edition } = call.settings;
  const parts = partsOf(page);
  return (
    <article class="notice-page">
      {!preview && (
        <Breadcrumb
          locale={locale}
          links={[{ href: localise('/calls', locale), label: words.calls }]}
          current={name}
        />
      )}
      <PageTitle under={words.about(edition, authority, programme)}>{name}</PageTitle>
      <div class="notice-body">
        <div class="notice-aside">
          <StandingView
            {...{ locale, slug: call.slug, standing, extensionReason, ahead, preview }}
          />
          <nav class="contents" aria-label={words.contents}>
            <ul>
              {parts.map(({ id, title }) => (
                <li key={id}>
                  <a href={`#${id}`}>{title}</a>
                </li>
              ))}
            </ul>
          </nav>
        </div>
        <div>
          {parts.map(({ id, title, content }) => (
            <section key={id} id={id} class="notice-part">
              <h2>{title}</h2>
              {content}
            </section>
          ))}
        </div>
      </div>
    </article>
  );
}

function partsOf(page: NoticePage): Part[] {
  const { locale, call, form, grid } = page;
  const words = noticeMessages[locale];
  const { summary } = call.settings;
  const facts = { locale, call };
  return [
    { id: 'funds', title: words.funds, content: <p class="as-typed">{summary}</p> },
    { id: 'applicants', title: words.applicants, content: <Applicants {...facts} /> },
    { id: 'amounts', title: words.amounts, content: <Amounts {...facts} /> },
    { id: 'calendar', title: words.calendar, content: <Calendar {...facts} /> },
    ...(form
      ? [{ id: 'needed', title: words.needed, content: <Needed {...{ locale, form }} /> }]
      : []),
    {
      id: 'grid',
      title: words.grid,
      content: grid ? <NoticeGrid {...{ locale, grid }} /> : <p>{words.noGrid}</p>,
    },
    {
      id: 'regulation',
      title: words.regulation,
      content: <Regulation {...page} />,
    },
    { id: 'contact', title: words.contact, content: <Contact {...facts} /> },
    { id: 'enquiries', title: words.enquiries, content: <Enquiries {...page} /> },
    { id: 'follow', title: words.follow, content: <Follow {...page} /> },
    { id: 'form', title: words.form, content: <FormQuestions {...{ locale, form }} /> },
  ].filter(({ id }) => id !== 'funds' || summary !== '');
}

function Regulation({ locale, call, annexes, preview }: NoticePage) {
  const words = noticeMessages[locale];
  const { regulation } = call.settings;
  const place = preview ? `/office/calls/${call.id}` : `/calls/${call.slug}`;
  return (
    <>
      {regulation === '' ? <p>{words.noRegulation}</p> : <Markdown text={regulation} />}
      {annexes.length > 0 && (
        <Downloads
          locale={locale}
          level={3}
          title={words.annexes}
          items={annexes.map(({ id, name, size }) => ({
            href: `${place}/annexes/${id}`,
            format: name.split('.').at(-1)?.toUpperCase() ?? '',
            label: name,
            size: formatSize(size, locale),
          }))}
        />
      )}
    </>
  );
}

function Enquiries(page: NoticePage) {
  const { locale, call, answers, answersCount, takesEnquiries, preview } = page;
  const words = noticeMessages[locale];
  const address = localise(`/calls/${call.slug}/enquiries`, locale);
  return (
    <>
      <p>{words.enquiriesCount(answersCount)}</p>
      <Answers locale={locale} answers={answers} level={3} />
      <p>
        {answersCount > answers.length && <a href={address}>{words.allAnswers}</a>}{' '}
        <NoticeLink preview={preview} href={takesEnquiries ? `${address}#ask` : address}>
          {takesEnquiries ? words.ask : words.allAnswers}
        </NoticeLink>
      </p>
    </>
  );
}

function Follow({ locale, call: { slug }, preview }: NoticePage) {
  const words = noticeMessages[locale];
  const ways = [
    [`/calls/${slug}/subscription`, words.followMail],
    [`/calls/${slug}/calendar.ics`, words.followCalendar],
    [`/calls/${slug}/answers.atom`, words.followAnswers],
    ['/calls.atom', words.followCalls],
    [`/calls/${slug}/notice.json`, words.json],
  ] as const;
  return (
    <>
      <ul>
        {ways.map(([path, label]) => (
          <li key={path}>
            <NoticeLink preview={preview} href={localise(path, locale)}>
              {label}
            </NoticeLink>
          </li>
        ))}
      </ul>
      <p>{words.print}</p>
    </>
  );
}
