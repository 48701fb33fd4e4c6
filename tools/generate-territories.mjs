// Writes src/kernel/territories.generated.ts from the npm package of INSEE's official codes.
import { readFileSync, writeFileSync } from 'node:fs';

// Its `require` entry reads relative to the current folder and throws: its data is read directly.
const read = (name) =>
  JSON.parse(
    readFileSync(`node_modules/@etalab/decoupage-administratif/data/${name}.json`, 'utf8'),
  );
const text = JSON.stringify;

const departments = read('departements').map(
  // Overseas collectivities belong to no region: each stands for itself.
  ({ code, nom, region }) =>
    `  { code: ${text(code)}, name: ${text(nom)}, regionCode: ${text(region ?? code)} },`,
);
const regions = read('regions').map(
  ({ code, nom }) => `  { code: ${text(code)}, name: ${text(nom)} },`,
);

writeFileSync(
  'src/kernel/territories.generated.ts',
  `// Generated from @etalab/decoupage-administratif (INSEE, Licence Ouverte 2.0) by \`node tools/generate-territories.mjs\`. Do not edit.
export const departmentTable = [
${departments.join('\n')}
] as const;

export const regionTable = [
${regions.join('\n')}
] as const;
`,
);
