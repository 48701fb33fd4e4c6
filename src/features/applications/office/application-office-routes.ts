import type { Mount } from '#web/env.ts';
import { mountDossier } from './dossier-routes.tsx';
import { mountEntered } from './entered-routes.tsx';
import { mountEntry } from './entry-routes.tsx';
import { mountLateAdmissions } from './late-routes.tsx';
import { mountApplicationList } from './list-routes.tsx';
import { mountSavedViews } from './view-routes.tsx';

/** All that a service does with the dossiers filed to its calls, before they are reviewed. */
export const mountApplicationOffice: Mount = (app, parts) => {
  mountApplicationList(app, parts);
  mountSavedViews(app, parts);
  mountDossier(app, parts);
  mountLateAdmissions(app, parts);
  mountEntry(app, parts);
  mountEntered(app, parts);
};
