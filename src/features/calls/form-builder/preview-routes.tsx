import type { Context } from 'hono';
import { dayIn } from '#kernel/day.ts';
import { openTerritories } from '#kernel/territory-book.ts';
import { realNow } from '#platform/clock.ts';
import { allow } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { renderPage } from '#web/page.tsx';
import type { Form, Section } from '../form/form.ts';
import { fillForm } from '../form-page/fill-page.ts';
import { formPageMessages } from '../form-page/form-page-messages.ts';
import { sectionsShown } from '../form-page/section-view.tsx';
import { type Typed, typedFrom } from '../form-page/typed.ts';
import { askRows, parseRowAsk } from '../form-page/typed-rows.ts';
import { inWords } from './condition-words.ts';
import { findSection } from './form-edit.ts';
import { formPath, openForm } from './open-form-routes.tsx';
import type { OpenedForm } from './opened-form.ts';
import { previewMessages } from './preview-messages.ts';
import { PaperView, PhoneView, PreviewView } from './preview-views.tsx';

/** The form as the applicant will see it: tried, never filed. */
export const mountPreview: Mount = (app, parts) => {
  for (const way of ['preview', 'phone-preview'] as const) {
    for (const path of [`${formPath}/${way}`, `${formPath}/${way}/:section`]) {
      app.get(path, allow('officer'), (c) => show(c, parts, way, { typed: {}, isTried: false }));
    }
    app.post(`${formPath}/${way}/:section`, allow('officer'), async (c) =>
      show(c, parts, way, { typed: typedFrom(await c.req.formData()), isTried: true }),
    );
  }

  app.get(`${formPath}/phone`, allow('officer'), async (c) => {
    const opened = await openForm(c, parts);
    if (!opened || !formOf(opened)) return c.notFound();
    const { locale, at, call } = opened;
    c.set('framing', true);
    const page = { locale, at, callName: call.settings.name, frame: at.framed() };
    const title = previewMessages[locale].phone;
    return c.html(renderAgentPage(c, { title, children: <PhoneView {...page} /> }));
  });

  app.get(`${formPath}/paper`, allow('officer'), async (c) => {
    const opened = await openForm(c, parts);
    const form = opened && formOf(opened);
    if (!opened || !form) return c.notFound();
    const { locale, at, call } = opened;
    const condition = inWords(form, locale);
    const page = { locale, at, callName: call.settings.name, form, condition };
    const title = previewMessages[locale].paper;
    return c.html(renderAgentPage(c, { title, children: <PaperView {...page} /> }));
  });
};

const formOf = ({ draft, published }: OpenedForm): Form | null =>
  (draft ?? published)?.form ?? null;

type Way = 'preview' | 'phone-preview';
type Tried = { typed: Typed; isTried: boolean };

async function show(
  c: Context<Env>,
  parts: AppParts,
  way: Way,
  { typed: sent, isTried }: Tried,
): Promise<Response> {
  const opened = await openForm(c, parts);
  const form = opened && formOf(opened);
  if (!opened || !form) return c.notFound();
  const { locale } = opened;
  const book = await openTerritories();
  const today = dayIn('Europe/Paris', realNow());
  const asked = parseRowAsk(sent['rows']?.[0] ?? '');
  const typed = asked ? askRows(sent, asked) : sent;
  const page = {
    ...fillForm({ form, typed, locale, today, book, isChecked: isTried && !asked }),
    fileField: () => <p class="field__help">{formPageMessages[locale].filePreview}</p>,
  };
  const [first] = sectionsShown(page);
  const current = findSection(form, c.req.param('section') ?? '') ?? first;
  if (!current) return c.notFound();
  return c.html(previewHtml(c, opened, { page, current, way }));
}

type Shown = { page: Parameters<typeof PreviewView>[0]['page']; current: Section; way: Way };

function previewHtml(c: Context<Env>, opened: OpenedForm, { page, current, way }: Shown): string {
  const { locale, at, call } = opened;
  const isFramed = way === 'phone-preview';
  const title = previewMessages[locale].title;
  const children = (
    <PreviewView
      page={page}
      current={current}
      callName={call.settings.name}
      at={at}
      sectionAt={({ key }) => (isFramed ? at.framed(key) : at.preview(key))}
      isFramed={isFramed}
    />
  );
  if (!isFramed) return renderAgentPage(c, { title, children });
  c.set('framing', true);
  const { here: path, site } = c.var;
  // Without the officer's own navigation: an applicant does not see it.
  return renderPage({ locale, path, title, children, settings: site.settings, robots: 'noindex' });
}
