import { randomUUID } from 'node:crypto';
import { cents } from '#kernel/money.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { record } from '#platform/events.ts';
import type { SigningKey } from '#platform/signing.ts';
import type { CallOrigin } from '../calls/call.ts';
import { lockCall } from '../calls/call-queries.ts';
import { tellSubscribers } from '../calls/subscription/tell-subscribers.ts';
import type { AwardRow } from './award-row.ts';
import { indexAwards, removeAwards } from './award-search-store.ts';
import { beneficiarySlug } from './beneficiary.ts';
import { keyFigures } from './key-figures.ts';
import { findLastVersion } from './publication-queries.ts';
import {
  removePublishedAwards,
  savePublication,
  savePublishedAwards,
} from './publication-store.ts';
import { canonicalJson, sealSnapshot } from './seal-snapshot.ts';
import type { SealedPublication, Snapshot } from './snapshot.ts';

export type PublicationContext = {
  db: Db;
  now: Date;
  actorId: string | null;
  signingKey: SigningKey;
};

/** What is published; the rest of a snapshot is counted, numbered and signed here. */
export type PublicationContent = Pick<
  Snapshot,
  | 'authority'
  | 'programme'
  | 'call'
  | 'provenance'
  | 'order'
  | 'awards'
  | 'constants'
  | 'findings'
  | 'corrections'
  | 'questions'
>;

/**
 * Issues version n + 1 of a call's results, signed, and makes it the one that pages and search
 * show. `reason` is required from the second version on.
 */
export async function issuePublication(
  context: PublicationContext,
  callId: string,
  content: PublicationContent,
  reason: string | null,
): Promise<SealedPublication> {
  return inTransaction(context, async ({ db, now, actorId, signingKey }) => {
    const call = await lockCall(db, callId);
    const last = await findLastVersion(db, callId);
    const version = (last?.version ?? 0) + 1;
    const sealed = sealSnapshot(
      {
        format: 'laureat-publication/1',
        version,
        previous_sha256: last?.sha256 ?? null,
        reason,
        issued_at: now.toISOString(),
        ...content,
        figures: keyFigures(content.awards, content.constants),
      },
      signingKey,
    );
    const id = randomUUID();
    await savePublication(db, {
      id,
      authority_id: call.authority_id,
      call_id: callId,
      version,
      snapshot: canonicalJson(sealed.snapshot),
      sha256: sealed.proof.sha256,
      public_key: sealed.proof.public_key,
      signature: sealed.proof.signature,
      reason,
      issued_at: now,
      announced_on: content.call.announced_on,
      kept_count: figure(sealed, 'awarded-count', 'awarded-count-stated'),
      awarded_cents: figure(sealed, 'awarded-total', 'awarded-total-stated'),
    });
    await showAwards(db, { id, callId, authorityId: call.authority_id }, sealed.snapshot);
    await record(db, {
      authorityId: call.authority_id,
      subject: { kind: 'call', id: callId },
      name: version === 1 ? 'results-published' : 'results-rectified',
      actorId,
      happenedAt: now,
      facts: { publication_id: id, version, sha256: sealed.proof.sha256 },
    });
    await tellOfResults(db, call, version);
    return sealed;
  });
}

/** A past call was run elsewhere: nobody could follow it here. */
async function tellOfResults(
  db: Db,
  { id, origin }: { id: string; origin: CallOrigin },
  version: number,
): Promise<void> {
  if (origin === 'past') return;
  await tellSubscribers({ db }, { callId: id, news: { kind: 'results', version } });
}

/** The first of these figures that the publication carries: computed before stated. */
function figure({ snapshot }: SealedPublication, ...keys: string[]): bigint | null {
  const found = keys.flatMap((key) => snapshot.figures.filter((figure) => figure.key === key));
  return found[0] ? BigInt(found[0].value) : null;
}

type Shown = { id: string; callId: string; authorityId: string };

async function showAwards(db: Db, publication: Shown, { awards, call }: Snapshot): Promise<void> {
  await removeAwards(db, publication.callId);
  await removePublishedAwards(db, publication.callId);
  await savePublishedAwards(
    db,
    (awards ?? []).map((award) => publishedRow(publication, award, call.year)),
  );
  await indexAwards(db, publication.id);
}

const publishedRow = (publication: Shown, award: AwardRow, year: number) => ({
  authority_id: publication.authorityId,
  call_id: publication.callId,
  publication_id: publication.id,
  position: award.position,
  beneficiaries: award.beneficiaries,
  beneficiary_slugs: award.beneficiaries.map(beneficiarySlug),
  title: award.title,
  amount_cents: cents(BigInt(award.amount_cents)),
  scale: award.scale,
  departments: award.departments,
  theme: award.theme,
  year,
});
