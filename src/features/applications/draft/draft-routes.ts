import type { Mount } from '#web/env.ts';
import { mountAdvice } from './advice-routes.tsx';
import { mountApplication } from './application-routes.tsx';
import { mountDocumentsToJoin } from './documents-routes.ts';
import { mountAnswerFiles } from './files-routes.tsx';
import { mountMyApplications } from './my-applications-routes.tsx';
import { mountRevision } from './revision-routes.tsx';
import { mountSaving } from './save-routes.ts';
import { mountSections } from './section-routes.tsx';
import { mountStart } from './start-routes.tsx';

/** The pages of those who prepare a dossier. */
export const mountDrafts: Mount = (app, parts) => {
  for (const mount of [
    mountMyApplications,
    mountStart,
    mountApplication,
    mountSections,
    mountSaving,
    mountAnswerFiles,
    mountDocumentsToJoin,
    mountAdvice,
    mountRevision,
  ]) {
    mount(app, parts);
  }
};
