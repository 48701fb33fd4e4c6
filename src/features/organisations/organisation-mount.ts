import type { AppParts, Mount } from '#web/env.ts';
import type { CompanyRegister } from './register/company-register.ts';

export type OrganisationParts = AppParts & { register: CompanyRegister };

/** What each kind of page of this feature exports: its routes, which share one register. */
export type MountOrganisations = (app: Parameters<Mount>[0], parts: OrganisationParts) => void;
