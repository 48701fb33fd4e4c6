import type { Mount } from '#web/env.ts';
import { mountAccount } from './account-routes.tsx';
import { createAuthentication } from './authentication.ts';
import { mountDemo } from './demo-routes.tsx';
import { mountDocumentTemplates } from './document-template/template-routes.tsx';
import { mountErasure } from './erasure-routes.tsx';
import { mountInvitations } from './invitation-routes.tsx';
import { mountInvite } from './invite-routes.tsx';
import { mountLetterheads } from './letterhead/letterhead-routes.tsx';
import { mountMembers } from './member-routes.tsx';
import { mountPasskeys } from './passkey-routes.tsx';
import { mountPeopleAdmin } from './people-admin-routes.tsx';
import { mountProvider } from './provider-routes.tsx';
import { providerReacher } from './reach-provider.ts';
import { mountRights } from './rights-routes.tsx';
import { mountSecondFactor } from './second-factor-routes.tsx';
import { mountSecondFactorSetup } from './second-factor-setup-routes.tsx';
import { knowReader, type MountPeople } from './session-routes.tsx';
import { mountSetup } from './setup-routes.tsx';
import { mountSignInLinks } from './sign-in-link-routes.tsx';
import { mountSignIn } from './sign-in-routes.tsx';
import { mountSignUp } from './sign-up-routes.tsx';

/** One line per kind of page. */
const pages: readonly MountPeople[] = [
  mountSignIn,
  mountSignInLinks,
  mountSignUp,
  mountSecondFactor,
  mountProvider,
  mountPasskeys,
  mountSetup,
  mountInvitations,
  mountAccount,
  mountSecondFactorSetup,
  mountPeopleAdmin,
  mountInvite,
  mountMembers,
  mountErasure,
  mountLetterheads,
  mountDocumentTemplates,
  mountRights,
  mountDemo,
];

/** Mounted first: the routes that follow know who is signed in. */
export const mountPeople: Mount = (app, parts) => {
  const authentication = createAuthentication(parts);
  const people = { ...parts, authentication, reachProvider: providerReacher(parts) };
  app.use(knowReader(people));
  for (const mount of pages) mount(app, people);
};
