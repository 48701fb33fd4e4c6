import { accept, type Outcome, refuse } from '#kernel/outcome.ts';

export type GroupTerms = {
  name: string;
  /** In a few words; empty when the name says it all. */
  theme: string;
  /** Drawn from public themes, to show what a group is: shown with that word. */
  isExample: boolean;
};

/** Who thinks a theme of a programme; its roadmap is what dossiers serve. */
export type WorkingGroup = GroupTerms & {
  id: string;
  authorityId: string;
  programmeId: string;
  archivedAt: Date | null;
};

export type LeadRole = 'group-lead' | 'group-deputy';
export const leadRoles: readonly LeadRole[] = ['group-lead', 'group-deputy'];
export type GroupLead = { personId: string; name: string; role: LeadRole };

/** Named and no more: a member needs no account. */
export type GroupMember = { id: string; kind: MemberKind; name: string };
export type MemberKind = 'person' | 'organisation';
export const memberKinds: readonly MemberKind[] = ['organisation', 'person'];

export type GroupRefusal =
  | { reason: 'name-missing' }
  | { reason: 'name-too-long'; length: number }
  | { reason: 'name-taken' }
  | { reason: 'theme-too-long'; length: number };
export type LeadRefusal = { reason: 'role-not-held' } | { reason: 'lead-not-chosen' };
export type MemberRefusal =
  | { reason: 'member-unnamed' }
  | { reason: 'member-name-too-long'; length: number }
  | { reason: 'member-named-twice' };

export const longestName = 200;
export const longestTheme = 500;

export function settleGroup(terms: GroupTerms): Outcome<GroupTerms, GroupRefusal> {
  const { name, theme } = terms;
  if (name === '') return refuse({ reason: 'name-missing' });
  if (name.length > longestName) return refuse({ reason: 'name-too-long', length: name.length });
  if (theme.length > longestTheme) {
    return refuse({ reason: 'theme-too-long', length: theme.length });
  }
  return accept(terms);
}

export function settleMember<T extends { name: string }>(member: T): Outcome<T, MemberRefusal> {
  const { name } = member;
  if (name === '') return refuse({ reason: 'member-unnamed' });
  if (name.length > longestName) {
    return refuse({ reason: 'member-name-too-long', length: name.length });
  }
  return accept(member);
}

/** The identifiers in their new order; null when it is first already, or is not there. */
export function movedUp(ids: readonly string[], id: string): readonly string[] | null {
  const index = ids.indexOf(id);
  const before = ids[index - 1];
  if (before === undefined) return null;
  return ids.toSpliced(index - 1, 2, id, before);
}
