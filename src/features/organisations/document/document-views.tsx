import { formatDay, type PlainDay } from '#kernel/day.ts';
import type { Locale } from '#kernel/money.ts';
import { EmptyState } from '#web/components/empty-state.tsx';
import { Button, Field, FormRefusal } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { Select } from '#web/components/select.tsx';
import { Tag } from '#web/components/tag.tsx';
import { explainFileRefusal, formatSize } from '#web/file-messages.ts';
import { FileState } from '#web/file-state.tsx';
import { localise } from '#web/locale.ts';
import { UploadField } from '#web/upload-field.tsx';
import type { RefusedFile, UploadLimits } from '#web/upload-form.ts';
import type { MyOrganisation } from '../organisation-queries.ts';
import { OrganisationPath, Said } from '../organisation-views.tsx';
import { documentKindsOf, hasExpired } from './document.ts';
import { documentMessages } from './document-messages.ts';
import type { KeptDocument } from './document-queries.ts';

export type DocumentsPage = {
  locale: Locale;
  organisation: MyOrganisation;
  documents: readonly KeptDocument[];
  today: PlainDay;
  limits: UploadLimits;
  hasScanner: boolean;
  said?: string | null;
  fault?: string | undefined;
  refused?: readonly RefusedFile[];
  /** The form that came back. */
  typed?: { kind: string; expires: string; expiresFault?: string | undefined };
};

const baseOf = ({ locale, organisation }: DocumentsPage): string =>
  localise(`/organisations/${organisation.id}/documents`, locale);

export function DocumentsView(page: DocumentsPage) {
  const { locale, organisation, documents, said } = page;
  const words = documentMessages[locale];
  return (
    <>
      <OrganisationPath locale={locale} organisation={organisation} current={words.title} />
      <PageTitle over={organisation.name} under={words.count(documents.length)}>
        {words.title}
      </PageTitle>
      <p class="lead">{words.lead}</p>
      {said && <Said>{said}</Said>}
      <Refused {...page} />
      {documents.length === 0 ? (
        <EmptyState title={words.none}>{words.noneYet}</EmptyState>
      ) : (
        <DocumentList {...page} />
      )}
      {organisation.role !== 'reader' && <AddForm {...page} />}
    </>
  );
}

function Refused({ locale, fault, refused = [] }: DocumentsPage) {
  if (!fault && refused.length === 0) return null;
  return (
    <FormRefusal>
      {fault && <p>{fault}</p>}
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

function DocumentList(page: DocumentsPage) {
  const { locale, organisation, documents, hasScanner } = page;
  const words = documentMessages[locale];
  return (
    <ul class="agent-list">
      {documents.map(({ id, kind, expiresOn, file }) => (
        <li key={id}>
          <div>
            <strong>{words.kinds[kind]}</strong>
            <br />
            <a class="file-name" href={`${baseOf(page)}/${id}`}>
              {file.name}
            </a>{' '}
            <small>{formatSize(file.size, locale)}</small>{' '}
            <FileState {...{ locale, file, hasScanner }} />
            {expiresOn && <Validity page={page} expiresOn={expiresOn} />}
          </div>
          {organisation.role !== 'reader' && (
            <form method="post" action={`${baseOf(page)}/${id}/removal`}>
              <Button variant="secondary" aria-label={words.removeOf(file.name)}>
                {words.remove}
              </Button>
            </form>
          )}
        </li>
      ))}
    </ul>
  );
}

function Validity({ page, expiresOn }: { page: DocumentsPage; expiresOn: string }) {
  const { locale, today } = page;
  const words = documentMessages[locale];
  const day = formatDay(expiresOn as PlainDay, locale);
  return hasExpired({ expiresOn }, today) ? (
    <>
      {' '}
      <Tag tone="warning" shape="triangle">
        {words.expired(day)}
      </Tag>
    </>
  ) : (
    <small>{` · ${words.until(day)}`}</small>
  );
}

function AddForm(page: DocumentsPage) {
  const { locale, organisation, limits, fault, typed } = page;
  const words = documentMessages[locale];
  const kinds = documentKindsOf(organisation.kind);
  return (
    <section>
      <h2>{words.add}</h2>
      <form
        class="upload-form"
        method="post"
        encType="multipart/form-data"
        action={`${baseOf(page)}/files`}
      >
        <Select
          name="kind"
          label={words.kind}
          value={typed?.kind ?? ''}
          groups={[
            { label: '', options: kinds.map((value) => ({ value, label: words.kinds[value] })) },
          ]}
        />
        <Field
          name="expires"
          type="date"
          label={words.expires}
          help={words.expiresHelp}
          value={typed?.expires}
          error={typed?.expiresFault}
        />
        <UploadField
          {...{ locale, limits, fault }}
          authorityId={organisation.authorityId}
          start={localise(`/organisations/${organisation.id}/uploads`, locale)}
        />
        <Button>{words.send}</Button>
      </form>
    </section>
  );
}
