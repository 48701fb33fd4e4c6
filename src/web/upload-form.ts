import { realNow } from '#platform/clock.ts';
import type { Place, ReceivedFile } from '#platform/files/file.ts';
import type { FileRefusal } from '#platform/files/file-refusal.ts';
import { joinPhotos } from '#platform/files/join-photos.ts';
import { type FilesContext, keepFile } from '#platform/files/keep-file.ts';
import {
  type FileLimits,
  type GivenFile,
  type PreparedFile,
  prepareFile,
} from '#platform/files/prepare-file.ts';
import { CutTransfer, discard } from '#platform/files/take-in.ts';
import { endUpload, readUpload } from '#platform/files/upload-in-parts.ts';
import { claimUpload } from '#platform/files/upload-records.ts';
import { type FormPart, fieldText, readForm } from './upload-multipart.ts';

export type UploadLimits = FileLimits & { mostFiles: number };
export type FormContext = FilesContext & { actorId: string };
export type RefusedFile = { name: string; refusal: FileRefusal };

/** What a form brought: its fields, the files that can be kept, those that cannot and why. */
export type TakenForm = {
  fields: ReadonlyMap<string, string>;
  prepared: readonly PreparedFile[];
  refused: readonly RefusedFile[];
};

type Taking = { fields: Map<string, string>; prepared: PreparedFile[]; refused: RefusedFile[] };

/**
 * Reads a form with files as it comes, whether they are in it or were sent before in parts.
 * Null: it is no such form, or it was cut, and nothing of it is left.
 */
export async function takeForm(
  context: FormContext,
  request: Request,
  limits: UploadLimits,
): Promise<TakenForm | null> {
  const parts = readForm(request);
  if (!parts) return null;
  const taking: Taking = { fields: new Map(), prepared: [], refused: [] };
  try {
    for await (const part of parts) await takePart(context, part, limits, taking);
    return taking;
  } catch (error) {
    await discardForm(taking);
    if (error instanceof CutTransfer) return null;
    throw error;
  }
}

export const discardForm = async ({ prepared }: TakenForm): Promise<void> => {
  await Promise.all(prepared.map(discard));
};

/** No form of ours has as many. */
const mostFields = 100;

async function takePart(
  context: FormContext,
  part: FormPart,
  limits: UploadLimits,
  taking: Taking,
): Promise<void> {
  if (part.fileName !== null) {
    // A file field left empty is sent all the same, without a name.
    if (part.fileName === '') return;
    return take(context, { name: part.fileName, bytes: part.bytes }, limits, taking);
  }
  const text = await fieldText(part);
  if (part.name !== 'upload') {
    if (taking.fields.size >= mostFields) throw new CutTransfer();
    taking.fields.set(part.name, text);
    return;
  }
  const upload = await claimUpload(context.db, { id: text, personId: context.actorId }, realNow());
  if (!upload) {
    taking.refused.push({ name: '', refusal: { reason: 'upload-unknown' } });
    return;
  }
  const given = { name: upload.name, bytes: readUpload(context, upload.id) };
  await take(context, given, limits, taking).finally(() => endUpload(context, upload.id));
}

async function take(
  { files }: FormContext,
  given: GivenFile,
  limits: UploadLimits,
  { prepared, refused }: Taking,
): Promise<void> {
  const { name } = given;
  if (prepared.length + refused.length >= limits.mostFiles) {
    refused.push({ name, refusal: { reason: 'too-many', most: limits.mostFiles } });
    return;
  }
  const outcome = await prepareFile(files.incoming, given, limits);
  if (outcome.ok) prepared.push(outcome.value);
  else refused.push({ name, refusal: outcome.refusal });
}

/** Keeps what a form brought, its photos joined under a name when one is given. */
export async function keepForm(
  context: FormContext,
  { prepared }: TakenForm,
  { place, joinAs }: { place: Place; joinAs: string | null },
): Promise<readonly ReceivedFile[]> {
  const whole =
    joinAs === null ? prepared : await joinPhotos(context.files.incoming, prepared, joinAs);
  const kept: ReceivedFile[] = [];
  for (const file of whole) kept.push(await keepFile(context, place, file));
  return kept;
}
