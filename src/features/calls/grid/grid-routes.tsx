import type { Context } from 'hono';
import { realNow } from '#platform/clock.ts';
import type { Db } from '#platform/database.ts';
import { allow, authoritiesWhere, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import type { NativeCall } from '../call.ts';
import { findOfficeCall } from '../call-queries.ts';
import type { Grid } from './grid.ts';
import { editGrid } from './grid-edit.ts';
import { explainFault, explainGridRefusal, type FieldError } from './grid-fault-words.ts';
import { gridFaults } from './grid-faults.ts';
import { parseGrid, readTypedGrid, type TypedGrid, toTyped } from './grid-form.ts';
import { gridMessages } from './grid-messages.ts';
import { listGridRevisions } from './grid-queries.ts';
import { GridView } from './grid-views.tsx';
import { saveGrid } from './save-grid.ts';

const address = '/office/calls/:id/grid';
const officer = allow('officer');
const emptyGrid: Grid = { criteria: [], questions: [], opinions: [] };

type Shown = {
  typed?: TypedGrid;
  refused?: readonly FieldError[];
  said?: 'saved' | 'edited' | null;
};

export const mountGrid: Mount = (app, { db }) => {
  const find = (c: Context<Env>) =>
    findOfficeCall(db, authoritiesWhere(readerOf(c), 'officer'), c.req.param('id') ?? '');

  app.get(address, officer, async (c) => {
    const call = await find(c);
    if (!call) return c.notFound();
    const said = c.req.query('done') === 'saved' ? 'saved' : null;
    return c.html(await page(db, c, call, { said }));
  });

  app.post(address, officer, async (c) => {
    const call = await find(c);
    if (!call) return c.notFound();
    const form = await c.req.formData();
    const typed = readTypedGrid(form);
    const edited = editGrid(typed, String(form.get('do') ?? ''));
    if (edited) return c.html(await page(db, c, call, { typed: edited, said: 'edited' }));

    const refused = await save(db, c, call, typed);
    if (refused.length > 0) return c.html(await page(db, c, call, { typed, refused }), 422);
    return c.redirect(`${localise(`/office/calls/${call.id}/grid`, c.var.locale)}?done=saved`, 303);
  });
};

/** A number that cannot be read is not kept, not even in a draft: it would be lost. */
async function save(
  db: Db,
  c: Context<Env>,
  call: NativeCall,
  typed: TypedGrid,
): Promise<FieldError[]> {
  const { locale } = c.var;
  const grid = parseGrid(typed);
  if (isUnreadable(grid)) return gridFaults(grid).map((fault) => explainFault(fault, locale));
  const outcome = await saveGrid(
    { db, now: realNow(), actorId: readerOf(c).personId },
    { callId: call.id, grid, reason: typed.reason, from: parseInstant(typed.from) },
  );
  return outcome.ok ? [] : explainGridRefusal(outcome.refusal, locale);
}

const isUnreadable = ({ criteria, opinions }: Grid) =>
  [
    ...criteria.flatMap(({ weight, scale: { min, max, step, labels } }) => [
      weight,
      min,
      max,
      step,
      ...labels.map(({ at }) => at),
    ]),
    ...opinions.map(({ needed }) => needed),
  ].some(Number.isNaN);

function parseInstant(text: string): Date | null {
  const instant = new Date(text);
  return Number.isNaN(instant.getTime()) ? null : instant;
}

async function page(db: Db, c: Context<Env>, call: NativeCall, shown: Shown): Promise<string> {
  const { locale } = c.var;
  const revisions = await listGridRevisions(db, call.id);
  const last = revisions[0] ?? null;
  const typed = shown.typed ?? toTyped(last?.grid ?? emptyGrid, last?.savedAt ?? null);
  const children = (
    <GridView
      locale={locale}
      call={{ id: call.id, name: call.settings.name }}
      standing={standingOf(call)}
      typed={typed}
      refused={shown.refused ?? []}
      faults={gridFaults(parseGrid(typed)).map((fault) => explainFault(fault, locale))}
      said={shown.said ?? null}
      revisions={revisions}
    />
  );
  return renderAgentPage(c, { title: gridMessages[locale].title, children });
}

const standingOf = ({ state }: NativeCall) =>
  state === 'draft' || state === 'published' ? state : 'locked';
