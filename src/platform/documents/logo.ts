import type { Logo } from './render-pdf.ts';

const signatures: readonly { format: Logo['format']; bytes: readonly number[] }[] = [
  { format: 'png', bytes: [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a] },
  { format: 'jpg', bytes: [0xff, 0xd8, 0xff] },
];

const mostBytes = 2_000_000;

/** PNG or JPEG, told by its content; null for anything else, or too heavy to be in each letter. */
export function readLogo(bytes: Uint8Array, alt: string): Logo | null {
  if (bytes.length > mostBytes) return null;
  const known = signatures.find((each) => each.bytes.every((byte, index) => bytes[index] === byte));
  return known ? { bytes, format: known.format, alt } : null;
}
