import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

/** What pdfinfo says of a document, line by line. */
export const describePdf = (pdf: Uint8Array): Record<string, string> =>
  Object.fromEntries(
    withFile(pdf, (file) => ask('pdfinfo', [file]))
      .split('\n')
      .flatMap((line) => {
        const [, name, value] = /^(.*?):\s+(.*)$/.exec(line) ?? [];
        return name === undefined ? [] : [[name, value ?? '']];
      }),
  );

/** The texts in their reading order, among the tags that matter to who does not see the page. */
export function structureOf(pdf: Uint8Array): string[] {
  const tags = /^(Document|H\d|Table|TH|Figure|Div)\b/;
  return withFile(pdf, (file) => ask('pdfinfo', ['-struct-text', file]))
    .split('\n')
    .flatMap((line) => {
      const [, text] = /^\s*"(.*)"$/.exec(line) ?? [];
      if (text !== undefined) return [text.replace(/[\u00a0\u202f\s]+/g, ' ').trim()];
      const [, tag] = tags.exec(line.trim()) ?? [];
      return tag === undefined || (tag === 'Div' && line.startsWith('    ')) ? [] : [tag];
    });
}

/** The verdict of `qpdf --check`, first clause. */
export function checkPdf(pdf: Uint8Array): string {
  const { stdout, stderr } = withFile(pdf, (file) =>
    spawnSync('qpdf', ['--check', file], { encoding: 'utf8' }),
  );
  return /^No syntax[^;]*/m.exec(stdout)?.[0] ?? `${stdout}${stderr}`;
}

const ask = (program: string, args: string[]): string =>
  execFileSync(program, args, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'ignore'] });

function withFile<T>(pdf: Uint8Array, work: (file: string) => T): T {
  const folder = mkdtempSync(join(tmpdir(), 'laureat-pdf-'));
  try {
    const file = join(folder, 'document.pdf');
    writeFileSync(file, pdf);
    return work(file);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
