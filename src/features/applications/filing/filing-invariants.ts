import { sql } from 'kysely';
import type { Invariant } from '#platform/invariant.ts';

export const filingInvariants: readonly Invariant[] = [
  {
    name: 'a-filed-dossier-shows-its-standing-version',
    fr: 'Un dossier déposé montre le titre, le montant et l’instant de sa version en vigueur, la dernière, sans trou avant elle.',
    en: 'A filed application shows the title, amount and instant of its standing version, the last, without a gap before it.',
    offending: sql`
      select application.id as application
      from applications application
      left join application_versions standing
        on standing.application_id = application.id and standing.version = application.version
      where application.state <> 'draft' and (
        (application.title, application.requested_cents, application.filed_at)
          is distinct from (standing.title, standing.requested_cents, standing.filed_at)
        or (select count(*) from application_versions each where each.application_id = application.id)
          <> application.version
      )
      order by 1`,
  },
  {
    name: 'the-ledger-holds-what-filed-dossiers-ask',
    fr: 'Le registre des crédits porte ce que demandent les dossiers déposés, et rien pour ceux qui sont retirés.',
    en: 'The ledger holds what filed applications ask for, and nothing for those that were withdrawn.',
    offending: sql`
      select application.id as application, coalesce(totals.requested_cents, 0)::text as ledger
      from applications application
      left join subject_totals totals on totals.authority_id = application.authority_id
        and totals.subject_kind = 'application' and totals.subject_id = application.id
      where application.state <> 'draft'
        and coalesce(totals.requested_cents, 0) <>
          case application.state when 'withdrawn' then 0 else application.requested_cents end
      order by 1`,
  },
];
