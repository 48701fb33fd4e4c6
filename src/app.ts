import type { Hono } from 'hono';
import { mountHome } from '#features/overview/home-routes.tsx';
import { mountCalls } from '#features/publication/calls-routes.tsx';
import { mountData } from '#features/publication/data-routes.tsx';
import { mountDirectory } from '#features/publication/directory-routes.tsx';
import { mountResults } from '#features/publication/results-routes.tsx';
import { mountSearch } from '#features/publication/search-routes.tsx';
import { createFrame } from '#web/create-frame.ts';
import type { AppParts, Env, Mount } from '#web/env.ts';

export type { AppParts } from '#web/env.ts';

/** One line per feature, in the order a grant travels. */
const features: readonly Mount[] = [
  mountHome,
  mountCalls,
  mountResults,
  mountDirectory,
  mountData,
  mountSearch,
];

export const createApp = (parts: AppParts): Hono<Env> => createFrame(parts, features);
