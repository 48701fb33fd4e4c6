import { BlockList, isIP } from 'node:net';
import type { Context } from 'hono';
import type { TrustProxy } from '#platform/trust-proxy.ts';
import type { Env } from './env.ts';

type NodeBindings = { incoming?: { socket?: { remoteAddress?: string } } };

/**
 * The network a visitor comes from. Null: this machine, or a proxy on it that nobody declared;
 * to limit it would shut out every visitor at once.
 */
export function clientNetwork(c: Context<Env>): string | null {
  const { trustProxy } = c.var.site.settings;
  const said = c.req.header('x-forwarded-for');
  const address = plain(clientAddress({ peer: peerOf(c), said, trustProxy }));
  return !address || isLoopback(address) ? null : networkOf(address);
}

/** Nobody stands between: a proxy on this machine says for whom it asks. */
export function isFromThisMachine(c: Context<Env>): boolean {
  if (c.req.header('x-forwarded-for') ?? c.req.header('forwarded')) return false;
  const { hostname } = new URL(c.var.site.settings.publicUrl);
  return isLoopback(hostname.replace(/^\[|\]$/g, '')) && isLoopback(plain(peerOf(c)));
}

const peerOf = (c: Context<Env>): string =>
  (c.env as NodeBindings | undefined)?.incoming?.socket?.remoteAddress ?? '';

const isLoopback = (address: string): boolean =>
  address === 'localhost' || address === '::1' || address.startsWith('127.');

type Asked = { peer: string; said: string | undefined; trustProxy: TrustProxy };

/** What visitors write themselves stands left of what our own proxies add: it is read from the right. */
function clientAddress({ peer, said, trustProxy }: Asked): string {
  if (trustProxy === null || !said) return peer;
  const entries = said.split(',').map(bare);
  if ('count' in trustProxy) return known(entries.at(-trustProxy.count)) ?? peer;

  const ours = listOf(trustProxy);
  let client = peer;
  for (const entry of entries.toReversed()) {
    if (!isOurs(ours, client)) return client;
    client = known(entry) ?? client;
  }
  return client;
}

const known = (entry: string | undefined): string | null => (entry && isIP(entry) ? entry : null);

/** Some proxies add the port: "192.0.2.1:5678", "[2001:db8::1]:5678". */
const bare = (entry: string): string => {
  const [, bracketed, v4] = /^\[([^\]]+)\](?::\d+)?$|^([\d.]+):\d+$/.exec(entry.trim()) ?? [];
  return bracketed ?? v4 ?? entry.trim();
};

const plain = (address: string): string => address.replace(/^::ffff:(?=\d+\.)/, '');

function isOurs(ours: BlockList, address: string): boolean {
  const asked = plain(address);
  return isIP(asked) !== 0 && ours.check(asked, isIP(asked) === 4 ? 'ipv4' : 'ipv6');
}

const lists = new WeakMap<object, BlockList>();

function listOf(trusted: Extract<TrustProxy, { networks: unknown }>): BlockList {
  const made = lists.get(trusted);
  if (made) return made;
  const list = new BlockList();
  for (const { address, prefix, family } of trusted.networks) {
    list.addSubnet(address, prefix, family);
  }
  lists.set(trusted, list);
  return list;
}

/** One IPv6 customer holds a whole /64: its first four groups stand for it. */
const networkOf = (address: string): string =>
  address.includes(':') ? address.split(':').slice(0, 4).join(':') : address;
