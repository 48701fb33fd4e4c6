import { randomUUID } from 'node:crypto';
import { join } from 'node:path';
import { inTurn } from './in-turn.ts';
import { kindOf } from './media-types.ts';
import { measure, type PreparedFile } from './prepare-file.ts';
import { discard } from './take-in.ts';

/** Puts the photos, in their order, in one PDF that takes their place; other files stay as they are. */
export async function joinPhotos(
  incoming: string,
  prepared: readonly PreparedFile[],
  name: string,
): Promise<readonly PreparedFile[]> {
  const photos = prepared.filter(({ mediaType }) => kindOf(mediaType) === 'photo');
  if (photos.length === 0) return prepared;
  const path = join(incoming, randomUUID());
  try {
    const { photosToPdf } = await import('./photos-to-pdf.ts');
    await inTurn(() => photosToPdf(photos, name, path));
  } finally {
    await Promise.all(photos.map(discard));
  }
  const joined: PreparedFile = {
    ...(await measure(path)),
    name: `${name}.pdf`,
    mediaType: 'application/pdf',
    contradiction: null,
  };
  return [joined, ...prepared.filter((file) => !photos.includes(file))];
}
