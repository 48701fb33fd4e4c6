import { type LookupAddress, type LookupOptions, lookup } from 'node:dns';
import { type IncomingMessage, request as plainRequest } from 'node:http';
import { request as secureRequest } from 'node:https';
import { isIP } from 'node:net';
import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import { isPublicAddress } from '#platform/public-address.ts';

/** How far a fetch may go. */
export type Reach = {
  /** As the administrator wrote them: "host" or "host:port". */
  hosts: readonly string[];
  protocol: 'https:' | 'http:';
  mayConnect: (address: string) => boolean;
  /** From the asking to the last byte, in milliseconds. */
  within: number;
};

export type FetchFault =
  | { reason: 'no-address' | 'not-secure' | 'not-public' | 'redirected' | 'unreachable' }
  | { reason: 'host-not-allowed'; host: string }
  | { reason: 'answered'; status: number }
  | { reason: 'too-slow'; seconds: number };

/** Of the program: encrypted, to hosts that were allowed, and to no machine of the house. */
export const outside = (hosts: readonly string[]): Reach => ({
  hosts,
  protocol: 'https:',
  mayConnect: isPublicAddress,
  within: 60_000,
});

/** Bytes on their way; whoever finds them cut asks why. */
export type Fetched = { bytes: IncomingMessage; cutBecause: () => FetchFault };

/** The bytes of a file that is elsewhere, as they come; an answer that sends further on is no file. */
export async function fetchFile(
  address: string | null,
  reach: Reach,
): Promise<Outcome<Fetched, FetchFault>> {
  const url = address === null ? null : URL.parse(address);
  if (!url) return refuse({ reason: 'no-address' });
  const fault = faultOf(url, reach);
  if (fault) return refuse(fault);
  const late = AbortSignal.timeout(reach.within);
  const cutBecause = (): FetchFault =>
    late.aborted
      ? { reason: 'too-slow', seconds: Math.ceil(reach.within / 1000) }
      : { reason: 'unreachable' };
  try {
    const bytes = await ask(url, reach, late);
    const status = bytes.statusCode ?? 0;
    if (status === 200) return accept({ bytes, cutBecause });
    bytes.destroy();
    return refuse(
      status >= 300 && status < 400 ? { reason: 'redirected' } : { reason: 'answered', status },
    );
  } catch (error) {
    return refuse(error instanceof NotPublic ? { reason: 'not-public' } : cutBecause());
  }
}

function faultOf(url: URL, { hosts, protocol, mayConnect }: Reach): FetchFault | null {
  if (url.protocol !== protocol || url.username !== '' || url.password !== '') {
    return { reason: 'not-secure' };
  }
  if (!hosts.includes(url.host)) return { reason: 'host-not-allowed', host: url.host };
  // Node asks no name server about an address: it is looked at here.
  const bare = url.hostname.replace(/^\[|\]$/g, '');
  return isIP(bare) !== 0 && !mayConnect(bare) ? { reason: 'not-public' } : null;
}

class NotPublic extends Error {}

/** Whoever connects uses the very addresses that were looked at: a name cannot change in between. */
function ask(
  url: URL,
  { mayConnect, protocol }: Reach,
  signal: AbortSignal,
): Promise<IncomingMessage> {
  const options = {
    headers: { accept: '*/*', 'accept-encoding': 'identity' },
    lookup: lookingAt(mayConnect),
    signal,
    agent: false,
  } as const;
  return new Promise((resolve, reject) => {
    const request = protocol === 'https:' ? secureRequest : plainRequest;
    request(url, options, resolve).on('error', reject).end();
  });
}

type Found = (
  error: NodeJS.ErrnoException | null,
  address: string | LookupAddress[],
  family?: number,
) => void;

const lookingAt =
  (mayConnect: Reach['mayConnect']) => (host: string, options: LookupOptions, found: Found) => {
    lookup(host, { ...options, all: true }, (error, addresses) => {
      if (error) return found(error, []);
      const [first] = addresses;
      if (!first || !addresses.every(({ address }) => mayConnect(address))) {
        return found(new NotPublic(), []);
      }
      return options.all ? found(null, addresses) : found(null, first.address, first.family);
    });
  };
