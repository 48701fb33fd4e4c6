import { listRoadmapLines } from '#features/programmes/working-group/roadmap-queries.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import type { CallSettings } from './call.ts';
import { readSettingsOf } from './call-queries.ts';
import { type EssentialChoices, essentialsSection, withEssentials } from './form/essentials.ts';
import { lockFormDraft } from './form/form-revision-queries.ts';
import { updateFormDraft } from './form/form-revision-store.ts';
import { listServedLineIds } from './roadmap-queries.ts';

type Context = { db: Db; now: Date; actorId: string | null };
type OfCall = { authorityId: string; callId: string };

/**
 * Puts at the head of the draft of a form what its call decides today: who may apply, between which
 * amounts, which natures and lines. Called by whatever changes one of them, and at publication.
 */
export const setEssentials = (context: Context, of: OfCall): Promise<void> =>
  inTransaction(context, async ({ db, now, actorId }) => {
    const draft = await lockFormDraft(db, of);
    if (!draft) return;
    const section = essentialsSection(await getEssentialChoices(db, of.callId));
    const form = withEssentials(draft.form, section);
    await updateFormDraft(db, {
      ...of,
      form,
      version: draft.version,
      savedAt: now,
      savedBy: actorId,
    });
  });

async function getEssentialChoices(db: Db, callId: string): Promise<EssentialChoices> {
  const settings = await readSettingsOf(db, callId);
  const { applicantKinds, scales, natures, floor, ceiling } = settings;
  const roadmapLines = await listServedLines(db, callId, settings);
  return { applicantKinds, scales, natures, floor, ceiling, roadmapLines };
}

/** In the order of groups and lines, those archived since included: the call serves them. */
async function listServedLines(db: Db, callId: string, { programmeId }: CallSettings) {
  const served = new Set(await listServedLineIds(db, callId));
  if (served.size === 0) return [];
  const lines = await listRoadmapLines(db, programmeId, { archivedToo: true });
  return lines
    .filter(({ id }) => served.has(id))
    .map(({ id, groupName, objective }) => ({ id, label: `${groupName} : ${objective}` }));
}
