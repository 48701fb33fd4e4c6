import { listRoadmapLines } from '#features/programmes/working-group/roadmap-queries.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { ActRefusal, NativeCall } from './call.ts';
import { lockOfficeCall } from './call-queries.ts';
import { touchCall } from './call-store.ts';
import type { ReadCall } from './change-call.ts';
import { listServedLineIds } from './roadmap-queries.ts';
import { replaceServedLines } from './roadmap-store.ts';
import { setEssentials } from './set-essentials.ts';

type Context = { db: Db; now: Date; actorId: string | null };

/** Names the roadmap lines a draft serves: of its programme, standing, or named already. */
export const serveLines = (context: Context, asked: ReadCall & { lineIds: readonly string[] }) =>
  inTransaction<Context, Outcome<null, ActRefusal>>(context, async ({ db, now, actorId }) => {
    const { office, callId, version } = asked;
    const call = await lockOfficeCall(db, office, callId);
    if (!call) return refuse({ reason: 'call-unknown' });
    if (call.state !== 'draft') return refuse({ reason: 'not-a-draft', state: call.state });
    if (call.version !== version) return refuse({ reason: 'changed-meanwhile' });
    const possible = new Set(await possibleLineIds(db, call));
    const lineIds = [...new Set(asked.lineIds)].filter((id) => possible.has(id));
    await replaceServedLines(db, { authorityId: call.authorityId, callId }, lineIds);
    await setEssentials({ db, now, actorId }, { authorityId: call.authorityId, callId });
    await touchCall(db, callId);
    await record(db, {
      authorityId: call.authorityId,
      subject: { kind: 'call', id: callId },
      name: 'call-roadmap-lines-named',
      actorId,
      happenedAt: now,
      facts: { lines: lineIds.length },
    });
    return accept(null);
  });

async function possibleLineIds(db: Db, { id, settings }: NativeCall): Promise<string[]> {
  const [standing, named] = await Promise.all([
    listRoadmapLines(db, settings.programmeId),
    listServedLineIds(db, id),
  ]);
  return [...standing.map((line) => line.id), ...named];
}
