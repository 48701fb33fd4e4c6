import { sql } from 'kysely';
import type { Db } from '#platform/database.ts';
import type { KeptFile } from '#platform/files/file.ts';
import { annexHolder, listAnnexes } from '../annex-queries.ts';
import { lastForm } from '../begin-form.ts';
import type { NativeCall } from '../call.ts';
import { findPublicCall } from '../call-queries.ts';
import type { PublishedAnswer } from '../enquiry/enquiry.ts';
import { listPublishedAnswers, stampAnswers } from '../enquiry/enquiry-queries.ts';
import type { Form } from '../form/form.ts';
import { findPublishedForm } from '../form/form-revision-queries.ts';
import type { Grid } from '../grid/grid.ts';
import { findGrid } from '../grid/grid-queries.ts';
import { standingOf } from './notice.ts';
import '../form/form-revision-rows.ts';
import '../wave/wave-rows.ts';
import '../grid/grid-rows.ts';

export type Annex = Pick<KeptFile, 'id' | 'name' | 'size'>;

/** Everything the page of a call says, as it is at one instant. */
export type NoticeContent = {
  call: NativeCall;
  authority: string;
  programme: string;
  form: Form | null;
  formRevision: number | null;
  grid: Grid | null;
  /** Why the closing was last moved; null when it never was. */
  extensionReason: string | null;
  annexes: readonly Annex[];
  answers: readonly PublishedAnswer[];
  answersCount: number;
};

const answersOnThePage = 20;

export async function readNotice(db: Db, call: NativeCall): Promise<NoticeContent> {
  const { id } = call;
  const [names, form, grid, answers, { count }, extensionReason, annexes] = await Promise.all([
    namesOf(db, id),
    findPublishedForm(db, id),
    findGrid(db, id),
    listPublishedAnswers(db, id, { limit: answersOnThePage, offset: 0 }),
    stampAnswers(db, id),
    findExtensionReason(db, id),
    listAnnexes(db, call),
  ]);
  return {
    call,
    ...names,
    form: form?.form ?? null,
    formRevision: form?.number ?? null,
    grid: grid?.grid ?? null,
    answers,
    answersCount: count,
    extensionReason,
    annexes: annexes.map(({ id, name, size }) => ({ id, name, size })),
  };
}

/** Of a call that is not published, with its form as it is edited today. */
export async function readNoticePreview(db: Db, call: NativeCall): Promise<NoticeContent> {
  const [content, form] = await Promise.all([
    readNotice(db, call),
    lastForm(db, { authorityId: call.authorityId, callId: call.id }),
  ]);
  return { ...content, form };
}

const namesOf = (db: Db, callId: string) =>
  db
    .selectFrom('calls as call')
    .innerJoin('authorities as authority', 'authority.id', 'call.authority_id')
    .innerJoin('programmes as programme', 'programme.id', 'call.programme_id')
    .select(['authority.name as authority', 'programme.name as programme'])
    .where('call.id', '=', callId)
    .executeTakeFirstOrThrow();

async function findExtensionReason(db: Db, callId: string): Promise<string | null> {
  const last = await db
    .selectFrom('wave_extensions as extension')
    .innerJoin('waves as wave', 'wave.id', 'extension.wave_id')
    .select('extension.reason')
    .where('wave.call_id', '=', callId)
    .orderBy('extension.decided_at', 'desc')
    .limit(1)
    .executeTakeFirst();
  return last?.reason ?? null;
}

/**
 * Changes with everything the page says: an act on the call, a revision, an answer; and with the
 * clock, when the phase or the number of days left changes. Null when the public sees no such call.
 */
export async function stampNotice(
  db: Db,
  slug: string,
  now: Date,
): Promise<{ call: NativeCall; stamp: string } | null> {
  const call = await findPublicCall(db, slug, now);
  if (!call) return null;
  const [{ form, grid, annexes }, answers] = await Promise.all([
    stampRevisions(db, call),
    stampAnswers(db, call.id),
  ]);
  const standing = standingOf(call, now);
  const parts = [
    call.id,
    call.version,
    standing && [standing.phase, standing.wave.number, standing.days, standing.inGrace],
    form,
    grid,
    annexes,
    answers.count,
    answers.lastAt?.toISOString(),
    call.settings.questionsUntil !== null && now >= call.settings.questionsUntil,
  ];
  return { call, stamp: JSON.stringify(parts) };
}

const stampRevisions = (db: Db, { id, authorityId }: NativeCall) =>
  db
    .selectNoFrom(({ selectFrom }) => [
      selectFrom('form_revisions')
        .select(({ fn }) => fn.max('number').as('number'))
        .where('call_id', '=', id)
        .where('state', '=', 'published')
        .as('form'),
      selectFrom('grid_revisions')
        .select(({ fn }) => fn.max('revision').as('number'))
        .where('call_id', '=', id)
        .as('grid'),
      selectFrom('files')
        .select(sql<string>`string_agg(id::text, ' ' order by id)`.as('ids'))
        .where('authority_id', '=', authorityId)
        .where('holder_kind', '=', annexHolder)
        .where('holder_id', '=', id)
        .where('removed_at', 'is', null)
        .as('annexes'),
    ])
    .executeTakeFirstOrThrow();
