import type { Letterhead, Signatory } from '#platform/documents/letter.ts';
import type { KeptLetterhead } from './letterhead-queries.ts';

export type Written = Pick<KeptLetterhead, 'text' | 'logo'>;

/** A letterhead as documents take it. */
export const onPaper = ({ text, logo }: Written): Letterhead => ({
  authority: text.name,
  lines: [...text.address, ...text.contact],
  footer: text.footer,
  logo,
});

/** Who signs when nobody else is named. */
export const usualSignatory = ({ text }: Written): Signatory => ({
  name: text.signatoryName,
  quality: text.signatoryQuality,
  delegation: null,
});
