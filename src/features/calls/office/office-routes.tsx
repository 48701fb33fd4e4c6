import type { Mount } from '#web/env.ts';
import { mountPublicAnnexes } from './annex-routes.ts';
import { mountOfficeCall } from './call-routes.tsx';
import { mountOfficeCalls } from './calls-routes.tsx';
import { mountRegulation } from './regulation-routes.tsx';
import { mountServedLines } from './roadmap-routes.tsx';
import { mountCallSettings } from './settings-routes.tsx';
import { mountCallWaves } from './wave-routes.tsx';

/** All that an officer does with a call, but its form, its grid and the questions of the public. */
export const mountCallOffice: Mount = (app, parts) => {
  mountOfficeCalls(app, parts);
  mountOfficeCall(app, parts);
  mountCallSettings(app, parts);
  mountRegulation(app, parts);
  mountPublicAnnexes(app, parts);
  mountServedLines(app, parts);
  mountCallWaves(app, parts);
};
