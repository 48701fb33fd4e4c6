import { enterDossier } from '#features/applications/enter-dossier.ts';
import { createOrganisation } from '#features/organisations/create-organisation.ts';
import type { Organisation } from '#features/organisations/organisation.ts';
import { getOrganisation } from '#features/organisations/organisation-queries.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import { enqueue } from '#platform/jobs/enqueue.ts';
import { filesOf } from '../attached/attached-file.ts';
import { countAttached } from '../attached/attached-queries.ts';
import { nameAttached } from '../attached/attached-store.ts';
import '../attached/fetch-job.ts';
import { aroundOf, linesAtOnce, numberLines, readingOf } from './examine-import.ts';
import { type Around, judgeLine, type Numbered, type ReadLine, readLine } from './examine-lines.ts';
import { type DossierImport, lockImport, readLinesAt } from './import-queries.ts';
import { markCommitted, saveImported } from './import-store.ts';
import type { SourceLine } from './source-line.ts';
import { type Reading, type Understood, withKind } from './understand-line.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type Counts = { created: number; changed: number; unchanged: number };
export type CommitRefusal =
  | { reason: 'import-unknown' | 'call-takes-none' }
  /** What changed since it was looked at: nothing is taken in. */
  | { reason: 'lines-refused'; position: number };

type Asked = { id: string; progress?: (done: number, total: number) => Promise<void> };

/**
 * Takes every line of an import in, or none. Lines go by their number, never by their rank: a file
 * in another order makes the same dossiers. Done twice, the second time changes nothing.
 */
export const commitImport = (context: Context, { id, progress = async () => {} }: Asked) =>
  inTransaction<Context, Outcome<Counts, CommitRefusal>>(context, async (context) => {
    const given = await lockImport(context.db, id);
    if (!given) return refuse({ reason: 'import-unknown' });
    // An attempt that was cut after its commit is followed by another, which finds it done.
    if (given.counts) return accept(given.counts);
    const reading = await readingOf(context.db, given);
    if (!reading) return refuse({ reason: 'call-takes-none' });
    const { numbered, unnumbered } = await numberLines(context.db, given, reading);
    if (unnumbered !== null) return refuse({ reason: 'lines-refused', position: unnumbered });
    const taken = await takeAllIn(context, given, { reading, numbered, progress });
    if (taken.ok) await conclude(context, given, taken.value);
    return taken;
  });

type Work = { reading: Reading; numbered: Numbered; progress: NonNullable<Asked['progress']> };

async function takeAllIn(
  context: Context,
  given: DossierImport,
  { reading, numbered, progress }: Work,
): Promise<Outcome<Counts, CommitRefusal>> {
  const counts: Counts = { created: 0, changed: 0, unchanged: 0 };
  const positions = inNumberOrder(numbered);
  for (let from = 0; from < positions.length; from += linesAtOnce) {
    const batch = positions.slice(from, from + linesAtOnce);
    const lines = inOrder(await readLinesAt(context.db, given.id, batch), batch);
    const read = lines.map((line) => readLine(line, reading));
    const around = { reading, numbered, ...(await aroundOf(context.db, given, read)) };
    for (const [index, line] of lines.entries()) {
      const taken = await takeIn(context, given, { line, read: read[index] as ReadLine, around });
      if (!taken.ok) return taken;
      counts[taken.value] += 1;
    }
    await progress(from + batch.length, positions.length);
  }
  return accept(counts);
}

async function conclude({ db, now, actorId }: Context, given: DossierImport, counts: Counts) {
  await markCommitted(db, given.id, { ...counts, now, actorId });
  await record(db, {
    authorityId: given.authorityId,
    subject: { kind: 'call', id: given.callId },
    name: 'import-taken-in',
    actorId,
    happenedAt: now,
    facts: { importId: given.id, ...counts },
  });
  const { awaited } = await countAttached(db, given.id);
  if (awaited === 0) return;
  const payload = { importId: given.id, actorId };
  await enqueue(db, 'fetch-attached-files', payload, {
    key: given.id,
    authorityId: given.authorityId,
  });
}

const inNumberOrder = (numbered: Numbered): number[] =>
  [...numbered.entries()]
    .toSorted(([a], [b]) => byNumber(a, b))
    .flatMap(([, twins]) => twins.map(({ position }) => position).toSorted((a, b) => a - b));

/** 9 before 10, whatever their signs. */
const byNumber = (a: string, b: string): number =>
  a.length - b.length || (a < b ? -1 : a > b ? 1 : 0);

const inOrder = (lines: readonly SourceLine[], positions: readonly number[]) => {
  const at = new Map(lines.map((line) => [line.position, line]));
  return positions.flatMap((position) => at.get(position) ?? []);
};

type Taking = { line: SourceLine; read: ReadLine; around: Around };

async function takeIn(
  context: Context,
  given: DossierImport,
  { line, read, around }: Taking,
): Promise<Outcome<keyof Counts, CommitRefusal>> {
  const { outcome } = judgeLine(read, around);
  if (outcome === 'unchanged' || outcome === 'repeated') return accept('unchanged');
  if (outcome === 'refused' || !read.understood.ok || read.number === null) {
    return refuse({ reason: 'lines-refused', position: line.position });
  }
  const understood = read.understood.value;
  const organisation = await organisationOf(context, given, { understood, around });
  const { reading } = around;
  const entered = await enterDossier(context, {
    call: reading.call,
    waveId: understood.waveId,
    organisation,
    channel: 'import',
    receivedOn: understood.receivedOn,
    answers: withKind(reading.form, understood.answers, organisation.kind),
    applicationId: around.here.get(read.number)?.applicationId ?? null,
    book: reading.book,
  });
  if (!entered.ok) return refuse({ reason: 'lines-refused', position: line.position });
  const files = filesOf(line);
  await saveImported(context.db, {
    authorityId: given.authorityId,
    applicationId: entered.value.applicationId,
    callId: given.callId,
    source: given.source,
    number: read.number,
    sha256: read.sha256,
    elsewhere: line.elsewhere,
    files: files.map(({ name }) => name),
    now: context.now,
  });
  await nameAttached(context.db, {
    authorityId: given.authorityId,
    applicationId: entered.value.applicationId,
    importId: given.id,
    ...{ number: read.number, files },
  });
  return accept(outcome === 'create' ? 'created' : 'changed');
}

type Applicant = { understood: Understood; around: Around };

/** Found by its SIRET, or created; the next dossier of the same finds it. */
async function organisationOf(
  context: Context,
  { authorityId }: DossierImport,
  { understood, around }: Applicant,
): Promise<Organisation> {
  const { siret, profile } = understood.applicant;
  const known = around.organisations.get(siret);
  if (known) return known;
  if (!profile.ok) throw new Error('A line without an organisation is refused before');
  const asked = { authorityId, profile: profile.value, manager: null };
  const created = await createOrganisation(context, asked);
  if (!created.ok) throw new Error(`An organisation came meanwhile: ${created.refusal.reason}`);
  const organisation = await getOrganisation(context.db, created.value.id);
  (around.organisations as Map<string, Organisation>).set(siret, organisation);
  return organisation;
}
