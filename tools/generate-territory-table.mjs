// Writes src/kernel/territory-table.generated.ts: communes, EPCI and what became of former communes.
import { readFileSync, writeFileSync } from 'node:fs';

// Its `require` entry reads relative to the current folder and throws: its data is read directly.
const read = (name) =>
  JSON.parse(
    readFileSync(`node_modules/@etalab/decoupage-administratif/data/${name}.json`, 'utf8'),
  );
const all = read('communes');
const current = all.filter(({ type }) => type === 'commune-actuelle');
const departmentOf = new Map(current.map(({ code, departement }) => [code, departement]));

const communities = read('epci');
// Within the Métropole du Grand Paris a commune is also of a public territorial establishment: the
// metropolis stays the EPCI of the commune (INSEE), the establishment can be named for itself.
const establishments = read('ept');
const epciOf = new Map(
  communities.flatMap(({ membres }, index) => membres.map(({ code }) => [code, index])),
);

const base36 = (number, width) => number.toString(36).padStart(width, '0');
/** How large a commune is, in doublings: enough to show the larger of two namesakes first. */
const weightOf = (population = 0) => base36(Math.floor(Math.log2(population + 1)), 1);

const communes = current.map(({ code, nom, population }) => {
  const epci = epciOf.get(code);
  return `${code}${weightOf(population)}${epci === undefined ? '--' : base36(epci, 2)}${nom}`;
});
const epcis = [...communities, ...establishments].map(({ code, nom, membres }) => {
  const departments = new Set(membres.map((member) => departmentOf.get(member.code)));
  return `${code}${[...departments].filter(Boolean).sort().join(',')}|${nom}`;
});

const kinds = { 'commune-deleguee': 'd', 'commune-associee': 'a', 'arrondissement-municipal': 'b' };
const parts = all
  .filter(({ type }) => type in kinds)
  .map(
    ({ code, type, nom, chefLieu, commune }) => `${code}${chefLieu ?? commune}${kinds[type]}${nom}`,
  );
const named = new Set(parts.map((line) => line.slice(0, 5)));
const codes = current
  .flatMap(({ code, anciensCodes = [] }) => anciensCodes.map((old) => [old, code]))
  .filter(([old]) => !named.has(old) && !departmentOf.has(old))
  .map(([old, code]) => old + code);

const { version } = JSON.parse(
  readFileSync('node_modules/@etalab/decoupage-administratif/package.json', 'utf8'),
);
const table = (lines) => `\`${lines.join('\n')}\``;

writeFileSync(
  'src/kernel/territory-table.generated.ts',
  `// Generated from @etalab/decoupage-administratif ${version} (INSEE, DGCL, Licence Ouverte 2.0) by \`node tools/generate-territory-table.mjs\`. Do not edit.

/** Code (5), population in doublings (1, base 36), rank of its EPCI (2, base 36, or "--"), name. */
export const communeTable: string = ${table(communes)};

/** SIREN (9), departments, "|", name. */
export const epciTable: string = ${table(epcis)};

/** Code (5), code of the commune it is part of (5), kind (1), name. */
export const partTable: string = ${table(parts)};

/** Code no longer in use (5), code of the commune it became (5). */
export const formerTable: string = ${table(codes)};
`,
);
