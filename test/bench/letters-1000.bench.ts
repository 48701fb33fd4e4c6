import { renderLetterPdf } from '#platform/documents/render-letter.ts';
import { aLetter } from '#test/builders/letter.ts';
import { compare, type Measure } from './measure.ts';

const letters = 1000;
const target = 20;
const mostMemoryMb = 300;

/** Tagged letters, each to another name, one after the other in the warm thread. */
export async function bench(): Promise<readonly Measure[]> {
  await renderLetterPdf(aLetter());
  const before = process.memoryUsage().rss;
  const started = performance.now();
  for (let number = 1; number <= letters; number += 1) {
    await renderLetterPdf(
      aLetter({ recipient: [`Association nᵒ ${number} (fictive)`, '32000 Auch'] }),
    );
  }
  const seconds = (performance.now() - started) / 1000;
  const grown = (process.memoryUsage().rss - before) / 1e6;
  return [
    compare('letters-1000, tagged', seconds, 's', target),
    compare('letters-1000, memory grown', grown, 'MB', mostMemoryMb),
  ];
}
