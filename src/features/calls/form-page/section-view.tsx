import type { ComponentChildren } from 'preact';
import { FormRefusal } from '#web/components/form.tsx';
import type { Section } from '../form/form.ts';
import { FieldView } from './field-view.tsx';
import type { FormPage } from './form-page.ts';
import { formPageMessages } from './form-page-messages.ts';

type SectionParts = { page: FormPage; section: Section };

/** One section, without the `<form>` around it: whoever files it or previews it gives its address. */
export function SectionFields({ page, section }: SectionParts) {
  return (
    <>
      <IssueSummary page={page} section={section} />
      {section.help !== '' && <p class="section-help">{section.help}</p>}
      {section.fields.map((field) => (
        <FieldView key={field.key} page={page} field={field} />
      ))}
      {section.fields.some(({ shownWhen }) => shownWhen !== null) && (
        <noscript>
          <p class="field__help">{formPageMessages[page.locale].depends}</p>
        </noscript>
      )}
    </>
  );
}

/** Those of this section only: a link leads where the answer can be mended. */
function IssueSummary({ page, section }: SectionParts) {
  const { locale, issues } = page;
  const keys = new Set(section.fields.map(({ key }) => key));
  const here = issues.filter(({ name }) => keys.has(name.split('.')[0] ?? ''));
  if (here.length === 0) return null;
  return (
    <FormRefusal>
      <p>
        <strong>{formPageMessages[locale].problems(here.length)}</strong>
      </p>
      <ul>
        {here.map(({ name, message }) => (
          <li key={name}>
            <a href={`#${name}`}>{message}</a>
          </li>
        ))}
      </ul>
    </FormRefusal>
  );
}

type StepsParts = {
  page: FormPage;
  current: Section;
  step: (section: Section) => ComponentChildren;
};

/** Where one is among the sections that the answers call for. */
export const SectionSteps = ({ page, current, step }: StepsParts) => (
  <nav class="section-steps" aria-label={formPageMessages[page.locale].sections}>
    <ol>
      {sectionsShown(page).map((section) => (
        <li key={section.key} aria-current={section.key === current.key ? 'step' : undefined}>
          {step(section)}
        </li>
      ))}
    </ol>
  </nav>
);

export const sectionsShown = ({ form, shown }: Pick<FormPage, 'form' | 'shown'>): Section[] =>
  form.sections.filter(({ key }) => shown.has(key));
