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
    instead: text('instead'),
  };
}

/** Who signs, and in place of which signature. */
export const signingOf = ({ name, title, mandate, instead }: TypedSignature) => ({
  signatory: { name, title, mandate } satisfies Signatory,
  instead: instead === '' ? null : instead,
});
