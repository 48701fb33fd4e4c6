import { expect, test } from 'vitest';
import { callTransitions, stateAfter } from './call-act.ts';

const title = `# États d’un appel

Engendré par \`src/features/calls/call-act.test.ts\` depuis \`call-act.ts\` (\`vitest -u\` le récrit). Ouvert et
clos n’y sont pas : l’horloge en décide, par une comparaison (\`callPhase\`).
`;

test('the diagram of the documentation is drawn from the transitions', async () => {
  const arrows = callTransitions.map(({ from, act, to }) => `  ${from} --> ${to}: ${act}`);
  const diagram = ['```mermaid', 'stateDiagram-v2', '  [*] --> draft', ...arrows, '```'].join('\n');
  await expect(`${title}\n${diagram}\n`).toMatchFileSnapshot('../../../docs/call-states.md');
});

test('an act leads to one state, or to none', () => {
  const keys = callTransitions.map(({ from, act }) => `${from} ${act}`);
  expect(new Set(keys).size).toBe(keys.length);
  expect([stateAfter('draft', 'publish'), stateAfter('decided', 'publish')]).toEqual([
    'published',
    null,
  ]);
});
