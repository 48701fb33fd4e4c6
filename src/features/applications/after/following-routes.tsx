import type { Context } from 'hono';
import { callPhase } from '#features/calls/call.ts';
import { dayIn } from '#kernel/day.ts';
import { signedIn } from '#web/access.ts';
import { renderAgentPage } from '#web/agent-page.tsx';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { getApplicationForm } from '../application-queries.ts';
import { readLeave } from '../draft/read-leave.ts';
import { isEditable, writes } from '../editable.ts';
import { completionState, mayBeCompleted } from './completion.ts';
import { listCompletions } from './completion-queries.ts';
import { listCorrections } from './correction-queries.ts';
import { listFiledVersions } from './filed-version-queries.ts';
import { nextOf } from './following.ts';
import { followingMessages } from './following-messages.ts';
import { type FollowingPage, FollowingView } from './following-views.tsx';
import { countUnread } from './message-queries.ts';
import { type OpenedFiled, openFiled } from './open-filed-routes.ts';
import { silenceDay } from './silence.ts';

/** The page of a dossier once it is filed; before that, the address is the draft's. */
export const mountFollowing: Mount = (app, parts) => {
  app.get('/applications/:id', signedIn, async (c, next) => {
    const opened = await openFiled(c as Context<Env>, parts);
    if (!opened) return next();
    const page = await followingPage(c as Context<Env>, parts, opened);
    const title = opened.application.essentials.title || followingMessages[c.var.locale].untitled;
    return c.html(renderAgentPage(c, { title, children: <FollowingView {...page} /> }));
  });
};

const dones = ['completed', 'correctionAsked'] as const;

async function followingPage(
  c: Context<Env>,
  { db }: AppParts,
  opened: OpenedFiled,
): Promise<FollowingPage> {
  const { application, now, reader } = opened;
  const { id, state, call, wave } = application;
  const completions = await listCompletions(db, id);
  const [last] = completions;
  const stateOfLast = last && mayBeCompleted(state) ? completionState(last, now) : null;
  const completion = last && stateOfLast === 'open' ? last : null;
  const [correction = null] = await listCorrections(db, id);
  const versions = await listFiledVersions(db, id);
  const canWrite = writes(application);
  const canEdit = isEditable(application, await readLeave(db, id), now);
  const form = await getApplicationForm(db, application);
  return {
    ...opened,
    next: nextOf({
      state,
      phase: callPhase(call, wave, now),
      wave,
      completion,
      today: dayIn('Europe/Paris', now),
    }),
    silence: mayBeCompleted(state) ? silenceDay(filedAtOf(versions), completions, now) : null,
    completion,
    isLate: stateOfLast === 'late',
    correction,
    versions,
    unread: await countUnread(db, {
      applicationId: id,
      personId: reader.personId,
      side: 'applicant',
    }),
    canWrite,
    canEdit: canWrite && canEdit,
    canCorrect:
      canWrite &&
      !canEdit &&
      mayBeCompleted(state) &&
      completion === null &&
      correction?.decided !== null,
    firstSection: form.sections[0]?.key ?? '',
    done: dones.find((each) => each === c.req.query('done')) ?? null,
  };
}

/** What was completed since is the same request: only a filing begins its time. */
function filedAtOf(versions: FollowingPage['versions']): Date {
  const filing = versions.find(({ cause }) => cause !== 'completion');
  if (!filing) throw new Error('A filed dossier was filed once');
  return filing.filedAt;
}
