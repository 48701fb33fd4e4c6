import type { Mount } from '#web/env.ts';
import { createAuthentication } from './authentication.ts';
import { mountSecondFactor } from './second-factor-routes.tsx';
import { knowReader } from './session-routes.tsx';
import { mountSignInLinks } from './sign-in-link-routes.tsx';
import { mountSignIn } from './sign-in-routes.tsx';

/** Mounted first: the routes that follow know who is signed in. */
export const mountPeople: Mount = (app, parts) => {
  const people = { ...parts, authentication: createAuthentication(parts) };
  app.use(knowReader(people));
  for (const mount of [mountSignIn, mountSignInLinks, mountSecondFactor]) mount(app, people);
};
