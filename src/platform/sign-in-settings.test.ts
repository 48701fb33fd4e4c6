import { expect, test } from 'vitest';
import { readSignInSettings } from './sign-in-settings.ts';

const demo = { demo: true, host: '127.0.0.1', publicUrl: 'http://localhost:3000' };
const rolesOf = (env: Record<string, string>, place = demo) => {
  const { settings, wrong } = readSignInSettings(env, place);
  return [settings.demoRoles, wrong.map(({ name }) => name)];
};

test('changing role is on where only this machine reaches the demonstration', () => {
  expect(rolesOf({})).toEqual([true, []]);
  expect(rolesOf({}, { ...demo, demo: false })).toEqual([false, []]);
  expect(rolesOf({}, { ...demo, host: '0.0.0.0' })).toEqual([false, []]);
  expect(rolesOf({}, { ...demo, publicUrl: 'https://laureat.exemple.fr' })).toEqual([false, []]);
  expect(rolesOf({ DEMO_ROLES: 'non' })).toEqual([false, []]);
  expect(rolesOf({ DEMO_ROLES: 'oui' }, { ...demo, host: '0.0.0.0' })).toEqual([true, []]);
});

test('asking for it at a public address, or without the demonstration, is refused', () => {
  const refused = [false, ['DEMO_ROLES']];
  const asked = { DEMO_ROLES: 'oui' };
  expect(rolesOf(asked, { ...demo, publicUrl: 'https://laureat.exemple.fr' })).toEqual(refused);
  expect(rolesOf(asked, { ...demo, publicUrl: 'http://localhost.evil.test' })).toEqual(refused);
  expect(rolesOf(asked, { ...demo, demo: false })).toEqual(refused);
  expect(rolesOf({ DEMO_ROLES: 'peut-être' })).toEqual(refused);
});

test('an identity provider is given whole, over https, or not at all', () => {
  const whole = {
    OIDC_ISSUER: 'https://auth.exemple.fr/api/v2/',
    OIDC_CLIENT_ID: 'laureat',
    OIDC_CLIENT_SECRET: 'secret',
  };
  expect(readSignInSettings(whole, demo)).toMatchObject({
    settings: {
      provider: {
        issuer: 'https://auth.exemple.fr/api/v2',
        clientId: 'laureat',
        clientSecret: 'secret',
        name: 'ProConnect',
        acrValues: null,
        trustsEmail: false,
      },
    },
    wrong: [],
  });
  for (const broken of [
    { ...whole, OIDC_CLIENT_SECRET: '' },
    { ...whole, OIDC_ISSUER: 'http://auth.exemple.fr' },
    { OIDC_CLIENT_ID: 'laureat' },
  ]) {
    const { settings, wrong } = readSignInSettings(broken, demo);
    expect([settings.provider, wrong.map(({ name }) => name)]).toEqual([null, ['OIDC_ISSUER']]);
  }
});
