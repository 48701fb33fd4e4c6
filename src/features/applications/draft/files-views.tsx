import { hasExpired } from '#features/organisations/document/document.ts';
import { documentMessages } from '#features/organisations/document/document-messages.ts';
import type { KeptDocument } from '#features/organisations/document/document-queries.ts';
import { formatDay, type PlainDay } from '#kernel/day.ts';
import type { KeptFile } from '#platform/files/file.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button, Choice, FormRefusal } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Tag } from '#web/components/tag.tsx';
import { explainFileRefusal, formatSize, listKinds } from '#web/file-messages.ts';
import { FileState } from '#web/file-state.tsx';
import type { Locale } from '#web/locale.ts';
import { UploadField } from '#web/upload-field.tsx';
import type { RefusedFile, UploadLimits } from '#web/upload-form.ts';
import { ApplicationBand } from '../application-band.tsx';
import type { FileField } from './attach-files.ts';
import { ContactLine } from './contact-views.tsx';
import { draftMessages } from './draft-messages.ts';
import { fileLimits, joinsPages } from './file-limits.ts';
import { filesMessages } from './files-messages.ts';
import type { Opened } from './opened.ts';

export type FilesPage = Opened & {
  field: FileField;
  section: { key: string; title: string };
  files: readonly KeptFile[];
  /** Those of the organisation that suit the question and are not joined yet. */
  documents: readonly KeptDocument[];
  today: PlainDay;
  limits: UploadLimits;
  hasScanner: boolean;
  canWrite: boolean;
  done: 'added' | 'removed' | null;
  fault: string | null;
  refused: readonly RefusedFile[];
};

/** The files of one question: each is kept as soon as it is added. */
export function FilesView(page: FilesPage) {
  const { locale, application, at, field, section, done } = page;
  const words = filesMessages[locale];
  return (
    <>
      <ApplicationBand locale={locale} application={application} />
      <Breadcrumb
        locale={locale}
        links={[
          { href: at.all, label: draftMessages[locale].mine },
          {
            href: at.dossier,
            label: application.essentials.title || draftMessages[locale].untitled,
          },
          { href: at.section(section.key), label: section.title },
        ]}
        current={field.label}
      />
      <PageTitle over={section.title} under={field.help || undefined}>
        {field.label}
      </PageTitle>
      {done && (
        <Notice kind="success" title={words[done]} live>
          <p>{words.lead}</p>
        </Notice>
      )}
      <Refused {...page} />
      <FileList {...page} />
      <Documents {...page} />
      <AddForm {...page} />
      <p>
        <a href={at.section(section.key)}>{words.back(section.title)}</a>
      </p>
      <ContactLine {...page} />
    </>
  );
}

function Refused({ locale, fault, refused }: FilesPage) {
  if (fault === null && refused.length === 0) return null;
  return (
    <FormRefusal>
      {fault !== null && <p>{fault}</p>}
      {refused.length > 0 && (
        <ul>
          {refused.map(({ name, refusal }, index) => (
            <li key={`${index} ${name}`}>
              <strong>{name}</strong> {explainFileRefusal(refusal, locale)}
            </li>
          ))}
        </ul>
      )}
    </FormRefusal>
  );
}

function FileList({ locale, at, field, files, hasScanner, canWrite }: FilesPage) {
  const words = filesMessages[locale];
  return (
    <section>
      <h2>{words.list}</h2>
      {files.length === 0 && <p>{words.none}</p>}
      <ul class="answer-files">
        {files.map((file) => (
          <li key={file.id}>
            <a class="file-name" href={at.file(file.id)}>
              {file.name}
            </a>{' '}
            <span>{formatSize(file.size, locale)}</span>{' '}
            <FileState {...{ locale, file, hasScanner }} />
            {canWrite && (
              <form method="post" action={`${at.files(field.key)}/${file.id}/removal`}>
                <Button variant="tertiary" aria-label={words.removeNamed(file.name)}>
                  {words.remove}
                </Button>
              </form>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Kept once in the profile, joined in one click. */
function Documents({ locale, at, field, documents, today, limits, hasScanner }: FilesPage) {
  const words = filesMessages[locale];
  if (documents.length === 0 || limits.mostFiles === 0) return null;
  const { kinds, expired } = documentMessages[locale];
  return (
    <section>
      <h2>{words.documents}</h2>
      <p>{words.documentsLong}</p>
      <ul class="answer-files">
        {documents.map(({ id, kind, expiresOn, file }) => (
          <li key={id}>
            <strong>{kinds[kind]}</strong> <span class="file-name">{file.name}</span>{' '}
            <span>{formatSize(file.size, locale)}</span>{' '}
            <FileState {...{ locale, file, hasScanner }} />{' '}
            {expiresOn && hasExpired({ expiresOn }, today) && (
              <Tag tone="warning" shape="triangle">
                {expired(formatDay(expiresOn as PlainDay, locale))}
              </Tag>
            )}
            <form method="post" action={at.documents(field.key)}>
              <input type="hidden" name="document" value={id} />
              <Button variant="secondary" aria-label={words.joinNamed(file.name)}>
                {words.joinDocument}
              </Button>
            </form>
          </li>
        ))}
      </ul>
    </section>
  );
}

function AddForm({ locale, at, field, files, limits, application, canWrite }: FilesPage) {
  const words = filesMessages[locale];
  const left = field.maxCount - files.length;
  if (!canWrite) return null;
  if (limits.mostFiles === 0) return <p>{words.full}</p>;
  return (
    <form
      class="upload-form"
      method="post"
      encType="multipart/form-data"
      action={at.files(field.key)}
    >
      {joinsPages(field) && (
        <Choice name="join" value="yes" label={words.join} checked={left === 1} />
      )}
      <UploadField
        {...{ locale, limits }}
        authorityId={application.authorityId}
        start={at.uploads}
        help={helpOf(field, left, locale)}
      />
      <Button>{words.send}</Button>
    </form>
  );
}

function helpOf(field: FileField, left: number, locale: Locale): string {
  const { help, helpPages } = filesMessages[locale];
  const { accepted, maxBytes } = fileLimits(field);
  const said = help(listKinds(accepted, locale), formatSize(maxBytes, locale), left);
  return joinsPages(field) ? `${said} ${helpPages}` : said;
}
