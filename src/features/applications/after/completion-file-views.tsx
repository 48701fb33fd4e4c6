import type { KeptFile } from '#platform/files/file.ts';
import { Button, FormRefusal } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { explainFileRefusal, formatSize } from '#web/file-messages.ts';
import { FileState } from '#web/file-state.tsx';
import { UploadField } from '#web/upload-field.tsx';
import type { RefusedFile, UploadLimits } from '#web/upload-form.ts';
import { completionMessages } from './completion-messages.ts';
import { CompletionHead } from './completion-views.tsx';
import type { FileField } from './open-fields.ts';
import type { OpenedFiled } from './open-filed-routes.ts';

export type CompletionFilesPage = OpenedFiled & {
  field: FileField;
  limits: UploadLimits;
  files: readonly KeptFile[];
  refused: readonly RefusedFile[];
  fault: string | null;
  hasScanner: boolean;
};

/** The files of one answer, on a page of their own: a phone sends one photo at a time. */
export function CompletionFilesView(page: CompletionFilesPage) {
  const { locale, field, after, refused, fault, files, limits, application } = page;
  const words = completionMessages[locale];
  return (
    <>
      <CompletionHead {...page} />
      <h2>{words.filesTitle(field.label)}</h2>
      {field.help !== '' && <p>{field.help}</p>}
      <p>{words.filesLead}</p>
      {fault !== null && (
        <FormRefusal>
          <p>
            <a href="#upload-files">{fault}</a>
          </p>
        </FormRefusal>
      )}
      {refused.length > 0 && (
        <FormRefusal>
          <ul>
            {refused.map(({ name, refusal }, index) => (
              <li key={`${index} ${name}`}>
                <strong>{name}</strong> : {explainFileRefusal(refusal, locale)}
              </li>
            ))}
          </ul>
        </FormRefusal>
      )}
      <FilesGiven {...page} />
      {files.length < field.maxCount ? (
        <form
          class="upload-form"
          method="post"
          encType="multipart/form-data"
          action={after.completionFiles(field.key)}
        >
          <UploadField
            locale={locale}
            limits={limits}
            authorityId={application.authorityId}
            start={page.at.uploads}
            fault={fault ?? undefined}
          />
          <Button>{words.add}</Button>
        </form>
      ) : (
        <Notice kind="info" title={words.addFiles}>
          <p>{words.tooMany(field.maxCount)}</p>
        </Notice>
      )}
      <p>
        <a href={`${after.completion}#${field.key}`}>{words.toCompletion}</a>
      </p>
    </>
  );
}

function FilesGiven({ locale, files, field, after, at, hasScanner }: CompletionFilesPage) {
  const words = completionMessages[locale];
  if (files.length === 0) return <p>{words.noFile}</p>;
  return (
    <ul class="answer-files">
      {files.map((file) => (
        <li key={file.id}>
          <a class="file-name" href={at.file(file.id)}>
            {file.name}
          </a>{' '}
          <span>{formatSize(file.size, locale)}</span>{' '}
          <FileState {...{ locale, file, hasScanner }} />
          <form method="post" action={after.completionFile(field.key, file.id)}>
            <Button variant="tertiary" aria-label={words.removeNamed(file.name)}>
              {words.remove}
            </Button>
          </form>
        </li>
      ))}
    </ul>
  );
}
