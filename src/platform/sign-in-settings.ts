/** An identity provider of agents that speaks OpenID Connect: ProConnect, or a service's own. */
export type IdentityProvider = {
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** As written on the button. */
  name: string;
  acrValues: string | null;
  /** It checks every address it gives, without saying so in a claim. */
  trustsEmail: boolean;
};

export type SignInSettings = {
  /** One click changes who one is: the demonstration, on this machine only. */
  demoRoles: boolean;
  /** An administrator without a second factor is not one yet. */
  requireSecondFactor: boolean;
  provider: IdentityProvider | null;
};

type Wrong = { name: string; fr: string; en: string };
type Env = Record<string, string | undefined>;
type Place = { demo: boolean; host: string; publicUrl: string };
type Answer = { settings: SignInSettings; wrong: readonly Wrong[] };

const here = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/;

export function readSignInSettings(env: Env, place: Place): Answer {
  const demoRoles = readDemoRoles(env['DEMO_ROLES']?.trim() ?? '', place);
  const secondFactor = readFlag('ADMIN_SECOND_FACTOR', env['ADMIN_SECOND_FACTOR']);
  const trustsEmail = readFlag('OIDC_TRUST_EMAIL', env['OIDC_TRUST_EMAIL']);
  const provider = readProvider(env, trustsEmail === true);
  return {
    settings: {
      demoRoles: demoRoles === true,
      requireSecondFactor: secondFactor === true,
      provider: isWrong(provider) ? null : provider,
    },
    wrong: [demoRoles, secondFactor, trustsEmail, provider].filter(isWrong),
  };
}

const isWrong = (value: unknown): value is Wrong =>
  typeof value === 'object' && value !== null && 'fr' in value;

function readFlag(name: string, text = ''): boolean | Wrong {
  if (/^(1|true|yes|oui|on)$/i.test(text.trim())) return true;
  if (/^(0|false|no|non|off)?$/i.test(text.trim())) return false;
  return {
    name,
    fr: `${name} vaut « ${text} » : donnez oui ou non.`,
    en: `${name} is "${text}": give yes or no.`,
  };
}

/** Unset: on when nobody else can reach the demonstration. */
function readDemoRoles(text: string, { demo, host, publicUrl }: Place): boolean | Wrong {
  const local = here.test(new URL(publicUrl).hostname);
  if (text === '') return demo && local && here.test(host);
  const asked = readFlag('DEMO_ROLES', text);
  if (asked !== true) return asked;
  if (!demo) {
    return {
      name: 'DEMO_ROLES',
      fr: 'DEMO_ROLES vaut oui, mais DEMO vaut non : changer de rôle n’existe que dans la démonstration. Retirez DEMO_ROLES.',
      en: 'DEMO_ROLES is yes but DEMO is no: changing role exists in the demonstration only. Unset DEMO_ROLES.',
    };
  }
  if (local) return true;
  return {
    name: 'DEMO_ROLES',
    fr: `DEMO_ROLES vaut oui, mais PUBLIC_URL (${publicUrl}) n’est pas sur cette machine : n’importe qui deviendrait administrateur. Retirez DEMO_ROLES.`,
    en: `DEMO_ROLES is yes, but PUBLIC_URL (${publicUrl}) is not on this machine: anybody would become an administrator. Unset DEMO_ROLES.`,
  };
}

function readProvider(env: Env, trustsEmail: boolean): IdentityProvider | null | Wrong {
  const text = (name: string): string => env[name]?.trim() ?? '';
  const issuer = text('OIDC_ISSUER').replace(/\/+$/, '');
  const clientId = text('OIDC_CLIENT_ID');
  const clientSecret = text('OIDC_CLIENT_SECRET');
  if (!issuer && !clientId && !clientSecret) return null;
  const url = URL.parse(issuer);
  const safe = url?.protocol === 'https:' || (url !== null && here.test(url.hostname));
  if (!clientId || !clientSecret || !safe) {
    return {
      name: 'OIDC_ISSUER',
      fr: 'OIDC_ISSUER (une adresse https), OIDC_CLIENT_ID et OIDC_CLIENT_SECRET vont ensemble : donnez les trois, tels que le fournisseur d’identité les a remis.',
      en: 'OIDC_ISSUER (an https address), OIDC_CLIENT_ID and OIDC_CLIENT_SECRET go together: give all three, as the identity provider gave them.',
    };
  }
  const name = text('OIDC_NAME') || 'ProConnect';
  const acrValues = text('OIDC_ACR_VALUES') || null;
  return { issuer, clientId, clientSecret, name, acrValues, trustsEmail };
}
