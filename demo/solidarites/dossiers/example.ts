import type { ApplicantKind } from '#kernel/applicant-kind.ts';

/** An invented dossier: what its applicant would have written. Everything else follows from it. */
export type Example = {
  /** Without its mark: « (fictif) » is added to every name. */
  name: string;
  kind: ApplicantKind;
  department: string;
  /** A real commune, "31600 Muret"; for an invented commune the place where it might lie. */
  seat: string;
  title: string;
  /** Whole euros. */
  asks: number;
  nature: 'innovant' | 'démonstrateur' | 'expérimental' | 'méthodologique';
  /** Lines of roadmaps: group and rank in it, "11a". */
  serves: readonly string[];
  /** Departments, "R76", or communes of the department by their name; null for the seat. */
  where: readonly string[] | null;
  summary: string;
  need: string;
  plan: string;
  people: string;
  count: number;
};

type Given = Omit<Example, 'kind' | 'department' | 'name' | 'where'> & {
  /** The kind, then the name. */
  by: readonly [ApplicantKind, string];
  where?: readonly string[];
};

/** Those of one department. */
export const inDepartment = (department: string, given: readonly Given[]): Example[] =>
  given.map(({ by: [kind, name], where = null, ...rest }) => ({
    ...rest,
    kind,
    name,
    department,
    where,
  }));
