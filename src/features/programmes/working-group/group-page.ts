import type { Locale } from '#web/locale.ts';
import type { FieldError } from '../typed-fields.ts';
import type { RoadmapLine } from './roadmap-line.ts';
import type { GroupLead, GroupMember } from './working-group.ts';
import type { TypedGroup, TypedLine, TypedMember } from './working-group-form.ts';
import type { groupMessages } from './working-group-messages.ts';
import type { FoundGroup } from './working-group-queries.ts';

export type Said = keyof (typeof groupMessages)['fr']['said'];
type GroupFormName = 'group' | 'lead' | 'member' | 'line';

export type GroupPage = {
  locale: Locale;
  group: FoundGroup;
  leads: readonly GroupLead[];
  /** Empty for those who may not name them. */
  possibleLeads: readonly GroupLead[];
  members: readonly GroupMember[];
  lines: { total: number; rows: readonly RoadmapLine[] };
  page: number;
  pages: number;
  archivedLines: { total: number; rows: readonly RoadmapLine[] };
  /** Whether the reader says who leads and who takes part. */
  rules: boolean;
  typed: { group: TypedGroup; member: TypedMember; line: TypedLine; lead: string };
  refused: (FieldError & { form: GroupFormName }) | null;
  said: Said | null;
};
