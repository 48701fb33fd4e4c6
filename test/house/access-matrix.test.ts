import { expect, test } from 'vitest';
import { createAuthority } from '#features/people/create-authority.ts';
import { type Role, roles } from '#kernel/role.ts';
import { anApp } from '#test/app.ts';
import { aContext, settled } from '#test/builders/call.ts';
import { aPerson, sessionOf } from '#test/builders/person.ts';
import { aSigningKey } from '#test/builders/publication.ts';
import { useDatabase } from '#test/database.ts';
import { partsForTest } from '#test/frame-parts.ts';
import { routeRights } from '#web/route-rights.ts';
import { accessMatrix } from './access-matrix.ts';

const database = useDatabase();
const signingKey = aSigningKey();

const application = () => anApp(database.db, { signingKey });

test('every route of the application says who may reach it, and it is what was decided', () => {
  const written = routeRights(application()).map(({ method, path, right }) => [
    `${method} ${path}`,
    Array.isArray(right) ? right.join(' ') : right,
  ]);
  expect(Object.fromEntries(written)).toEqual(accessMatrix);
});

type Answer = 'sign-in' | 'absent' | 'reached';

/** Of a thing that is not there, written as the route wants it: the door is what is asked about. */
const addressOf = (pattern: string): string =>
  pattern
    .replace(/:\w+\{\[0-9\]\+\}/g, '1')
    .replace(/:\w+\{[^/]*\{36\}\}/g, '00000000-0000-4000-8000-000000000000')
    .replace(/:\w+/g, 'rien')
    .replace('*', 'rien');

/** A route is reached when it answers anything but the two refusals of the door. */
async function knock(route: string, headers: Record<string, string>): Promise<Answer> {
  const [method = '', pattern = ''] = route.split(' ');
  const path = addressOf(pattern);
  const body = method === 'GET' ? null : new URLSearchParams();
  const answer = await application().request(path, { method, headers, body });
  const location = answer.headers.get('location') ?? '';
  if (answer.status === 303 && location.startsWith('/sign-in')) return 'sign-in';
  return (await answer.text()).includes('class="error-status">404<') ? 'absent' : 'reached';
}

const closed = Object.entries(accessMatrix).filter(([, right]) => right !== 'public');

test('a visitor is asked to sign in at every door that is not public', async () => {
  const origin = { origin: 'http://localhost' };
  for (const [route] of closed)
    expect([route, await knock(route, origin)]).toEqual([route, 'sign-in']);
});

test.each(roles)('%s reaches what the role opens; nothing else exists', async (role: Role) => {
  const authority = settled(
    await createAuthority(aContext(database.db), { name: `Service ${role}`, shortName: role }),
  );
  const person = await aPerson(database.db, { roles: [{ authorityId: authority.id, role }] });
  const headers = await sessionOf({ ...partsForTest(), db: database.db, signingKey }, person);
  for (const [route, right] of closed) {
    if (right === 'signed-in' || right.split(' ').includes(role)) continue;
    expect([route, await knock(route, headers)]).toEqual([route, 'absent']);
  }
  for (const [route, right] of closed) {
    // A page without a parameter is there; one of a thing that is not says so itself.
    const isPage = route.startsWith('GET ') && !/[:*]/.test(route);
    if (!isPage || !(right === 'signed-in' || right.split(' ').includes(role))) continue;
    expect([route, await knock(route, headers)]).toEqual([route, 'reached']);
  }
});
