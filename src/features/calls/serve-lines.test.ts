import { sql } from 'kysely';
import { expect, test } from 'vitest';
import { addLine, archiveLine } from '#features/programmes/working-group/change-roadmap.ts';
import { createGroup } from '#features/programmes/working-group/change-working-group.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { aDraftCall } from '#test/builders/draft-call.ts';
import { useDatabase } from '#test/database.ts';
import { copyCall } from './copy-call.ts';
import { publishCall } from './publish-call.ts';
import { listServedLineIds } from './roadmap-queries.ts';
import { serveLines } from './serve-lines.ts';

const database = useDatabase();

async function withLines() {
  const { db } = database;
  const draft = await aDraftCall(db);
  const { authorityId, id: programmeId } = draft.programme;
  const terms = { name: 'Enfance', theme: '', isExample: false };
  const group = settled(await createGroup(aContext(db), { authorityId, programmeId }, terms));
  const line = { objective: 'Garde', action: 'Ouvrir', indicator: '', year: null };
  const one = settled(await addLine(aContext(db), group, line)).id;
  const two = settled(await addLine(aContext(db), group, { ...line, action: 'Former' })).id;
  return { ...draft, group, one, two };
}

test('a call serves lines of its own programme, and its copy serves them too', async () => {
  const { db } = database;
  const context = aContext(db);
  const { id: callId, office, read, group, one, two } = await withLines();
  const other = await withLines();
  const version = (await read()).version;
  settled(await serveLines(context, { office, callId, version, lineIds: [one, two, other.one] }));
  expect(await listServedLineIds(db, callId)).toEqual([one, two].sort());

  // Archived since, a line that was named stays named.
  await archiveLine(context, group, { id: one, archived: true });
  const later = (await read()).version;
  settled(await serveLines(context, { office, callId, version: later, lineIds: [one] }));
  expect(await listServedLineIds(db, callId)).toEqual([one]);
  const copy = settled(await copyCall(context, { office, callId, edition: '2028' }));
  expect(await listServedLineIds(db, copy.id)).toEqual([one]);

  const last = (await read()).version;
  settled(await publishCall(context, { office, callId, version: last, from: null }));
  expect(await serveLines(context, { office, callId, version: last + 1, lineIds: [] })).toEqual({
    ok: false,
    refusal: { reason: 'not-a-draft', state: 'published' },
  });
  await expect(
    sql`delete from call_roadmap_lines where call_id = ${callId}`.execute(db),
  ).rejects.toThrow('never change');
});
