import type { Mount } from '#web/env.ts';
import { mountCompletionFiles } from './completion-file-routes.tsx';
import { mountCompletion } from './completion-routes.tsx';
import { mountCorrection } from './correction-routes.tsx';
import { mountDownloads } from './download-routes.ts';
import { mountErasure } from './erasure-routes.tsx';
import { mountFollowing } from './following-routes.tsx';
import { mountNotifications } from './notification-routes.tsx';
import { mountOfficeCompletion } from './office-completion-routes.tsx';
import { mountMessages } from './thread-routes.tsx';

/** A dossier once it is filed, on both sides. */
export const mountAfterFiling: Mount = (app, parts) => {
  for (const mount of [
    mountFollowing,
    mountCompletion,
    mountCompletionFiles,
    mountOfficeCompletion,
    mountMessages,
    mountDownloads,
    mountCorrection,
    mountErasure,
    mountNotifications,
  ]) {
    mount(app, parts);
  }
};
