import type { ReadSheet } from '#features/publication/verify-publication.ts';
import { reconcileDocument } from './reconcile-document.ts';

/** Reads a source document again for `laureat verify`; null when it cannot be read here. */
export const readSheetAgain: ReadSheet = (bytes, fileName) => {
  const read = reconcileDocument(bytes, fileName);
  return read.ok ? { awards: read.value.awards, findings: read.value.findings } : null;
};
