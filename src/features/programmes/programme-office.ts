import type { Role } from '#kernel/role.ts';

/** Who writes credits, and who reads them. */
export const writers: readonly Role[] = ['officer'];
export const readers: readonly Role[] = ['officer', 'auditor'];

/** Who sees the parts that were delegated to them, and nothing else of credits. */
export const delegates: readonly Role[] = ['department-service'];

export const programmesPath = '/office/programmes';
export const programmePath = (id: string): string => `${programmesPath}/${id}`;
export const envelopePath = ({ programmeId, id }: { programmeId: string; id: string }): string =>
  `${programmePath(programmeId)}/envelopes/${id}`;

/** A path of an address that names nothing must answer as what does not exist, not as a fault. */
export const isId = (text: string): boolean =>
  /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/.test(text);
