import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { reconcileCommand } from './intake-commands.ts';

async function run(args: readonly string[], files: Record<string, string> = {}) {
  const said = { out: '', err: '' };
  const code = await reconcileCommand(args, {
    out: (text) => {
      said.out += text;
    },
    err: (text) => {
      said.err += text;
    },
    readFile: async (path) => {
      const content = files[path];
      if (content === undefined) throw new Error('ENOENT');
      return Buffer.from(content);
    },
  });
  return { code, ...said };
}

describe('laureat reconcile', () => {
  const right = '- Association A (fictive) – Un – 2 000 €\n\nTotal : 2 000 €';

  test('0 when all agrees, 1 when something does not, 2 when nothing is read', async () => {
    const files = {
      'a.md': right,
      'b.md': right.replace('Total : 2', 'Total : 3'),
      'c.pdf': '%PDF-1.4',
    };
    const codes = await Promise.all(
      [['a.md'], ['b.md'], ['c.pdf'], ['absent.md'], [], ['a.md', 'b.md'], ['a.md', '--frob']].map(
        async (args) => (await run(args, files)).code,
      ),
    );
    expect(codes).toEqual([0, 1, 2, 2, 2, 2, 2]);
  });

  test('--json writes the contract and nothing else', async () => {
    const { out, err } = await run(['a.md', '--json'], { 'a.md': right });
    const { format, totals } = JSON.parse(out);
    expect([format, totals.amount_cents, err]).toEqual(['laureat-reconciliation/1', 200_000, '']);
  });

  test('the report sets sums, findings with their lines, and questions', async () => {
    const path = 'demo/sheets/par-theme.md';
    const { out } = await run([path], { [path]: readFileSync(path, 'utf8') });
    expect(
      out
        .replaceAll(/[\u00a0\u202f]/g, ' ')
        .split('\n')
        .slice(3),
    ).toEqual([
      'Échelle non précisée                           5 projets              51 750 €',
      'Total                                          5 projets              51 750 €',
      '5 bénéficiaires distincts',
      '',
      'Erreurs (1)',
      '  ligne 17    Le sous-total annonce 27 000 € ; ses lignes font 27 750 €',
      '              (écart : +750 €).',
      '              │ | Sous-total | | 27 000 € |',
      '─'.repeat(78),
      'Le document ne concorde pas : 1 erreur.',
    ]);
  });

  test('a control character of the document never reaches the terminal', async () => {
    const { out } = await run(['a.md'], { 'a.md': '- Association \u001b[31mA – Un – 3O 000 €' });
    expect(out.includes('\u001b')).toBe(false);
  });

  test('in English when asked', async () => {
    const { err } = await run(['c.csv', '--lang', 'en'], { 'c.csv': 'a;b' });
    expect(err).toBe(
      'The format CSV is not yet read. Give the document as Markdown, HTML or text.',
    );
  });
});
