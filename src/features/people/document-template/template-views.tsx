import { Button, Field, FormRefusal } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import { TextArea } from '#web/components/text-area.tsx';
import type { Locale } from '#web/locale.ts';
import { UploadField } from '#web/upload-field.tsx';
import type { UploadLimits } from '#web/upload-form.ts';
import type { Authority } from '../authority.ts';
import type { TemplateKey, TextTemplate } from './document-template.ts';
import { nameTemplate, nameVersion, templateAddress } from './template-address.ts';
import { TemplateFields } from './template-fields-table.tsx';
import { templateMessages } from './template-messages.ts';
import type { TemplateLine } from './template-queries.ts';
import { TemplateVersions } from './template-versions.tsx';

export const documentLimits: UploadLimits = {
  accepted: ['document'],
  maxBytes: 10_000_000,
  mostFiles: 1,
};

/** A sentence about a form that came back, and the field it is about. */
export type Told = { field: keyof TextTemplate | 'document'; sentence: string };

export type TemplatePage = {
  locale: Locale;
  authority: Authority;
  template: TemplateKey;
  typed: TextTemplate;
  told: readonly Told[];
  versions: readonly TemplateLine[];
  /** 0: the original text. */
  inForce: number;
  /** What was just done. */
  done: { written: number } | 'activated' | null;
};

export function TemplateView(page: TemplatePage) {
  const { locale, authority, template, versions, inForce } = page;
  const words = templateMessages[locale];
  const base = templateAddress(authority.slug, template, locale);
  const current = versions.find(({ version }) => version === inForce);
  const form = current?.form ?? 'text';
  return (
    <>
      <PageTitle>{nameTemplate(template, locale)}</PageTitle>
      <Done {...page} />
      <p>
        {`${authority.name}. ${words.inForce} : ${nameVersion({ version: inForce, form }, locale)}. `}
        <a href={`${base}/versions/${inForce}/preview`}>
          {form === 'docx' ? words.previewDocx : words.previewPdf}
        </a>
      </p>
      <h2>{words.textTitle}</h2>
      <p>{words.textLead}</p>
      <TextForm {...page} />
      <h2>{words.documentTitle}</h2>
      <p>{words.documentLead}</p>
      <p>
        <a href={`${base}/starter`} download>
          {words.starter}
        </a>
      </p>
      <DocumentForm {...page} />
      <TemplateVersions {...{ locale, base, versions, inForce }} />
      <TemplateFields locale={locale} template={template} />
    </>
  );
}

function Done({ locale, done }: TemplatePage) {
  const words = templateMessages[locale];
  if (done === null) return null;
  return done === 'activated' ? (
    <Notice kind="success" title={words.activated} live>
      <p>{words.activatedLong}</p>
    </Notice>
  ) : (
    <Notice kind="info" title={words.written} live>
      <p>{words.writtenLong(done.written)}</p>
    </Notice>
  );
}

function TextForm(page: TemplatePage) {
  const { locale, authority, template, typed, told } = page;
  const words = templateMessages[locale];
  const about = told.filter(({ field }) => field !== 'document');
  const fieldOf = (name: keyof TextTemplate) => ({
    name,
    label: words[name],
    value: typed[name],
    error:
      about
        .filter(({ field }) => field === name)
        .map(({ sentence }) => sentence)
        .join(' ') || undefined,
  });
  return (
    <form
      class="form"
      method="post"
      action={`${templateAddress(authority.slug, template, locale)}/versions`}
    >
      {about.length > 0 && <Refused title={words.refusedTitle} told={about} />}
      <Field {...fieldOf('subject')} required />
      <TextArea {...fieldOf('body')} rows={12} help={words.bodyHelp} />
      <TextArea {...fieldOf('closing')} rows={2} />
      <Button>{words.saveText}</Button>
    </form>
  );
}

function DocumentForm({ locale, authority, template, told }: TemplatePage) {
  const words = templateMessages[locale];
  const about = told.filter(({ field }) => field === 'document');
  return (
    <form
      class="form"
      method="post"
      encType="multipart/form-data"
      action={`${templateAddress(authority.slug, template, locale)}/files`}
    >
      {about.length > 0 && <Refused title={words.documentRefused} told={about} />}
      <UploadField
        locale={locale}
        limits={documentLimits}
        authorityId={authority.id}
        label={words.documentLabel}
        help={words.documentHelp}
        fault={about[0]?.sentence}
      />
      <Button variant="secondary">{words.saveDocument}</Button>
    </form>
  );
}

const Refused = ({ title, told }: { title: string; told: readonly Told[] }) => (
  <FormRefusal>
    <p>
      <strong>{title}</strong>
    </p>
    <ul>
      {told.map(({ field, sentence }) => (
        <li key={sentence}>
          <a href={`#${field === 'document' ? 'upload-files' : field}`}>{sentence}</a>
        </li>
      ))}
    </ul>
  </FormRefusal>
);
