import type { Context } from 'hono';
import { allow, readerOf } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { localise } from '#web/locale.ts';
import { streamText } from '#web/stream-text.ts';
import { entriesCsv } from '../ledger/ledger-file.ts';
import type { ProgrammeSheet } from '../programme.ts';
import { atDesk, findOwn, todayAt } from '../programme-desk-routes.ts';
import {
  delegates,
  envelopePath,
  isId,
  programmePath,
  programmesPath,
  readers,
  writers,
} from '../programme-office.ts';
import type { FieldError } from '../typed-fields.ts';
import { changeEnvelope } from './change-envelope.ts';
import { findDelegatedPart } from './delegate-queries.ts';
import { envelopesCsv } from './envelope-file.ts';
import {
  freshEnvelope,
  parseNewEnvelope,
  parseTerms,
  readTypedEnvelope,
  type TypedEnvelope,
  typedOf,
} from './envelope-form.ts';
import { EnvelopeFormView } from './envelope-form-views.tsx';
import { envelopeMessages } from './envelope-messages.ts';
import { linksTo, readDelegatedPage, readEnvelopePage } from './envelope-page-routes.ts';
import { type EnvelopeWithTotals, findEnvelope, listEnvelopes } from './envelope-queries.ts';
import { explainEnvelope } from './envelope-refusals.ts';
import { type EnvelopePage, EnvelopeView } from './envelope-views.tsx';
import { nameDelegates } from './name-delegates.ts';
import { openEnvelope } from './open-envelope.ts';

const ofProgramme = `${programmesPath}/:programme{[0-9a-f-]{36}}` as const;
const one = `${ofProgramme}/envelopes/:envelope{[0-9a-f-]{36}}` as const;

/** The envelopes of a programme: opened, shown with their ledger, changed, written in a file. */
export const mountEnvelopes: Mount = (app, parts) => {
  mountReading(app, parts);
  mountOpening(app, parts);
  mountChange(app, parts);
};

const mountReading: Mount = (app, parts) => {
  const { db } = parts;

  app.get(`${ofProgramme}/envelopes.csv`, allow(...readers), async (c) => {
    const programme = await findOwn(db, c, 'read');
    if (!programme) return c.notFound();
    return c.body(envelopesCsv(await listEnvelopes(db, programme.id)), 200, csv('envelopes'));
  });

  app.get(one, allow(...readers, ...delegates), async (c) => {
    const page = await pageSeen(c as Context<Env>, parts);
    if (!page) return c.notFound();
    const children = <EnvelopeView {...page} />;
    return c.html(renderAgentPage(c, { title: page.envelope.name, wide: true, children }));
  });

  app.get(`${one}/entries.csv`, allow(...readers, ...delegates), async (c) => {
    const found = await findBoth(db, c as Context<Env>, 'read');
    const envelope = found?.envelope ?? (await findDelegated(db, c as Context<Env>));
    if (!envelope) return c.notFound();
    return c.body(streamText(entriesCsv(db, envelope.id)), 200, csv('entries'));
  });
};

const mountOpening: Mount = (app, parts) => {
  const { db } = parts;

  app.get(`${ofProgramme}/envelopes/new`, allow(...writers), async (c) => {
    const programme = await findOwn(db, c, 'write');
    if (!programme) return c.notFound();
    const parent = await findIn(db, programme, c.req.query('parent'));
    const year = Number((await todayAt(parts)).slice(0, 4));
    return c.html(opening(c, programme, { parent, typed: freshEnvelope(year, parent) }));
  });

  app.post(`${ofProgramme}/envelopes`, allow(...writers), async (c) => {
    const programme = await findOwn(db, c, 'write');
    if (!programme) return c.notFound();
    const typed = readTypedEnvelope(await c.req.parseBody());
    const parent = await findIn(db, programme, typed.parent);
    const outcome = await open(c, parts, { programme, parent, typed });
    if (outcome.ok) return saved(c, outcome.value);
    const refused = explainEnvelope(outcome.refusal, c.var.locale);
    return c.html(opening(c, programme, { parent, typed, refused }), 422);
  });
};

