import { sql } from 'kysely';
import type { Invariant } from '#platform/invariant.ts';

export const gridInvariants: readonly Invariant[] = [
  {
    name: 'revisions-of-a-grid-follow-each-other',
    fr: 'Les révisions d’une grille se suivent sans trou.',
    en: 'Revisions of a grid follow each other without a gap.',
    offending: sql`
      select call_id as call, revision
      from (
        select call_id, revision, row_number() over (partition by call_id order by revision) as rank
        from grid_revisions
      ) as ranked
      where revision <> rank
      order by 1, 2`,
  },
  {
    name: 'the-grid-of-a-published-call-is-whole',
    fr: 'La grille d’un appel publié a des critères, chacun avec son poids et son échelle.',
    en: 'The grid of a published call has criteria, each with its weight and its scale.',
    offending: sql`
      select grid.call_id as call, grid.revision
      from grid_revisions grid join calls on calls.id = grid.call_id
      where calls.origin = 'native' and calls.state <> 'draft'
        and (
          not jsonb_path_exists(grid.content, '$.criteria[*]')
          or jsonb_path_exists(grid.content,
            '$.criteria[*] ? (!(@.weight >= 1) || !(@.scale.min < @.scale.max))')
        )
      order by 1, 2`,
  },
];
