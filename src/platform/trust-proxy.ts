import { isIP } from 'node:net';

type Wrong = { name: string; fr: string; en: string };

/**
 * Whose word on a visitor's address is believed: how many proxies stand in front, or where they are.
 * Null: nobody's, and the peer is the visitor.
 */
export type TrustProxy = { count: number } | { networks: readonly ProxyNetwork[] } | null;
export type ProxyNetwork = { address: string; prefix: number; family: 'ipv4' | 'ipv6' };

/** "1", or "10.0.0.0/8, 2001:db8::7". */
export function parseTrustProxy(text: string): TrustProxy | Wrong {
  if (/^\d$/.test(text)) return text === '0' ? null : { count: Number(text) };
  const networks = text.split(/[\s,]+/).map(parseNetwork);
  const known = networks.filter((network) => network !== null);
  return known.length === networks.length ? { networks: known } : wrongProxy(text);
}

function parseNetwork(text: string): ProxyNetwork | null {
  const [address = '', length, ...more] = text.split('/');
  const version = isIP(address);
  if (version === 0 || more.length > 0) return null;
  const whole = version === 4 ? 32 : 128;
  const prefix = length === undefined ? whole : /^\d{1,3}$/.test(length) ? Number(length) : -1;
  // A network of everybody would believe anybody.
  if (prefix < 1 || prefix > whole) return null;
  return { address, prefix, family: version === 4 ? 'ipv4' : 'ipv6' };
}

const wrongProxy = (text: string): Wrong => ({
  name: 'TRUST_PROXY',
  fr: `TRUST_PROXY vaut « ${text} » : donnez le nombre de relais devant l’application (de 0 à 9), ou leurs adresses, par exemple 10.0.0.0/8.`,
  en: `TRUST_PROXY is "${text}": give how many proxies stand in front (0 to 9), or their addresses, such as 10.0.0.0/8.`,
});

export const formatTrustProxy = (trust: TrustProxy): string | number => {
  if (trust === null) return '(aucun relais)';
  if ('count' in trust) return trust.count;
  return trust.networks.map(({ address, prefix }) => `${address}/${prefix}`).join(' ');
};