const mountChange: Mount = (app, parts) => {
  const { db } = parts;

  app.get(`${one}/edition`, allow(...writers), async (c) => {
    const found = await findBoth(db, c, 'write');
    return found ? c.html(edition(c, found, typedOf(found.envelope), null)) : c.notFound();
  });

  app.post(`${one}/delegates`, allow(...writers), async (c) => {
    const found = await findBoth(db, c as Context<Env>, 'write');
    if (!found) return c.notFound();
    const body = await c.req.parseBody({ all: true });
    const named = [body['delegates'] ?? []].flat().map(String);
    // What is refused was never on the page: who left, or a delegation that ended, meanwhile.
    await nameDelegates(await atDesk(c as Context<Env>, parts), found.envelope, named);
    return saved(c as Context<Env>, found.envelope);
  });

  app.post(`${one}/edition`, allow(...writers), async (c) => {
    const found = await findBoth(db, c, 'write');
    if (!found) return c.notFound();
    const parent = found.envelope.parentId ?? '';
    const typed = { ...readTypedEnvelope(await c.req.parseBody()), parent };
    const terms = parseTerms(typed);
    const outcome = terms.ok
      ? await changeEnvelope(await atDesk(c, parts), found.envelope, terms.value)
      : terms;
    if (outcome.ok) return saved(c, found.envelope);
    const refused = explainEnvelope(outcome.refusal, c.var.locale);
    return c.html(edition(c, found, typed, refused), 422);
  });
};

/** Whole to those who read the programme; by itself to whom it is delegated to. */
async function pageSeen(c: Context<Env>, parts: AppParts): Promise<EnvelopePage | null> {
  const found = await findBoth(parts.db, c, 'read');
  if (found) return readEnvelopePage(c, parts, found);
  const part = await findDelegated(parts.db, c);
  return part && readDelegatedPage(c, parts, part);
}

async function findDelegated(db: Db, c: Context<Env>): Promise<EnvelopeWithTotals | null> {
  const { programme: programmeId = '', envelope: id = '' } = c.req.param() as Record<
    string,
    string
  >;
  return isId(programmeId) && isId(id)
    ? findDelegatedPart(db, readerOf(c), { programmeId, id })
    : null;
}

const csv = (name: string) => ({
  'content-type': 'text/csv; charset=utf-8',
  'content-disposition': `attachment; filename="${name}.csv"`,
});

const saved = (c: Context<Env>, envelope: { programmeId: string; id: string }) =>
  c.redirect(`${localise(envelopePath(envelope), c.var.locale)}?done=saved`, 303);

type Db = AppParts['db'];
export type Found = { programme: ProgrammeSheet; envelope: EnvelopeWithTotals };

async function findIn(db: Db, programme: ProgrammeSheet, id: string | undefined) {
  if (!id || !isId(id)) return null;
  const envelope = await findEnvelope(db, [programme.authorityId], id);
  return envelope?.programmeId === programme.id ? envelope : null;
}

/** The envelope of the address, in the programme of the address; null when either is not there. */
export async function findBoth(
  db: Db,
  c: Context<Env>,
  may: 'read' | 'write',
): Promise<Found | null> {
  const programme = await findOwn(db, c, may);
  if (!programme) return null;
  const envelope = await findIn(db, programme, c.req.param('envelope'));
  return envelope && { programme, envelope };
}

type Asked = {
  programme: ProgrammeSheet;
  parent: EnvelopeWithTotals | null;
  typed: TypedEnvelope;
};

async function open(c: Context<Env>, parts: AppParts, { programme, parent, typed }: Asked) {
  const parsed = parseNewEnvelope(parent ? { ...typed, ...placeOf(parent) } : typed);
  if (!parsed.ok) return parsed;
  const { authorityId, id: programmeId } = programme;
  // A parent that is not of this programme is asked for all the same, and refused by the verb.
  const parentId = typed.parent && isId(typed.parent) ? typed.parent : null;
  const asked = { ...parsed.value, authorityId, programmeId, parentId };
  return openEnvelope(await atDesk(c, parts), asked);
}

const placeOf = ({ year, channel }: EnvelopeWithTotals) => ({ year: String(year), channel });

type Opening = Omit<Asked, 'programme'> & { refused?: FieldError };

function opening(c: Context<Env>, programme: ProgrammeSheet, asked: Opening): string {
  const { locale } = c.var;
  const words = envelopeMessages[locale];
  const { parent, typed, refused = null } = asked;
  const title = typed.parent === '' ? words.open : words.openPart;
  const action = `${programmePath(programme.id)}/envelopes`;
  const links = linksTo(locale, programme, parent);
  const page = { locale, title, action, links, typed, refused, parent, isNew: true };
  return renderAgentPage(c, { title, children: <EnvelopeFormView {...page} /> });
}

function edition(
  c: Context<Env>,
  { programme, envelope }: Found,
  typed: TypedEnvelope,
  refused: FieldError | null,
): string {
  const { locale } = c.var;
  const title = envelopeMessages[locale].edit;
  const action = `${envelopePath(envelope)}/edition`;
  const links = linksTo(locale, programme, envelope);
  const page = { locale, title, action, links, typed, refused, parent: null, isNew: false };
  return renderAgentPage(c, { title, children: <EnvelopeFormView {...page} /> });
}
