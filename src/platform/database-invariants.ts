import { sql } from 'kysely';
import type { Invariant } from './invariant.ts';

/** What the database itself must not have lost: someone with its password can switch these off. */
export const databaseInvariants: readonly Invariant[] = [
  {
    name: 'no-trigger-is-off',
    fr: 'Aucun déclencheur ni aucune clé étrangère n’est désactivé.',
    en: 'No trigger and no foreign key is switched off.',
    offending: sql`
      select tgrelid::regclass::text as "table", tgname as trigger
      from pg_trigger join pg_class on pg_class.oid = tgrelid
      where tgenabled not in ('O', 'A') and relnamespace = 'public'::regnamespace
      order by 1, 2`,
  },
  {
    name: 'every-constraint-was-checked',
    fr: 'Chaque contrainte a été vérifiée sur les lignes qui existaient avant elle.',
    en: 'Every constraint was checked on the rows older than it.',
    offending: sql`
      select conrelid::regclass::text as "table", conname as "constraint"
      from pg_constraint
      where not convalidated and connamespace = 'public'::regnamespace
      order by 1, 2`,
  },
  {
    name: 'every-index-is-whole',
    fr: 'Chaque index est complet.',
    en: 'Every index is whole.',
    offending: sql`
      select indexrelid::regclass::text as index
      from pg_index join pg_class on pg_class.oid = indexrelid
      where not (indisvalid and indisready) and relnamespace = 'public'::regnamespace
      order by 1`,
  },
];
