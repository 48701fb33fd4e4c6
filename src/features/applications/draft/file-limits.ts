import type { FileKind } from '#platform/files/media-types.ts';
import type { FileField } from './attach-files.ts';

export const fileLimits = ({ accepts, maxBytes }: FileField) => ({
  accepted: accepts.map((kind): FileKind => (kind === 'image' ? 'photo' : kind)),
  maxBytes,
});

/** Photos of its pages make one document, where a question takes both. */
export const joinsPages = ({ accepts }: FileField): boolean =>
  accepts.includes('image') && accepts.includes('pdf');

/** Joined they count for one, however few files the question takes. */
export const mostPages = (field: FileField): number => (joinsPages(field) ? 20 : 0);
