import { contactAddress } from './legal-text.ts';

const halfYear = 182 * 24 * 60 * 60 * 1000;

/**
 * RFC 9116. The date comes from now: a file nobody looks after any more stops saying it is valid
 * when the service stops. Whole days, so that it does not change at each reading.
 */
export function securityTxt(contact: string, publicUrl: string, now: Date): string {
  const expires = new Date(now.getTime() + halfYear).toISOString().slice(0, 10);
  return [
    `Contact: ${contactAddress(contact) ?? contact}`,
    `Expires: ${expires}T00:00:00.000Z`,
    'Preferred-Languages: fr, en',
    `Canonical: ${publicUrl}/.well-known/security.txt`,
    `Policy: ${publicUrl}/security`,
    '',
  ].join('\n');
}
