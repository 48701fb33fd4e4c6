import { EmptyState } from '#web/components/empty-state.tsx';
import { Button, Choice, Field, FormRefusal } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Tag } from '#web/components/tag.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import { formatInstant } from '#web/instants.ts';
import type { Announcement } from '#web/live-state.ts';
import { type Locale, localise } from '#web/locale.ts';
import { announcementAdminMessages } from './announcement-admin-messages.ts';
import type { TypedAnnouncement } from './announcement-form.ts';
import type { FieldError } from './announcement-refusals.ts';

export type AnnouncementsPage = {
  locale: Locale;
  now: Date;
  announcements: readonly Announcement[];
  typed: TypedAnnouncement;
  refused: FieldError | null;
  done: 'set' | 'withdrawn' | null;
};

export function AnnouncementsView(page: AnnouncementsPage) {
  const { locale, announcements, done } = page;
  const words = announcementAdminMessages[locale];
  return (
    <>
      <PageTitle>{words.title}</PageTitle>
      <p class="lead">{words.lead}</p>
      {done && (
        <Notice kind="success" title={words.done} live>
          <p>{words[done]}</p>
        </Notice>
      )}
      <h2>{words.currentTitle}</h2>
      {announcements.length === 0 ? (
        <EmptyState title={words.none}>{words.noneLong}</EmptyState>
      ) : (
        <ul class="announcement-list">
          {announcements.map((announcement) => (
            <AnnouncementLine key={announcement.id} {...page} announcement={announcement} />
          ))}
        </ul>
      )}
      <h2>{words.newTitle}</h2>
      <AnnouncementForm {...page} />
    </>
  );
}

type LineParts = { locale: Locale; now: Date; announcement: Announcement };
function AnnouncementLine({ locale, now, announcement }: LineParts) {
  const words = announcementAdminMessages[locale];
  const { id, texts, severity, from, until } = announcement;
  return (
    <li>
      <p>
        <Tag tone={from <= now ? 'accent' : 'neutral'} shape={from <= now ? 'disc' : 'ring'}>
          {from <= now ? words.shown : words.planned}
        </Tag>{' '}
        {`${words.severities[severity]} : ${texts[locale]}`}
      </p>
      <p>{words.between(formatInstant(from, locale), formatInstant(until, locale))}</p>
      <form
        method="post"
        action={localise(`/admin/announcements/${id}/withdrawal`, locale)}
        aria-label={words.withdrawOf(texts[locale])}
      >
        <Button variant="secondary">{words.withdraw}</Button>
      </form>
    </li>
  );
}

function AnnouncementForm({ locale, typed, refused }: AnnouncementsPage) {
  const words = announcementAdminMessages[locale];
  const errorAt = (field: FieldError['field']) =>
    refused?.field === field ? refused.error : undefined;
  return (
    <form class="form" method="post" action={localise('/admin/announcements', locale)}>
      {refused && (
        <FormRefusal>
          <p>
            <strong>{words.refusedTitle}</strong> <a href={`#${refused.field}`}>{refused.error}</a>
          </p>
        </FormRefusal>
      )}
      {(['fr', 'en'] as const).map((name) => (
        <TextArea
          key={name}
          name={name}
          label={words[name]}
          value={typed[name]}
          help={words.length}
          error={errorAt(name)}
        />
      ))}
      <fieldset id="severity">
        <legend>{words.severity}</legend>
        {errorAt('severity') && <p class="field__error">{errorAt('severity')}</p>}
        {(['info', 'warning', 'danger'] as const).map((value) => (
          <Choice
            key={value}
            type="radio"
            name="severity"
            value={value}
            label={words.severities[value]}
            checked={typed.severity === value}
          />
        ))}
      </fieldset>
      {(['from', 'until'] as const).map((name) => (
        <Field
          key={name}
          name={name}
          type="datetime-local"
          label={words[name]}
          value={typed[name]}
          error={errorAt(name)}
          required
        />
      ))}
      <Button>{words.send}</Button>
    </form>
  );
}
