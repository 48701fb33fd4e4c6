import type { MiddlewareHandler } from 'hono';
import type { Role } from '#kernel/role.ts';
import type { Env } from './env.ts';

/** Who may reach a route: everybody, whoever is signed in, or one of these roles. */
export type Right = 'public' | 'signed-in' | readonly Role[];

const rights = new WeakMap<object, Right>();

/** Null: nobody said, so nobody enters. */
export const rightOf = (handler: object): Right | null => rights.get(handler) ?? null;

export function carrying(right: Right, handler: MiddlewareHandler<Env>): MiddlewareHandler<Env> {
  rights.set(handler, right);
  return handler;
}

/** Marks a route that is open to everybody. */
export const publicRoute = carrying('public', (_c, next) => next());
