import type { FileRefusal } from '#platform/files/file-refusal.ts';
import { type FileKind, kinds } from '#platform/files/media-types.ts';
import { plainName } from '#platform/files/prepare-file.ts';
import type { SourceFile, SourceLine } from '../import/source-line.ts';
import type { FetchFault } from './fetch-file.ts';

/** A file a dossier had where it was filed. */
export type AttachedFile = {
  id: string;
  authorityId: string;
  applicationId: string;
  number: string;
  name: string;
  address: string | null;
};

/** Why one did not come. */
export type AttachedFault = FetchFault | FileRefusal;

/** What every form of ours may ask for, and no more. */
export const attachedLimits = {
  accepted: Object.keys(kinds) as readonly FileKind[],
  maxBytes: 50_000_000,
};

/** Two of one name keep both, the second told apart. */
export function filesOf({ cells }: SourceLine): SourceFile[] {
  const taken = new Set<string>();
  return Object.values(cells).flatMap(({ files = [] }) =>
    files.map(({ name, url }) => {
      const free = freeName(plainName(name), taken);
      taken.add(free);
      return { name: free, url };
    }),
  );
}

function freeName(name: string, taken: ReadonlySet<string>): string {
  if (!taken.has(name)) return name;
  const dot = name.lastIndexOf('.');
  const [stem, ending] = dot > 0 ? [name.slice(0, dot), name.slice(dot)] : [name, ''];
  for (let rank = 2; ; rank += 1) {
    const next = `${stem.slice(0, 230)} (${rank})${ending.slice(0, 15)}`;
    if (!taken.has(next)) return next;
  }
}
