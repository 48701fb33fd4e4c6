import { readFile } from 'node:fs/promises';
import { discardForm, type TakenForm, type UploadLimits } from '#web/upload-form.ts';
import type { LetterheadRefusal, TypedLetterhead } from './letterhead.ts';
import type { KeptLetterhead } from './letterhead-queries.ts';
import type { GivenLogo } from './write-letterhead.ts';

export const logoLimits: UploadLimits = { accepted: ['photo'], maxBytes: 2_000_000, mostFiles: 1 };

export const typedIn = ({ fields }: Pick<TakenForm, 'fields'>): TypedLetterhead => ({
  name: fields.get('name') ?? '',
  address: fields.get('address') ?? '',
  contact: fields.get('contact') ?? '',
  place: fields.get('place') ?? '',
  signatoryName: fields.get('signatoryName') ?? '',
  signatoryQuality: fields.get('signatoryQuality') ?? '',
  footer: fields.get('footer') ?? '',
  logoAlt: fields.get('logoAlt') ?? '',
});

export const typedFrom = ({
  text,
  logo,
}: Pick<KeptLetterhead, 'text' | 'logo'>): TypedLetterhead => ({
  name: text.name,
  address: text.address.join('\n'),
  contact: text.contact.join('\n'),
  place: text.place,
  signatoryName: text.signatoryName,
  signatoryQuality: text.signatoryQuality,
  footer: text.footer.join('\n'),
  logoAlt: logo?.alt ?? '',
});

/** The image a form brought, upright and without what a camera wrote in it; nothing stays on disk. */
export async function logoIn(form: TakenForm): Promise<GivenLogo> {
  const [image] = form.prepared;
  try {
    if (image) return await readFile(image.path);
    return form.fields.get('logo') === 'remove' ? 'none' : 'same';
  } finally {
    await discardForm(form);
  }
}

/** A file that could not be taken in is no logo, whatever else it is. */
export const refusedLogo = ({ refused }: TakenForm): readonly LetterheadRefusal[] =>
  refused.length === 0 ? [] : [{ reason: 'not-a-logo', field: 'logo' }];
