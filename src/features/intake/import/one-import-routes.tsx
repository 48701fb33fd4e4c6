import type { Context } from 'hono';
import { findPublishedForm } from '#features/calls/form/form-revision-queries.ts';
import type { Outcome } from '#kernel/outcome.ts';
import { domainNow } from '#platform/domain-clock.ts';
import { allow, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { countAttached } from '../attached/attached-queries.ts';
import { changeMapping, dropImport } from './change-mapping.ts';
import { explainStart } from './explain-source.ts';
import { importMessages } from './import-messages.ts';
import { findOfficeImport, importAddress } from './import-office.ts';
import { countOutcomes, findJobProgress, listLines, readSamples } from './import-queries.ts';
import { ImportView } from './import-views.tsx';
import type { LineOutcome } from './line-problem.ts';
import { readMappingForm } from './mapping-form.ts';
import { MappingView } from './mapping-views.tsx';
import { type StartRefusal, startCommit } from './start-commit.ts';

const address = '/office/calls/:id{[0-9a-f-]{36}}/import/:import{[0-9a-f-]{36}}';
const linesOnAPage = 50;

type Found = NonNullable<Awaited<ReturnType<typeof findOfficeImport>>>;

/** One file: what becomes of its lines, where its answers come from, and taking it in. */
export const mountOneImport: Mount = (app, parts) => {
  const found = (c: Context<Env>) =>
    findOfficeImport(parts.db, readerOf(c), {
      callId: c.req.param('id') ?? '',
      id: c.req.param('import') ?? '',
    });

  app.get(address, allow('officer'), async (c) => {
    const one = await found(c);
    return one ? c.html(await importPage(c, parts, one, null)) : c.notFound();
  });

  app.get(`${address}/mapping`, allow('officer'), async (c) => {
    const one = await found(c);
    const html = one ? await mappingPage(c, parts, one) : null;
    return html === null ? c.notFound() : c.html(html);
  });

  app.post(`${address}/mapping`, allow('officer'), async (c) => {
    const one = await found(c);
    const mapping = one ? await typedMapping(c, parts, one) : null;
    if (!one || !mapping) return c.notFound();
    const changed = await changeMapping(await acting(c, parts), { id: one.given.id, mapping });
    return answer(c, parts, one, changed);
  });

  app.post(`${address}/commit`, allow('officer'), async (c) => {
    const one = await found(c);
    if (!one) return c.notFound();
    return answer(c, parts, one, await startCommit(await acting(c, parts), { id: one.given.id }));
  });

  app.post(`${address}/removal`, allow('officer'), async (c) => {
    const one = await found(c);
    if (!one) return c.notFound();
    const dropped = await dropImport(await acting(c, parts), { id: one.given.id });
    if (!dropped.ok) return answer(c, parts, one, dropped);
    return c.redirect(localise(importAddress(one.call.id), c.var.locale), 303);
  });
};

const acting = async (c: Context<Env>, parts: AppParts) => ({
  db: parts.db,
  now: await domainNow(parts),
  actorId: readerOf(c).personId,
});

/** The page of the file: as it is now, or with why nothing was done. */
async function answer(
  c: Context<Env>,
  parts: AppParts,
  one: Found,
  outcome: Outcome<null, StartRefusal>,
): Promise<Response> {
  const { locale } = c.var;
  const { call, given } = one;
  if (outcome.ok) return c.redirect(localise(importAddress(call.id, `/${given.id}`), locale), 303);
  return c.html(await importPage(c, parts, one, explainStart(outcome.refusal, locale)), 422);
}

async function typedMapping(c: Context<Env>, { db }: AppParts, { call, given }: Found) {
  const published = await findPublishedForm(db, call.id);
  if (!published) return null;
  const { columns } = given;
  return readMappingForm(await c.req.formData(), { form: published.form, columns });
}

const outcomes: readonly LineOutcome[] = ['create', 'change', 'unchanged', 'repeated', 'refused'];

async function importPage(
  c: Context<Env>,
  { db }: AppParts,
  { call, given }: Found,
  refused: string | null,
): Promise<string> {
  const { locale } = c.var;
  const outcome = outcomes.find((each) => each === c.req.query('outcome')) ?? null;
  const counts = await countOutcomes(db, given.id);
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0);
  const pages = Math.max(1, Math.ceil((outcome ? counts[outcome] : all) / linesOnAPage));
  const page = Math.min(pages, Math.max(1, Math.trunc(Number(c.req.query('page') ?? 1)) || 1));
  const limit = linesOnAPage;
  const lines = await listLines(db, given.id, { outcome, limit, offset: (page - 1) * limit });
  const progress = given.jobId === null ? null : await findJobProgress(db, given.jobId);
  const file = { id: given.id, name: given.fileName };
  const attached = given.state === 'committed' ? await countAttached(db, given.id) : null;
  const shown = {
    ...{ locale, call, given, file, refused, counts },
    ...{ progress, lines, outcome, attached },
  };
  const title = `${given.fileName} : ${importMessages[locale].title}`;
  const children = <ImportView {...shown} page={page} pages={pages} />;
  return renderAgentPage(c, { title, wide: true, children });
}

/** Null once it is no longer to be changed. */
async function mappingPage(c: Context<Env>, { db }: AppParts, { call, given }: Found) {
  const { locale } = c.var;
  const published = given.state === 'open' ? await findPublishedForm(db, call.id) : null;
  if (!published) return null;
  const words = importMessages[locale];
  const file = { id: given.id, name: given.fileName, current: words.mapping };
  const samples = await readSamples(db, given.id);
  const shown = { locale, call, given, file, refused: null, form: published.form, samples };
  const title = `${words.mapping} : ${given.fileName}`;
  return renderAgentPage(c, { title, wide: true, children: <MappingView {...shown} /> });
}
