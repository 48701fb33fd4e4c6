import { createHash, randomUUID } from 'node:crypto';
import { findOfficeCall } from '#features/calls/call-queries.ts';
import type { Form } from '#features/calls/form/form.ts';
import { findPublishedForm } from '#features/calls/form/form-revision-queries.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { linesAtOnce, takesDossiers } from './examine-import.ts';
import { findImport, findRememberedMapping } from './import-queries.ts';
import { insertImport, insertLines } from './import-store.ts';
import { lookAtLines } from './look-at-lines.ts';
import { type Mapping, proposeMapping, settleMapping } from './mapping.ts';
import { readSource, type SourceFault } from './read-source.ts';
import type { SourceDocument } from './source-line.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Asked = {
  office: readonly string[];
  callId: string;
  fileName: string;
  bytes: Uint8Array;
  /** Of a command that brings its own; absent: what the call remembers, else what is proposed. */
  mapping?: Mapping;
  /** Every line is looked at before it answers, however many. */
  atOnce?: boolean;
};

export type OpenRefusal = SourceFault | { reason: 'call-unknown' | 'call-takes-none' };

/** Reads a file into lines and looks at each: nothing is taken in yet. */
export async function openImport(
  context: Context,
  asked: Asked,
): Promise<Outcome<{ id: string }, OpenRefusal>> {
  const { office, callId, fileName, bytes, atOnce = false } = asked;
  const read = await readSource(bytes);
  if (!read.ok) return read;
  return inTransaction<Context, Outcome<{ id: string }, OpenRefusal>>(context, async (inner) => {
    const call = await findOfficeCall(inner.db, office, callId);
    if (!call) return refuse({ reason: 'call-unknown' });
    const published = takesDossiers(call) ? await findPublishedForm(inner.db, callId) : null;
    if (!published) return refuse({ reason: 'call-takes-none' });
    const mapping = await firstMapping(inner.db, asked, {
      source: read.value,
      form: published.form,
    });
    const sha256 = createHash('sha256').update(bytes).digest('hex');
    const kept = { authorityId: call.authorityId, callId, fileName, mapping, sha256, atOnce };
    return accept({ id: await keep(inner, read.value, kept) });
  });
}

type Read = { source: SourceDocument; form: Form };

/** What names itself, under what the call remembers or what was brought. */
async function firstMapping(db: Db, asked: Asked, { source, form }: Read): Promise<Mapping> {
  const { callId, mapping } = asked;
  const brought = mapping ?? (await findRememberedMapping(db, { callId, family: source.family }));
  const proposed = proposeMapping(source.columns, form);
  return brought ? settleMapping(source.columns, { ...proposed, ...brought }) : proposed;
}

type Kept = {
  authorityId: string;
  callId: string;
  fileName: string;
  mapping: Mapping;
  sha256: string;
  atOnce: boolean;
};

async function keep({ db, now, actorId }: Context, source: SourceDocument, kept: Kept) {
  const { authorityId, callId, sha256, atOnce } = kept;
  const { family, columns, lines } = source;
  const of = { id: randomUUID(), authorityId };
  await insertImport(db, {
    ...kept,
    ...of,
    family,
    columns,
    source: source.source,
    openedAt: now,
    openedBy: actorId,
  });
  for (let from = 0; from < lines.length; from += linesAtOnce) {
    await insertLines(db, of, lines.slice(from, from + linesAtOnce));
  }
  await record(db, {
    authorityId,
    subject: { kind: 'call', id: callId },
    name: 'import-opened',
    actorId,
    happenedAt: now,
    facts: { importId: of.id, family, lines: lines.length, sha256 },
  });
  const opened = await findImport(db, [authorityId], { callId, id: of.id });
  if (opened) await lookAtLines(db, opened, { actorId, atOnce });
  return of.id;
}
