import type { UploadLimits } from '#web/upload-form.ts';

/** What a signed page may be. */
export const scanLimits: UploadLimits = {
  accepted: ['pdf', 'photo'],
  maxBytes: 20_000_000,
  mostFiles: 1,
};
