import type { ComponentChildren } from 'preact';
import { assetUrl } from '#web/assets.ts';
import { Button } from '#web/components/form.tsx';
import { Notice } from '#web/components/notice.tsx';
import { PageTitle } from '#web/components/page-title.tsx';
import type { Form, Section } from '../form/form.ts';
import { writeForm } from '../form-page/form-for-browser.ts';
import type { FormPage } from '../form-page/form-page.ts';
import { formPageMessages } from '../form-page/form-page-messages.ts';
import { PaperForm } from '../form-page/paper-view.tsx';
import { SectionFields, SectionSteps, sectionsShown } from '../form-page/section-view.tsx';
import { entriesOf } from '../form-page/typed.ts';
import type { BuilderAddresses } from './builder-addresses.ts';
import type { InWords } from './condition-words.ts';
import { previewMessages } from './preview-messages.ts';

export type PreviewPage = {
  page: FormPage;
  current: Section;
  callName: string;
  at: BuilderAddresses;
  /** The address of a section in this preview, on a screen or in the phone's frame. */
  sectionAt: (section: Section) => string;
  /** On a phone the frame is the phone: what belongs to the officer stays outside. */
  isFramed: boolean;
};

export function PreviewView(preview: PreviewPage) {
  const { page, current, callName, isFramed } = preview;
  const words = previewMessages[page.locale];
  const steps = formPageMessages[page.locale];
  const sections = sectionsShown(page);
  const place = sections.indexOf(current);
  return (
    <>
      {!isFramed && <PreviewWays {...preview} locale={page.locale} current="screen" />}
      <Notice kind="warning" title={words.tag}>
        <p>{words.long}</p>
      </Notice>
      <PageTitle over={callName} under={steps.step(place + 1, sections.length)}>
        {current.title}
      </PageTitle>
      <PreviewForm {...preview} />
    </>
  );
}

function PreviewForm({ page, current, sectionAt }: PreviewPage) {
  const words = previewMessages[page.locale];
  const steps = formPageMessages[page.locale];
  const sections = sectionsShown(page);
  const place = sections.indexOf(current);
  const [previous, next] = [sections[place - 1], sections[place + 1]];
  return (
    <form
      class="form dossier-form"
      method="post"
      action={sectionAt(current)}
      noValidate
      data-form={writeForm(page.form)}
      data-locale={page.locale}
    >
      <button class="visually-hidden" type="submit" tabIndex={-1} aria-hidden="true" />
      <SectionSteps
        page={page}
        current={current}
        step={(section) => <StepButton section={section} to={sectionAt(section)} />}
      />
      <Elsewhere page={page} current={current} />
      {current.fields.length === 0 && <p>{words.empty}</p>}
      <SectionFields page={page} section={current} />
      <div class="form__buttons">
        <Button>{words.try}</Button>
        {previous && (
          <StepButton section={previous} to={sectionAt(previous)} label={steps.previous} />
        )}
        {next && <StepButton section={next} to={sectionAt(next)} label={words.next} />}
      </div>
      <script type="module" src={assetUrl('fill-form.ts')} />
    </form>
  );
}

/** A button rather than a link: what was typed goes along. */
const StepButton = ({ section, to, label }: { section: Section; to: string; label?: string }) => (
  <button class="link-button" type="submit" formAction={to}>
    {label ?? section.title}
  </button>
);

/** What was typed in the other sections, carried from page to page and kept nowhere. */
function Elsewhere({ page, current }: Pick<PreviewPage, 'page' | 'current'>) {
  const here = new Set(current.fields.map(({ key }) => key));
  return (
    <>
      {entriesOf(page.typed)
        .filter(([name]) => !here.has(name.split('.')[0] ?? '') && name !== 'rows')
        .map(([name, value]) => (
          <input key={`${name} ${value}`} type="hidden" name={name} value={value} />
        ))}
    </>
  );
}

type Ways = {
  locale: FormPage['locale'];
  at: BuilderAddresses;
  current: 'screen' | 'phone' | 'paper';
};

function PreviewWays({ locale, at, current }: Ways) {
  const words = previewMessages[locale];
  const hrefs = { screen: at.preview(), phone: at.phone, paper: at.paper };
  return (
    <nav aria-label={words.ways} class="preview-ways">
      <ul class="ways">
        <li>
          <a href={at.outline}>{words.back}</a>
        </li>
        {(['screen', 'phone', 'paper'] as const).map((way) => (
          <li key={way}>
            <a href={hrefs[way]} aria-current={way === current ? 'page' : undefined}>
              {words[way]}
            </a>
          </li>
        ))}
      </ul>
    </nav>
  );
}

type PhoneParts = Omit<Ways, 'current'> & { callName: string; frame: string };

export function PhoneView({ locale, at, callName, frame }: PhoneParts) {
  const words = previewMessages[locale];
  return (
    <>
      <PreviewWays locale={locale} at={at} current="phone" />
      <PageTitle over={callName} under={words.phoneLong}>
        {words.phone}
      </PageTitle>
      <iframe class="phone-frame" src={frame} title={words.phoneFrame} width="360" height="700" />
    </>
  );
}

type PaperParts = Omit<Ways, 'current'> & {
  callName: string;
  form: Form;
  condition: InWords;
};

export const PaperView = ({ locale, at, callName, form, condition }: PaperParts) => (
  <>
    <PreviewWays locale={locale} at={at} current="paper" />
    <PaperNotice locale={locale}>{previewMessages[locale].paperLong}</PaperNotice>
    <PageTitle over={previewMessages[locale].tag}>{callName}</PageTitle>
    <PaperForm locale={locale} form={form} condition={condition} />
  </>
);

const PaperNotice = ({
  locale,
  children,
}: {
  locale: FormPage['locale'];
  children: ComponentChildren;
}) => (
  <div class="screen-only">
    <Notice kind="warning" title={previewMessages[locale].tag}>
      <p>{children}</p>
    </Notice>
  </div>
);
