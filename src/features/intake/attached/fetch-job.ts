import { openFiles } from '#platform/files/open-files.ts';
import type { Job } from '#platform/jobs/job-registry.ts';
import { fetchAttached } from './fetch-attached.ts';
import { outside } from './fetch-file.ts';

type Payload = { importId: string; actorId: string | null };

declare module '#platform/jobs/job-registry.ts' {
  interface Jobs {
    'fetch-attached-files': Payload;
  }
}

export const fetchAttachedJob: Job<Payload> = {
  title: {
    fr: 'Aller chercher les pièces de dossiers repris',
    en: 'Fetch the files of dossiers taken in',
  },
  maxAttempts: 4,
  run: ({ db, settings, now }, { importId, actorId }, progress) => {
    const context = { db, files: openFiles(settings), now, actorId };
    return fetchAttached(context, { importId, reach: outside(settings.importFileHosts), progress });
  },
};
