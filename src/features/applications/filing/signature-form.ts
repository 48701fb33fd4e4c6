import type { TypedSignature } from './check-page.ts';
import type { Signatory } from './signature.ts';

type Get = (name: string) => unknown;

/** Kept as typed: it comes back in the form. */
export function readTypedSignature(get: Get): TypedSignature {
  const text = (name: string): string => {
    const value = get(name);
    return typeof value === 'string' ? value.trim().slice(0, 1_000) : '';
  };
  return {
    name: text('name'),
    title: text('title'),
    mandate: text('mandate') === 'mandated' ? 'mandated' : 'representative',
    way: text('way'),
    mail: text('mail'),
  };
}

export const signatoryOf = ({ name, title, mandate }: TypedSignature): Signatory => ({
  name,
  title,
  mandate,
});
