import type { Context } from 'hono';
import type { LinkTo } from '#web/components/link-to.ts';
import type { AppParts, Env } from '#web/env.ts';
import { type Locale, localise } from '#web/locale.ts';
import { listMovements } from '../credit/credit-queries.ts';
import { type AmountKind, amountKinds } from '../ledger/ledger.ts';
import { listEntries, listEnvelopeEvents } from '../ledger/ledger-queries.ts';
import type { ProgrammeSheet } from '../programme.ts';
import { deskOf, pageOf, todayAt } from '../programme-desk-routes.ts';
import { programmeMessages } from '../programme-messages.ts';
import { envelopePath, programmePath, programmesPath } from '../programme-office.ts';
import { delegateMessages } from './delegate-messages.ts';
import { listPossibleDelegates } from './delegate-queries.ts';
import { type EnvelopeWithTotals, findEnvelope, listParts } from './envelope-queries.ts';
import type { EnvelopePage } from './envelope-views.tsx';

const linesOnAPage = 50;
const eventsShown = 20;

type Found = { programme: ProgrammeSheet; envelope: EnvelopeWithTotals };

/** Everything the page of an envelope shows, each list bounded. */
export async function readEnvelopePage(
  c: Context<Env>,
  parts: AppParts,
  { programme, envelope }: Found,
): Promise<EnvelopePage> {
  const { db } = parts;
  const { locale } = c.var;
  const { parentId, authorityId } = envelope;
  const mayWrite = deskOf(c).write.includes(authorityId);
  const asksDelegates = mayWrite && envelope.delegation !== null;
  const [today, children, parent, entries, movements, events, delegates] = await Promise.all([
    todayAt(parts),
    listParts(db, envelope),
    parentId === null ? null : findEnvelope(db, [authorityId], parentId),
    readEntries(c, parts, envelope),
    readMovements(c, parts, envelope),
    listEnvelopeEvents(db, envelope, eventsShown),
    asksDelegates ? listPossibleDelegates(db, envelope) : null,
  ]);
  return {
    locale,
    today,
    envelope,
    parent,
    parts: children,
    links: linksTo(locale, programme, parent),
    entries,
    movements,
    events,
    mayWrite,
    delegates,
    done: parseDone(c.req.query('done')),
  };
}

/** For whom it is delegated to: what lies above and beside it is not theirs to see. */
export async function readDelegatedPage(
  c: Context<Env>,
  parts: AppParts,
  envelope: EnvelopeWithTotals,
): Promise<EnvelopePage> {
  const { locale } = c.var;
  const [today, entries, movements] = await Promise.all([
    todayAt(parts),
    readEntries(c, parts, envelope),
    readMovements(c, parts, envelope),
  ]);
  const links = [{ href: localise(programmesPath, locale), label: delegateMessages[locale].title }];
  return {
    ...{ locale, today, envelope, links, entries },
    movements: { ...movements, opens: false },
    ...{ parent: null, parts: [], events: [], mayWrite: false, delegates: null, done: null },
  };
}

async function readEntries(c: Context<Env>, { db }: AppParts, envelope: EnvelopeWithTotals) {
  const kind = parseKind(c.req.query('kind'));
  const { page, offset } = pageOf(c.req.query('page'), linesOnAPage);
  const place = { kind, limit: linesOnAPage, offset };
  const { entries, count } = await listEntries(db, envelope.id, place);
  const path = envelopePath(envelope);
  return { locale: c.var.locale, path, kind, entries, count, page, pages: pagesOf(count) };
}

async function readMovements(c: Context<Env>, { db }: AppParts, envelope: EnvelopeWithTotals) {
  const { locale } = c.var;
  const { page, offset } = pageOf(c.req.query('movements'), linesOnAPage);
  const place = { limit: linesOnAPage, offset };
  const { movements, count } = await listMovements(db, envelope.id, place);
  const path = localise(envelopePath(envelope), locale);
  const href = (number: number) => `${path}?movements=${number}#movements`;
  return { locale, movements, count, page, pages: pagesOf(count), href, opens: true };
}

const pagesOf = (count: number) => Math.max(1, Math.ceil(count / linesOnAPage));

const parseKind = (text: string | undefined): AmountKind | null =>
  amountKinds.find((kind) => kind === text) ?? null;

const parseDone = (text: string | undefined) =>
  text === 'saved' || text === 'moved' ? text : null;

/** The way down to an envelope, or to the whole it is a part of. */
export const linksTo = (
  locale: Locale,
  programme: ProgrammeSheet,
  above: EnvelopeWithTotals | null,
): LinkTo[] => [
  { href: localise(programmesPath, locale), label: programmeMessages[locale].title },
  { href: localise(programmePath(programme.id), locale), label: programme.name },
  ...(above ? [{ href: localise(envelopePath(above), locale), label: above.name }] : []),
];
