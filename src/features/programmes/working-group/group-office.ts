import type { Role } from '#kernel/role.ts';
import { programmePath } from '../programme-office.ts';

/** Who writes roadmaps; who leads and who takes part is for officers to say. */
export const groupReaders: readonly Role[] = ['officer', 'group-lead', 'group-deputy'];

export const groupsPath = (programmeId: string): string => `${programmePath(programmeId)}/groups`;
export const groupPath = ({ programmeId, id }: { programmeId: string; id: string }): string =>
  `${groupsPath(programmeId)}/${id}`;
export const linePath = (
  group: { programmeId: string; id: string },
  { id }: { id: string },
): string => `${groupPath(group)}/lines/${id}`;
