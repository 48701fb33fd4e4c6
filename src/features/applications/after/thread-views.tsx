import { EmptyState } from '#web/components/empty-state.tsx';
import { Button, FormRefusal } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { Tag } from '#web/components/tag.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import { explainFileRefusal, formatSize } from '#web/file-messages.ts';
import { FileState } from '#web/file-state.tsx';
import { formatInstant } from '#web/instants.ts';
import type { Locale } from '#web/locale.ts';
import { UploadField } from '#web/upload-field.tsx';
import type { RefusedFile, UploadLimits } from '#web/upload-form.ts';
import type { Side } from './message.ts';
import { messageMessages } from './message-messages.ts';
import type { ThreadMessage } from './message-queries.ts';

export type MessageFault = 'body-missing' | 'body-too-long' | 'broken';

export type ThreadParts = {
  locale: Locale;
  side: Side;
  authorityId: string;
  messages: readonly ThreadMessage[];
  /** How many of the last ones of the other side are read for the first time. */
  unread: number;
  typed: string;
  fault: MessageFault | null;
  refused: readonly RefusedFile[];
  isSent: boolean;
  canWrite: boolean;
  limits: UploadLimits;
  hasScanner: boolean;
  action: string;
  /** Where a script begins to send a file in parts; the service's own address without it. */
  start?: string;
  fileHref: (file: string) => string;
};

/** What was said, then the form: the last word stands beside the answer. */
export function Thread(parts: ThreadParts) {
  const { locale, messages, isSent, canWrite } = parts;
  const words = messageMessages[locale];
  return (
    <>
      {isSent && (
        <Notice kind="success" title={words.done} live>
          <p>{words.sent}</p>
        </Notice>
      )}
      {messages.length === 0 ? (
        <EmptyState title={words.none}>{words.noneLong}</EmptyState>
      ) : (
        <>
          <p>{words.count(messages.length)}</p>
          <Messages {...parts} />
        </>
      )}
      {canWrite ? <MessageForm {...parts} /> : <p>{words.onlyReads}</p>}
    </>
  );
}

function Messages(parts: ThreadParts) {
  const { messages, side, unread } = parts;
  const theirs = messages.filter((message) => message.side !== side);
  const fresh = new Set(theirs.slice(theirs.length - unread).map(({ number }) => number));
  return (
    <ol class="thread">
      {messages.map((message) => (
        <li
          key={String(message.number)}
          class={message.side === side ? 'thread__mine' : 'thread__theirs'}
        >
          <OneMessage {...parts} message={message} isFresh={fresh.has(message.number)} />
        </li>
      ))}
    </ol>
  );
}

type OneParts = ThreadParts & { message: ThreadMessage; isFresh: boolean };

function OneMessage({ locale, message, isFresh, fileHref, hasScanner }: OneParts) {
  const words = messageMessages[locale];
  const who = words[message.side];
  return (
    <>
      <p class="thread__head">
        <strong>{message.author === null ? who : words.from(who, message.author)}</strong>{' '}
        <span>{formatInstant(message.at, locale)}</span>{' '}
        {isFresh && (
          <Tag tone="accent" shape="disc">
            {words.fresh}
          </Tag>
        )}
      </p>
      <p class="as-typed">{message.body}</p>
      {message.files.length > 0 && (
        <ul class="answer-files" aria-label={words.attached}>
          {message.files.map((file) => (
            <li key={file.id}>
              <a class="file-name" href={fileHref(file.id)}>
                {file.name}
              </a>{' '}
              <span>{formatSize(file.size, locale)}</span>{' '}
              <FileState {...{ locale, file, hasScanner }} />
            </li>
          ))}
        </ul>
      )}
    </>
  );
}

function MessageForm(parts: ThreadParts) {
  const { locale, action, typed, fault, refused, limits, authorityId, side } = parts;
  const words = messageMessages[locale];
  const isRefused = fault !== null || refused.length > 0;
  return (
    <form
      class="form upload-form"
      method="post"
      encType="multipart/form-data"
      action={action}
      noValidate
    >
      <h2>{words.write}</h2>
      {isRefused && (
        <FormRefusal>
          <p>
            <strong>{words.refused}</strong> {words.again}
          </p>
          <ul>
            {fault && (
              <li>
                <a href="#body">{words.faults[fault]}</a>
              </li>
            )}
            {refused.map(({ name, refusal }, index) => (
              <li key={`${index} ${name}`}>
                <strong>{name}</strong> : {explainFileRefusal(refusal, locale)}
              </li>
            ))}
          </ul>
        </FormRefusal>
      )}
      <p>{side === 'service' ? words.officeLead : words.lead}</p>
      <TextArea
        name="body"
        label={words.body}
        help={words.bodyHelp}
        value={typed}
        error={
          fault === 'body-missing' || fault === 'body-too-long' ? words.faults[fault] : undefined
        }
        rows={6}
      />
      <UploadField
        locale={locale}
        limits={limits}
        authorityId={authorityId}
        label={words.files}
        {...(parts.start === undefined ? {} : { start: parts.start })}
      />
      <Button>{words.send}</Button>
    </form>
  );
}
