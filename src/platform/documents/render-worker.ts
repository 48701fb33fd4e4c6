import { join } from 'node:path';
import { parentPort, workerData } from 'node:worker_threads';
import { NodeCompiler, type NodeError } from '@myriaddreamin/typst-ts-node-compiler';
import type { RenderAnswer, RenderAsked } from './render-job.ts';

const { folder } = workerData as { folder: string };
const compiler = NodeCompiler.create({ workspace: folder });

parentPort?.on('message', (asked: RenderAsked) => {
  const answer = answerTo(asked);
  parentPort?.postMessage(answer, 'pdf' in answer ? [answer.pdf.buffer as ArrayBuffer] : []);
});

function answerTo(asked: RenderAsked): RenderAnswer {
  try {
    return { id: asked.id, pdf: render(asked) };
  } catch (error) {
    return { id: asked.id, fault: error instanceof Error ? error.message : String(error) };
  } finally {
    // What one document was given must never be seen by the next: its facts, its logo.
    compiler.resetShadow();
    // The compiler remembers everything it laid out: without this, 1.3 GB after 200 documents.
    compiler.evictCache(0);
  }
}

function render({ template, factsJson, logo }: RenderAsked): Uint8Array {
  compiler.mapShadow(join(folder, 'facts.json'), Buffer.from(factsJson));
  if (logo) compiler.mapShadow(join(folder, 'logo'), Buffer.from(logo));
  const compiled = compiler.compile({ mainFilePath: join(folder, `${template}.typ`) });
  if (!compiled.result) throw new Error(explain(compiled.takeError()));
  // PDF/UA-1 as the compiler understands it; no independent validator is run here.
  return new Uint8Array(compiler.pdf(compiled.result, { pdfStandard: 'ua-1', pdfTags: true }));
}

const explain = (error: NodeError | null): string => JSON.stringify(error?.shortDiagnostics ?? []);
