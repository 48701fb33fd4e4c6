import { dayIn } from '#kernel/day.ts';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { type Db, inTransaction } from '#platform/database.ts';
import { CannotPrint } from '#platform/documents/cannot-print.ts';
import { readLogo } from '#platform/documents/logo.ts';
import { renderLetterPdf } from '#platform/documents/render-letter.ts';
import type { Logo } from '#platform/documents/render-pdf.ts';
import { record } from '#platform/events.ts';
import {
  type LetterheadRefusal,
  type LetterheadText,
  readLetterhead,
  readLogoAlt,
  type TypedLetterhead,
} from './letterhead.ts';
import { findLetterhead, getLetterhead } from './letterhead-queries.ts';
import { insertLetterhead, lockLetterheads } from './letterhead-store.ts';
import { sampleLetter } from './sample-letter.ts';

export type LetterheadContext = { db: Db; now: Date; actorId: string | null };
/** The image as it came; or the one before, or none. */
export type GivenLogo = Uint8Array | 'same' | 'none';
type Asked = { authorityId: string; typed: TypedLetterhead; logo: GivenLogo };
type Written = { version: number };
type Content = { text: LetterheadText; logo: Logo | null };

/** Writes the next version, once a letter was really printed with it. */
export async function writeLetterhead(
  context: LetterheadContext,
  { authorityId, typed, logo }: Asked,
): Promise<Outcome<Written, readonly LetterheadRefusal[]>> {
  const text = readLetterhead(typed);
  const before = await getLetterhead(context.db, authorityId);
  const image = chooseLogo(before.logo, typed, logo);
  if (!text.ok || !image.ok) return refuse([...refusalOf(text), ...refusalOf(image)]);
  const content = { text: text.value, logo: image.value };
  const refusal = await tryOnPaper(context, content);
  return refusal ? refuse([refusal]) : accept(await append(context, authorityId, content));
}

/** Puts a former version in force again: as one more version, nothing is undone. */
export async function restoreLetterhead(
  context: LetterheadContext,
  { authorityId, version }: { authorityId: string; version: number },
): Promise<Outcome<Written, { reason: 'not-found' }>> {
  const former = await findLetterhead(context.db, authorityId, version);
  return former && version > 0
    ? accept(await append(context, authorityId, former, version))
    : refuse({ reason: 'not-found' });
}

const append = (
  context: LetterheadContext,
  authorityId: string,
  { text, logo }: Content,
  restored: number | null = null,
): Promise<Written> =>
  inTransaction(context, async ({ db, now, actorId }) => {
    await lockLetterheads(db, authorityId);
    const { version: last } = await getLetterhead(db, authorityId);
    const version = last + 1;
    await insertLetterhead(db, {
      authorityId,
      version,
      text,
      logo,
      writtenBy: actorId,
      writtenAt: now,
    });
    await record(db, {
      authorityId,
      subject: { kind: 'letterhead', id: authorityId },
      name: restored === null ? 'letterhead-written' : 'letterhead-restored',
      actorId,
      happenedAt: now,
      facts: { version, ...(restored === null ? {} : { restored }) },
    });
    return { version };
  });

function chooseLogo(
  before: Logo | null,
  typed: TypedLetterhead,
  given: GivenLogo,
): Outcome<Logo | null, readonly LetterheadRefusal[]> {
  if (given === 'none' || (given === 'same' && before === null)) return accept(null);
  const alt = readLogoAlt(typed.logoAlt);
  if (!alt.ok) return alt;
  if (given === 'same') return accept(before && { ...before, alt: alt.value });
  const logo = readLogo(given, alt.value);
  return logo ? accept(logo) : refuse([{ reason: 'not-a-logo', field: 'logo' }]);
}

const refusalOf = <R>(outcome: Outcome<unknown, readonly R[]>): readonly R[] =>
  outcome.ok ? [] : outcome.refusal;

/** A letterhead that no letter can be printed with would be found out by the first award. */
async function tryOnPaper(
  { now }: LetterheadContext,
  content: Content,
): Promise<LetterheadRefusal | null> {
  const day = dayIn('Europe/Paris', now);
  try {
    await renderLetterPdf(sampleLetter({ ...content, logo: null }, 'fr', day));
  } catch (error) {
    if (!(error instanceof CannotPrint)) throw error;
    return { reason: 'cannot-print', field: null, text: error.text };
  }
  if (content.logo === null) return null;
  // Nothing but the image can fail now: whatever the fault, it is the image that is unreadable.
  return renderLetterPdf(sampleLetter(content, 'fr', day)).then(
    () => null,
    () => ({ reason: 'logo-unreadable', field: 'logo' }),
  );
}
