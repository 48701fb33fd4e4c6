import type { FileKind } from './media-types.ts';

/** Why a file is not taken. Each has its sentence in src/web/file-messages.ts. */
export type FileRefusal =
  | { reason: 'empty' }
  | { reason: 'cut' }
  | { reason: 'too-large'; maxBytes: number }
  | { reason: 'type-not-accepted'; mediaType: string; accepted: readonly FileKind[] }
  | { reason: 'password-needed'; mediaType: string }
  | { reason: 'macros'; mediaType: string }
  | { reason: 'unreadable'; mediaType: string }
  | { reason: 'image-too-large'; megapixels: number; most: number }
  | { reason: 'heic-not-readable' }
  | { reason: 'too-many'; most: number }
  /** Sent in parts, but not whole, not ours, or already taken by another form. */
  | { reason: 'upload-unknown' };
