import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import type { Db } from '#platform/database.ts';
import { type Files, openFiles } from '#platform/files/open-files.ts';
import { discard } from '#platform/files/take-in.ts';
import { allow, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env, Mount } from '#web/env.ts';
import { discardForm, type TakenForm, takeForm } from '#web/upload-form.ts';
import { listAdministered } from '../member-access.ts';
import type { TemplateKey, TextTemplate } from './document-template.ts';
import { tellFaults, tellRefused, tellText } from './explain-template.ts';
import { keepDocxTemplate } from './keep-docx-template.ts';
import { originalText } from './original-text.ts';
import { putTemplateInForce } from './put-in-force.ts';
import { nameTemplate, templateAddress } from './template-address.ts';
import { mountTemplateDocuments } from './template-documents-routes.tsx';
import { type Found, findFound, versionIn } from './template-found-routes.tsx';
import { TemplatesView } from './template-list-views.tsx';
import { templateMessages } from './template-messages.ts';
import {
  findTemplate,
  findVersionInForce,
  listInForce,
  listTemplateVersions,
} from './template-queries.ts';
import { documentLimits, type TemplatePage, TemplateView, type Told } from './template-views.tsx';
import { writeTextTemplate } from './write-text-template.ts';

const administrator = allow('administrator');
const address = '/admin/document-templates/:authority/:kind/:language';

type TemplateContextOf = ReturnType<typeof contextOf>;

/** What the letters of the services one administers say. */
export const mountDocumentTemplates: Mount = (app, parts) => {
  const { db, settings } = parts;
  const files = openFiles(settings);

  app.get('/admin/document-templates', administrator, async (c) => {
    const { locale } = c.var;
    const authorities = await listAdministered(db, readerOf(c));
    const inForce = await listInForce(
      db,
      authorities.map(({ id }) => id),
    );
    const services = authorities.map((authority) => ({
      authority,
      inForce: inForce.filter(({ authorityId }) => authorityId === authority.id),
    }));
    const children = <TemplatesView locale={locale} services={services} />;
    const { title } = templateMessages[locale];
    return c.html(renderAgentPage(c, { title, wide: true, children }));
  });

  app.get(address, administrator, async (c) => {
    const found = await findFound(db, c);
    return found ? c.html(await page(db, c, found, { done: doneIn(c) })) : c.notFound();
  });
  app.post(`${address}/versions`, administrator, async (c) => {
    const found = await findFound(db, c);
    return found ? writeText(c, contextOf(c, db, files), found) : c.notFound();
  });
  app.post(`${address}/files`, administrator, async (c) => {
    const found = await findFound(db, c);
    return found ? keepDocument(c, contextOf(c, db, files), found) : c.notFound();
  });
  app.post(`${address}/versions/:version/activation`, administrator, async (c) => {
    const found = await findFound(db, c);
    const version = versionIn(c);
    if (!found || version === null) return c.notFound();
    const outcome = await putTemplateInForce(contextOf(c, db, files), found.template, version);
    return outcome.ok ? backTo(c, found, 'done=activated') : c.notFound();
  });
  mountTemplateDocuments(app, parts, address);
};

async function writeText(c: Context<Env>, context: TemplateContextOf, found: Found) {
  const body = await c.req.formData();
  const textOf = (name: keyof TextTemplate): string => {
    const value = body.get(name);
    return typeof value === 'string' ? value : '';
  };
  const typed = { subject: textOf('subject'), body: textOf('body'), closing: textOf('closing') };
  const outcome = await writeTextTemplate(context, found.template, typed);
  if (outcome.ok) return backTo(c, found, `written=${outcome.value.version}`);
  const told = tellText(outcome.refusal, c.var.locale);
  return c.html(await page(context.db, c, found, { typed, told }), 422);
}

async function keepDocument(c: Context<Env>, context: TemplateContextOf, found: Found) {
  const { db } = context;
  const { locale } = c.var;
  const form = await takeForm(context, c.req.raw, documentLimits);
  if (!form) return c.html(await page(db, c, found, { told: document(locale, 'broken') }), 400);
  const told = await keepOrTell(c, context, found, form);
  return typeof told === 'number'
    ? backTo(c, found, `written=${told}`)
    : c.html(await page(db, c, found, { told }), 422);
}

/** The version it became, or what is to be mended. */
async function keepOrTell(
  c: Context<Env>,
  context: TemplateContextOf,
  { template }: Found,
  form: TakenForm,
): Promise<number | readonly Told[]> {
  const { locale } = c.var;
  const [prepared, ...more] = form.prepared;
  if (!prepared || form.refused.length > 0) {
    await discardForm(form);
    return prepared || form.refused.length > 0
      ? tellRefused(form.refused, locale)
      : document(locale, 'nothing');
  }
  await Promise.all(more.map(discard));
  const outcome = await keepDocxTemplate(context, template, prepared);
  return outcome.ok ? outcome.value.version : tellFaults(outcome.refusal, locale);
}

const document = (locale: Env['Variables']['locale'], what: 'broken' | 'nothing'): Told[] => [
  { field: 'document', sentence: templateMessages[locale][what] },
];

const backTo = (c: Context<Env>, { authority, template }: Found, said: string) =>
  c.redirect(`${templateAddress(authority.slug, template, c.var.locale)}?${said}`, 303);

const contextOf = (c: Context<Env>, db: Db, files: Files) => ({
  db,
  files,
  now: realNow(),
  actorId: readerOf(c).personId,
});

function doneIn(c: Context<Env>): TemplatePage['done'] {
  const [, written] = /^([1-9]\d{0,5})$/.exec(c.req.query('written') ?? '') ?? [];
  if (written !== undefined) return { written: Number(written) };
  return c.req.query('done') === 'activated' ? 'activated' : null;
}

async function page(
  db: Db,
  c: Context<Env>,
  { authority, template }: Found,
  answer: Partial<TemplatePage>,
): Promise<string> {
  const { locale } = c.var;
  const inForce = await findVersionInForce(db, template);
  const versions = await listTemplateVersions(db, template);
  const children = (
    <TemplateView
      {...{ locale, authority, template, versions, inForce, told: [], done: null }}
      typed={await latestText(db, template, versions)}
      {...answer}
    />
  );
  return renderAgentPage(c, { title: nameTemplate(template, locale), wide: true, children });
}

/** One goes on from the last text written, in force or not. */
async function latestText(
  db: Db,
  template: TemplateKey,
  versions: TemplatePage['versions'],
): Promise<TextTemplate> {
  const last = versions.find(({ form }) => form === 'text');
  const content = last && (await findTemplate(db, template, last.version));
  return content?.form === 'text' ? content : originalText(template);
}
