/** A public policy with credits over several years: a strategy, a plan. */
export type Programme = { id: string; authorityId: string; slug: string; name: string };

export type ProgrammeRefusal = { reason: 'programme-slug-taken'; slug: string };
