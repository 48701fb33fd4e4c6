import type { Hono } from 'hono';
import { mountAfterFiling } from '#features/applications/after/after-routes.ts';
import { mountDrafts } from '#features/applications/draft/draft-routes.ts';
import { mountFiling } from '#features/applications/filing/filing-routes.tsx';
import { mountApplicationOffice } from '#features/applications/office/application-office-routes.ts';
import { mountReminders } from '#features/applications/reminder/reminder-routes.tsx';
import { mountFormBuilder } from '#features/calls/form-builder/builder-routes.tsx';
import { mountGrid } from '#features/calls/grid/grid-routes.tsx';
import { mountPublicCalls } from '#features/calls/notice/public-call-routes.tsx';
import { mountCallOffice } from '#features/calls/office/office-routes.tsx';
import { mountImports } from '#features/intake/import/import-routes.tsx';
import { mountSheets } from '#features/intake/sheet-routes.tsx';
import { mountOrganisations } from '#features/organisations/organisation-routes.tsx';
import { mountAdmin } from '#features/overview/admin-routes.tsx';
import { openLiveState } from '#features/overview/announcement-queries.ts';
import { mountAnnouncements } from '#features/overview/announcement-routes.tsx';
import { mountAudit } from '#features/overview/audit-routes.tsx';
import { mountHome } from '#features/overview/home-routes.tsx';
import { mountJobActions } from '#features/overview/jobs-board-actions-routes.tsx';
import { mountJobsBoard } from '#features/overview/jobs-board-routes.tsx';
import { mountLegalTexts } from '#features/overview/legal-admin-routes.tsx';
import { mountLegal } from '#features/overview/legal-routes.tsx';
import { mountMailActions } from '#features/overview/mail-board-actions-routes.tsx';
import { mountMailBoard } from '#features/overview/mail-board-routes.tsx';
import { mountMaintenance, mountMaintenanceGate } from '#features/overview/maintenance-routes.tsx';
import { mountMetrics } from '#features/overview/metrics-routes.ts';
import { mountSettings } from '#features/overview/settings-routes.tsx';
import { mountDesk } from '#features/overview/waiting-routes.tsx';
import { mountPeople } from '#features/people/people-routes.tsx';
import { mountProgrammes } from '#features/programmes/programme-routes.tsx';
import { mountShare } from '#features/programmes/share/share-routes.tsx';
import { mountGroups } from '#features/programmes/working-group/group-routes.tsx';
import { mountCalls } from '#features/publication/calls-routes.tsx';
import { mountData } from '#features/publication/data-routes.tsx';
import { mountDirectory } from '#features/publication/directory-routes.tsx';
import { mountResults } from '#features/publication/results-routes.tsx';
import { mountSearch } from '#features/publication/search-routes.tsx';
import { createFrame } from '#web/create-frame.ts';
import type { AppParts, Env, Mount } from '#web/env.ts';
import { mountFiles } from '#web/file-routes.tsx';
import { mountTerritories } from '#web/territory-routes.ts';
import { mountDropBox } from '#web/upload-drop-routes.tsx';
import { mountUploads } from '#web/upload-routes.ts';
import { jobs } from './jobs.ts';

export type { AppParts } from '#web/env.ts';

/** One line per feature, in the order a grant travels. */
const features: readonly Mount[] = [
  mountMaintenanceGate,
  mountPeople,
  mountFiles,
  mountTerritories,
  mountUploads,
  mountDropBox,
  mountHome,
  mountLegal(jobs),
  mountProgrammes,
  mountOrganisations,
  mountCallOffice,
  mountFormBuilder,
  mountApplicationOffice,
  mountReminders,
  mountPublicCalls,
  mountAfterFiling,
  mountDrafts,
  mountFiling,
  mountCalls,
  mountResults,
  mountDirectory,
  mountData,
  mountSearch,
  mountSheets,
  mountImports,
  mountGroups,
  mountShare,
  mountGrid,
  mountMetrics,
  mountDesk,
  mountAdmin,
  mountSettings,
  mountAnnouncements,
  mountMaintenance,
  mountLegalTexts,
  mountAudit,
  mountJobsBoard(jobs),
  mountJobActions,
  mountMailBoard,
  mountMailActions,
];

export const createApp = (parts: AppParts): Hono<Env> =>
  createFrame({ ...parts, live: parts.live ?? openLiveState(parts.db) }, features);
