import type { KeptFile } from '#platform/files/file.ts';
import type { Locale } from '#web/locale.ts';
import type { LateAdmission } from '../late-admission.ts';
import type { WrittenSection } from '../written-answers.ts';
import type {
  DossierEvent,
  FiledDossier,
  FiledVersion,
  listAttempts,
} from './read-dossier-queries.ts';
import type { WhoSees } from './who-sees-queries.ts';

export type DossierPage = {
  locale: Locale;
  dossier: FiledDossier;
  /** The one that is read: the one that stands, unless another was asked for. */
  version: FiledVersion;
  versions: readonly FiledVersion[];
  sections: readonly WrittenSection[];
  files: ReadonlyMap<string, KeptFile>;
  scans: readonly KeptFile[];
  hasScanner: boolean;
  attempts: Awaited<ReturnType<typeof listAttempts>>;
  events: readonly DossierEvent[];
  whoSees: readonly WhoSees[];
  late: LateAdmission | null;
  /** Whether the reader does something with it, or only reads. */
  acts: boolean;
};

export type Difference = {
  key: string;
  label: string;
  before: WrittenSection['fields'][number]['written'];
  after: WrittenSection['fields'][number]['written'];
};

/** The questions whose answers differ, in the order of the later version. */
export function differencesOf(
  before: readonly WrittenSection[],
  after: readonly WrittenSection[],
): Difference[] {
  const fieldsOf = (sections: readonly WrittenSection[]) =>
    new Map(sections.flatMap(({ fields }) => fields.map((field) => [field.key, field] as const)));
  const [old, recent] = [fieldsOf(before), fieldsOf(after)];
  const keys = [...new Set([...recent.keys(), ...old.keys()])];
  return keys.flatMap((key) => {
    const [was, is] = [old.get(key)?.written ?? null, recent.get(key)?.written ?? null];
    if (JSON.stringify(was) === JSON.stringify(is)) return [];
    const label = recent.get(key)?.label ?? old.get(key)?.label ?? key;
    return [{ key, label, before: was, after: is }];
  });
}
