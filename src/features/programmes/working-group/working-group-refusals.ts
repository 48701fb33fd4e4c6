import { unreachable } from '#kernel/outcome.ts';
import type { Locale } from '#web/locale.ts';
import type { FieldError } from '../typed-fields.ts';
import type { RoadmapRefusal } from './roadmap-line.ts';
import { roadmapMessages } from './roadmap-messages.ts';
import type { GroupRefusal, LeadRefusal, MemberRefusal } from './working-group.ts';
import { groupMessages } from './working-group-messages.ts';

export function explainGroup(
  refusal: GroupRefusal | LeadRefusal | MemberRefusal,
  locale: Locale,
): FieldError {
  const words = groupMessages[locale].refused;
  switch (refusal.reason) {
    case 'name-missing':
      return { field: 'name', error: words.name };
    case 'name-too-long':
      return { field: 'name', error: words.nameLong(refusal.length) };
    case 'name-taken':
      return { field: 'name', error: words.taken };
    case 'theme-too-long':
      return { field: 'theme', error: words.theme(refusal.length) };
    case 'role-not-held':
      return { field: 'lead', error: words.role };
    case 'lead-not-chosen':
      return { field: 'lead', error: words.lead };
    case 'member-unnamed':
      return { field: 'member', error: words.member };
    case 'member-name-too-long':
      return { field: 'member', error: words.nameLong(refusal.length) };
    case 'member-named-twice':
      return { field: 'member', error: words.memberTwice };
    default:
      return unreachable(refusal);
  }
}

export function explainLine(refusal: RoadmapRefusal, locale: Locale): FieldError {
  const words = roadmapMessages[locale].refused;
  switch (refusal.reason) {
    case 'line-text-missing':
      return { field: refusal.field, error: words.missing[refusal.field] };
    case 'line-text-too-long':
      return { field: refusal.field, error: words.long(refusal.length) };
    case 'line-year-unread':
      return { field: 'year', error: words.year };
    default:
      return unreachable(refusal);
  }
}
