import { sql } from 'kysely';
import type { Invariant } from '../invariant.ts';

/** That the bytes of each row are there is asked of the store: see examine-files.ts. */
export const fileInvariants: readonly Invariant[] = [
  {
    name: 'one-content-has-one-size',
    fr: 'Deux fichiers de même empreinte ont la même taille.',
    en: 'Two files of one fingerprint have one size.',
    offending: sql`
      select min(id::text) as file, count(distinct size_bytes)::int as sizes
      from files
      group by sha256
      having count(distinct size_bytes) > 1
      order by 1`,
  },
  {
    name: 'an-upload-has-received-its-parts',
    fr: 'Un envoi a reçu la somme de ses morceaux, sans trou.',
    en: 'An upload has received the sum of its parts, without a gap.',
    offending: sql`
      select uploads.id as upload, received_bytes as received,
        coalesce(sum(upload_parts.size_bytes), 0)::bigint as parts
      from uploads left join upload_parts on upload_id = uploads.id
      group by uploads.id
      having received_bytes <> coalesce(sum(upload_parts.size_bytes), 0)
      order by 1`,
  },
  {
    name: 'a-file-of-a-drop-box-is-held-by-its-authority',
    fr: 'Un fichier de la boîte de dépôt est tenu par le service qui l’a reçu.',
    en: 'A file of a drop box is held by the authority that received it.',
    offending: sql`
      select id as file, holder_id as holder
      from files
      where holder_kind = 'drop-box' and holder_id <> authority_id and removed_at is null
      order by 1`,
  },
];
