import { typedIn } from '../typed-fields.ts';
import type { RoadmapLine, RoadmapTerms } from './roadmap-line.ts';
import { type GroupTerms, type LeadRole, leadRoles, type MemberKind } from './working-group.ts';

type Body = Record<string, unknown>;

export const typedGroup = (body: Body) => typedIn(body, ['name', 'theme', 'example']);
export type TypedGroup = ReturnType<typeof typedGroup>;
export const parseGroup = ({ name, theme, example }: TypedGroup): GroupTerms => ({
  name,
  theme,
  isExample: example === 'yes',
});
export const showGroup = ({ name, theme, isExample }: GroupTerms): TypedGroup => ({
  name,
  theme,
  example: isExample ? 'yes' : '',
});

export const typedMember = (body: Body) => typedIn(body, ['member', 'kind']);
export type TypedMember = ReturnType<typeof typedMember>;
export const parseMember = ({ member, kind }: TypedMember): { name: string; kind: MemberKind } => ({
  name: member,
  kind: kind === 'person' ? 'person' : 'organisation',
});

/** "group-lead 0000…": the role and who. */
export function parseLead(text: string): { role: LeadRole; personId: string } | null {
  const [asked, personId = ''] = text.split(' ');
  const role = leadRoles.find((each) => each === asked);
  return role && personId ? { role, personId } : null;
}

export const typedLine = (body: Body) =>
  typedIn(body, ['objective', 'action', 'indicator', 'year']);
export type TypedLine = ReturnType<typeof typedLine>;
/** A year that is not one reads as NaN: the rule says so. */
export const parseLine = ({ year, ...texts }: TypedLine): RoadmapTerms => ({
  ...texts,
  year: year === '' ? null : /^\d{4}$/.test(year) ? Number(year) : Number.NaN,
});
export const showLine = (line: RoadmapLine): TypedLine => ({
  objective: line.objective,
  action: line.action,
  indicator: line.indicator,
  year: line.year === null ? '' : String(line.year),
});
