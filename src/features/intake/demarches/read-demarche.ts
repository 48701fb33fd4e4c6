import { accept, type Outcome, refuse } from '#kernel/outcome.ts';
import {
  type Elsewhere,
  normalised,
  type SourceCell,
  type SourceColumn,
  type SourceDocument,
  type SourceLine,
  type SourceMessage,
} from '../import/source-line.ts';
import { dossierColumns, isPerson, readDossierCells } from './read-applicant.ts';
import { readChamp } from './read-champ.ts';
import { type Json, listOf, objectOf, objectsOf, parseJson, textOf } from './read-json.ts';

export type DemarcheFault =
  | { reason: 'not-json' }
  /** JSON, and nowhere in it the dossiers of a demarche. */
  | { reason: 'no-dossier' }
  /** What the API answered in place of data. */
  | { reason: 'api-errors'; first: string };

/**
 * Reads the raw answer of `getDemarche`, of `getGroupeInstructeur` or `getDossier`, a list of such
 * pages, the export of the site, or bare dossiers.
 */
export function readDemarche(text: string): Outcome<SourceDocument, DemarcheFault> {
  const json = parseJson(text.replace(/^\ufeff/, ''));
  if (json === undefined) return refuse({ reason: 'not-json' });
  const pages = Array.isArray(json) ? json : [json];
  const nodes = pages.flatMap(dossiersIn);
  const dossiers = objectsOf(nodes);
  if (dossiers.length === 0) return refuse(explainEmpty(pages));
  const demarches = pages.map(demarcheIn).filter((each) => each !== null);
  return accept({
    family: 'demarche',
    source: `demarche-${numberOf(demarches, dossiers)}`,
    columns: columnsOf(demarches, dossiers),
    lines: nodes.map((node, index) => readLine(node, index + 1)),
  });
}

const demarcheIn = (page: unknown): Json | null => {
  const root = objectOf(objectOf(page)?.['data']) ?? objectOf(page);
  return objectOf(root?.['demarche']) ?? objectOf(root?.['groupeInstructeur']);
};

/** What cannot be read is kept at its rank: it is a line of the report too. */
function dossiersIn(page: unknown): readonly unknown[] {
  const root = objectOf(objectOf(page)?.['data']) ?? objectOf(page);
  if (!root) return [];
  const list = demarcheIn(page)?.['dossiers'] ?? root['dossiers'];
  const nodes = objectOf(list)?.['nodes'] ?? list;
  const edges = objectsOf(objectOf(list)?.['edges']).map((edge) => edge['node']);
  const found = Array.isArray(nodes) ? nodes : edges;
  if (found.length > 0) return found;
  const one = objectOf(root['dossier']) ?? root;
  return 'champs' in one ? [one] : [];
}

function explainEmpty(pages: readonly unknown[]): DemarcheFault {
  const errors = pages.flatMap((page) => objectsOf(objectOf(page)?.['errors']));
  const [first] = errors.flatMap(({ message }) => textOf(message) ?? []);
  return first === undefined ? { reason: 'no-dossier' } : { reason: 'api-errors', first };
}

function numberOf(demarches: readonly Json[], dossiers: readonly Json[]): string {
  const own = dossiers.map((dossier) => objectOf(dossier['demarche']));
  const [number] = [...demarches, ...own].flatMap((each) => textOf(each?.['number']) ?? []);
  return number ?? 'unknown';
}

/** The stable name of a question; of an answer that has none, its label. */
const keyOf = (champ: Json, id: unknown): string => {
  const stable = textOf(id);
  return stable === null ? `label:${normalised(textOf(champ['label']) ?? '')}` : `champ:${stable}`;
};

/** The questions of its revisions, then whatever else was answered; the newest label is shown. */
function columnsOf(demarches: readonly Json[], dossiers: readonly Json[]): SourceColumn[] {
  const columns = new Map(dossierColumns.map((column) => [column.key, column]));
  const add = (key: string, champ: Json) => {
    const label = textOf(champ['label']) ?? key;
    if (!columns.has(key)) columns.set(key, { key, label });
  };
  const revisions = demarches.flatMap((each) =>
    [each['activeRevision'], each['publishedRevision'], ...listOf(each['revisions'])].flatMap(
      (revision) => objectsOf([revision]),
    ),
  );
  for (const kind of ['champDescriptors', 'annotationDescriptors']) {
    for (const asked of revisions.flatMap((revision) => objectsOf(revision[kind]))) {
      if (asksSomething(asked)) add(keyOf(asked, asked['id']), asked);
    }
  }
  for (const champ of dossiers.flatMap(champsOf)) add(keyOfChamp(champ), champ);
  return [...columns.values()];
}

/** Titles and explanations are among the descriptors, and nobody answers them. */
const asksSomething = ({ __typename: name, type }: Json): boolean =>
  ![name, type].some((each) =>
    /^(header_section|explication|(HeaderSection|Explication)ChampDescriptor)$/.test(String(each)),
  );

const champsOf = (dossier: Json): Json[] => [
  ...objectsOf(dossier['champs']),
  ...objectsOf(dossier['annotations']),
];

const keyOfChamp = (champ: Json): string => keyOf(champ, champ['champDescriptorId'] ?? champ['id']);

function readLine(node: unknown, position: number): SourceLine {
  const dossier = objectOf(node);
  if (!dossier || textOf(dossier['number']) === null) {
    return { position, cells: {}, elsewhere: null, fault: 'not-a-dossier' };
  }
  const champs = champsOf(dossier).map((champ): [string, SourceCell] => [
    keyOfChamp(champ),
    readChamp(champ),
  ]);
  return {
    position,
    cells: { ...Object.fromEntries(champs), ...readDossierCells(dossier) },
    elsewhere: readElsewhere(dossier),
    fault: isPerson(dossier) ? 'applicant-is-a-person' : null,
  };
}

const readElsewhere = (dossier: Json): Elsewhere => ({
  state: textOf(dossier['state']) ?? 'unknown',
  archived: dossier['archived'] === true,
  changedAt: textOf(dossier['dateDerniereModification']),
  decidedAt: textOf(dossier['dateTraitement']),
  motivation: textOf(dossier['motivation']),
  messages: readMessages(dossier),
});

/** Who wrote is kept as a side, not as an address. */
function readMessages(dossier: Json): SourceMessage[] {
  const applicant = textOf(objectOf(dossier['usager'])?.['email']);
  return objectsOf(dossier['messages']).flatMap((message) => {
    const [at, body] = [textOf(message['createdAt']), textOf(message['body'])];
    if (at === null || body === null) return [];
    const from = textOf(message['email']) === applicant ? 'applicant' : 'service';
    return [{ at, from, body } as const];
  });
}
