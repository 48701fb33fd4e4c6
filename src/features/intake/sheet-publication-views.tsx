import { regionTable } from '#kernel/territories.generated.ts';
import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button, Field, FormRefusal } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import type { PublicationError, TypedPublication } from './sheet-form.ts';
import type { SheetPage } from './sheet-page.ts';

export type PublicationFormPage = {
  page: SheetPage;
  typed: TypedPublication;
  errors?: Partial<Record<keyof TypedPublication, PublicationError>>;
  refusal?: string | undefined;
};

/** What the sheet does not say of itself, then the one button that cannot be taken back. */
export function PublicationFormView({ page, typed, errors = {}, refusal }: PublicationFormPage) {
  const { words, locale, base, sheet } = page;
  const field = (name: keyof typeof errors, label: string, help?: string) => {
    const error = errors[name];
    return (
      <Field
        name={name}
        label={label}
        help={help}
        value={typed[name]}
        error={error && words[error]}
      />
    );
  };
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[{ href: base, label: sheet.fileName }]}
        current={words.publish}
      />
      <PageTitle under={words.summary(page.awards.length, page.open)}>{words.publish}</PageTitle>
      {refusal && (
        <FormRefusal>
          <p>{refusal}</p>
        </FormRefusal>
      )}
      <form class="form" method="post" action={`${base}/publication`} noValidate>
        {field('name', words.name)}
        {field('programme', words.programme)}
        {field('edition', words.edition, words.editionHelp)}
        {field('source_title', words.sourceTitle)}
        {field('source_url', words.sourceUrl, words.sourceUrlHelp)}
        <div class="field">
          <label for="region">{words.region}</label>
          <select class="ds-input" id="region" name="region">
            <option value="">{words.noRegion}</option>
            {regionTable.map(({ code, name }) => (
              <option key={code} value={code} selected={code === typed.region}>
                {name}
              </option>
            ))}
          </select>
        </div>
        <Notice kind="warning" title={words.publish}>
          <p>{words.publishLong}</p>
        </Notice>
        <Button>{words.publishNow}</Button>
      </form>
    </>
  );
}
