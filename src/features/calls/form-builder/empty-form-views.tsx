import { Breadcrumb } from '#web/components/breadcrumb.tsx';
import { Button } from '#web/components/form.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import type { Locale } from '#web/locale.ts';
import { templateMessages } from '../form/template-messages.ts';
import { type FormTemplate, templates } from '../form/templates.ts';
import { PaperForm } from '../form-page/paper-view.tsx';
import type { BuilderAddresses } from './builder-addresses.ts';
import { builderMessages } from './builder-messages.ts';
import type { InWords } from './condition-words.ts';
import { countFields } from './outline-page.ts';

export type EmptyFormPage = { locale: Locale; callName: string; at: BuilderAddresses };

/** Nothing yet: the ways to begin, each to be seen before it is taken. */
export function EmptyFormView({ locale, callName, at }: EmptyFormPage) {
  const words = builderMessages[locale];
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[{ href: at.call, label: callName }]}
        current={words.title}
      />
      <PageTitle over={callName}>{words.emptyTitle}</PageTitle>
      <p class="lead">{words.emptyLong}</p>
      <ul class="template-list">
        {templates.map(({ key, form }) => (
          <li key={key}>
            <h2>{templateMessages[locale][key].name}</h2>
            <p>{templateMessages[locale][key].for}</p>
            <p>{words.templateSections(form.sections.length, countFields(form))}</p>
            <p>
              <a href={at.template(key)}>
                {words.templatePreview}
                <span class="visually-hidden">{` ${words.of(templateMessages[locale][key].name)}`}</span>
              </a>
            </p>
            <StartFrom locale={locale} at={at} template={key} />
          </li>
        ))}
      </ul>
      <form method="post" action={at.outline}>
        <Button variant="tertiary">{words.startEmpty}</Button>
      </form>
    </>
  );
}

type StartParts = { locale: Locale; at: BuilderAddresses; template: FormTemplate['key'] };

const StartFrom = ({ locale, at, template }: StartParts) => (
  <form method="post" action={at.outline}>
    <input type="hidden" name="template" value={template} />
    <Button variant="secondary">{builderMessages[locale].start}</Button>
  </form>
);

type TemplateParts = EmptyFormPage & { template: FormTemplate; inWords: InWords };

/** A whole template, as it would print. */
export function TemplateView({ locale, callName, at, template, inWords }: TemplateParts) {
  const words = builderMessages[locale];
  const { name, for: audience } = templateMessages[locale][template.key];
  return (
    <>
      <Breadcrumb
        locale={locale}
        links={[
          { href: at.call, label: callName },
          { href: at.outline, label: words.title },
        ]}
        current={name}
      />
      <PageTitle over={words.templateTitle} under={audience}>
        {name}
      </PageTitle>
      <StartFrom locale={locale} at={at} template={template.key} />
      <PaperForm locale={locale} form={template.form} condition={inWords} />
    </>
  );
}
