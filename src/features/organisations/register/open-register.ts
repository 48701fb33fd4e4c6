import { type CompanyRegister, noRegister, type RegisterAnswer } from './company-register.ts';
import { readRegister } from './read-register.ts';

type Options = { timeout?: number; now?: () => Date };

const mostFailures = 3;
const restSeconds = 60;
const keptMinutes = 10;
const mostKept = 500;
const mostBytes = 1_000_000;

/**
 * The public register of companies, behind one question. After three failures in a row it is left
 * in peace for a minute: nobody waits for what does not answer.
 */
export function openRegister(
  url: string | null,
  { timeout = 3000, now = () => new Date() }: Options = {},
): CompanyRegister {
  if (url === null) return noRegister;
  const kept = new Map<string, { answer: RegisterAnswer; at: Date }>();
  let failures = 0;
  let restsUntil = 0;

  const fail = (): RegisterAnswer => {
    failures += 1;
    if (failures >= mostFailures) restsUntil = now().getTime() + restSeconds * 1000;
    return { state: 'away' };
  };
  const recall = (siret: string, at: Date): RegisterAnswer | null => {
    const known = kept.get(siret);
    return known && at.getTime() - known.at.getTime() < keptMinutes * 60_000 ? known.answer : null;
  };
  const keep = (siret: string, answer: RegisterAnswer, at: Date): RegisterAnswer => {
    if (kept.size >= mostKept) kept.clear();
    kept.set(siret, { answer, at });
    return answer;
  };
  return {
    find: async (siret) => {
      const at = now();
      const known = recall(siret, at);
      if (known) return known;
      if (at.getTime() < restsUntil) return { state: 'away' };
      const company = readRegister(await ask(url, siret, timeout), siret);
      if (company === 'unreadable') return fail();
      failures = 0;
      return keep(
        siret,
        company ? { state: 'found', company, readAt: at } : { state: 'unknown' },
        at,
      );
    },
  };
}

/** Null: no answer in time, a refusal, or no JSON. */
async function ask(url: string, siret: string, timeout: number): Promise<unknown> {
  try {
    const address = new URL('search', url.endsWith('/') ? url : `${url}/`);
    address.searchParams.set('q', siret);
    const response = await fetch(address, {
      signal: AbortSignal.timeout(timeout),
      headers: { accept: 'application/json' },
      redirect: 'error',
    });
    if (!response.ok || Number(response.headers.get('content-length') ?? 0) > mostBytes) {
      await response.body?.cancel();
      return null;
    }
    return await response.json();
  } catch {
    return null;
  }
}
