import type { Context } from 'hono';
import type { AppParts, Env } from '#web/env.ts';
import type { FiledApplication } from '../application.ts';
import type { SeenApplication } from '../application-queries.ts';
import { openApplication } from '../draft/open-application-routes.ts';
import type { Opened } from '../draft/opened.ts';
import { afterAddresses } from './after-addresses.ts';

export type OpenedFiled = Omit<Opened, 'application'> & {
  application: SeenApplication & FiledApplication;
  after: ReturnType<typeof afterAddresses>;
};

/** A dossier that its applicant filed; null for a draft, and for what one may not see. */
export async function openFiled(c: Context<Env>, parts: AppParts): Promise<OpenedFiled | null> {
  const opened = await openApplication(c, parts);
  if (!opened || opened.application.state === 'draft') return null;
  const { application, ...others } = opened;
  const after = afterAddresses(application.id, others.locale);
  return { ...others, application, after };
}
