import { enqueue } from '../jobs/enqueue.ts';
import type { Job } from '../jobs/job-registry.ts';
import { recordErased } from '../retention.ts';
import { openFiles } from './open-files.ts';
import { listWaitingFiles, scanFile } from './scan-file.ts';
import { sweepFiles } from './sweep-files.ts';

declare module '#platform/jobs/job-registry.ts' {
  interface Jobs {
    'scan-file': { fileId: string };
    'scan-waiting-files': Record<string, never>;
    'sweep-files': Record<string, never>;
  }
}

const mostAtOnce = 500;

export const scanFileJob: Job<{ fileId: string }> = {
  title: { fr: 'Analyser un fichier (antivirus)', en: 'Scan a file (antivirus)' },
  run: async ({ db, settings, now }, { fileId }) => {
    await scanFile({ db, files: openFiles(settings), now, actorId: null }, fileId);
  },
};

/** Files received before an antivirus was set, or whose own job gave up while it was away. */
export const scanWaitingFilesJob: Job<Record<string, never>> = {
  title: { fr: 'Faire analyser les fichiers en attente', en: 'Have waiting files scanned' },
  schedule: '*/15 * * * *',
  run: async ({ db, settings }) => {
    if (settings.clamdUrl === null) return;
    for (const fileId of await listWaitingFiles(db, mostAtOnce)) {
      await enqueue(db, 'scan-file', { fileId }, { key: fileId });
    }
  },
};

export const sweepFilesJob: Job<Record<string, never>> = {
  title: { fr: 'Effacer les envois abandonnés', en: 'Erase uploads left behind' },
  kept: {
    fr: 'un jour après le dernier morceau reçu',
    en: 'one day after the last part received',
  },
  schedule: '40 2 * * *',
  run: async ({ db, settings, now }) => {
    const counts = await sweepFiles({ db, files: openFiles(settings), now });
    await recordErased(db, { job: 'sweep-files', counts, now });
  },
};
