import { globSync } from 'node:fs';
import { basename } from 'node:path';

const args = process.argv.slice(2);
const asJson = args.includes('--json');
const names = globSync('*.bench.ts', { cwd: import.meta.dirname })
  .map((file) => basename(file, '.bench.ts'))
  .sort();

const asked = args.filter((arg) => arg !== '--json');
const unknown = asked.filter((name) => !names.includes(name));
if (unknown.length > 0) {
  console.error(`Unknown bench: ${unknown.join(', ')}. The benches are: ${names.join(', ')}.`);
  process.exit(2);
}

for (const name of asked.length > 0 ? asked : names) {
  // Each exports `bench`, does its own set-up, and leaves nothing behind. Loaded one by one: a bench that cannot load does not keep the others from running.
  const { bench } = await import(`./${name}.bench.ts`);
  for (const line of await bench()) console.log(asJson ? JSON.stringify(line) : sentence(line));
}

function sentence({ name, value, unit, reference, ratio }) {
  const compared =
    reference === null ? '' : `, reference ${short(reference)} ${unit} (× ${ratio?.toFixed(2)})`;
  return `${name.padEnd(34)} ${short(value)} ${unit}${compared}`;
}

function short(number) {
  return Number(number.toPrecision(4));
}
