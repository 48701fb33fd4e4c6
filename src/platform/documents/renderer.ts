import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import { projectRoot } from '#platform/project-root.ts';
import { explainFault } from './cannot-print.ts';
import type { RenderAnswer, RenderJob } from './render-job.ts';

type Waiting = { resolve(pdf: Uint8Array): void; reject(error: Error): void };

/**
 * One warm thread for the whole process: laying out a page would stop the server for its length.
 * It starts with the first document and never keeps the process alive by itself.
 */
class Renderer {
  #worker: Worker | null = null;
  #waiting = new Map<number, Waiting>();
  #asked = 0;

  render(job: RenderJob): Promise<Uint8Array> {
    const { promise, resolve, reject } = Promise.withResolvers<Uint8Array>();
    this.#asked += 1;
    this.#waiting.set(this.#asked, { resolve, reject });
    this.#worker ??= this.#start();
    this.#worker.ref();
    this.#worker.postMessage({ ...job, id: this.#asked });
    return promise;
  }

  #start(): Worker {
    const worker = new Worker(workerFile(), { workerData: { folder: templatesFolder } });
    worker.on('message', (answer: RenderAnswer) => this.#settle(answer));
    worker.on('error', (error: Error) => this.#lose(worker, error));
    worker.on('exit', (code) => this.#lose(worker, new Error(`The renderer ended (${code})`)));
    return worker;
  }

  #settle(answer: RenderAnswer): void {
    const waiting = this.#waiting.get(answer.id);
    this.#waiting.delete(answer.id);
    if (this.#waiting.size === 0) this.#worker?.unref();
    if ('pdf' in answer) waiting?.resolve(answer.pdf);
    else waiting?.reject(explainFault(answer.fault));
  }

  /** Those who wait are told; the next document starts a new thread. */
  #lose(worker: Worker, error: Error): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const { reject } of this.#waiting.values()) reject(error);
    this.#waiting.clear();
  }
}

const templatesFolder = join(projectRoot, 'src/platform/documents/templates');

/** Beside this file in the sources; an entry of its own in the bundle. */
function workerFile(): string {
  const source = join(import.meta.dirname, 'render-worker.ts');
  return existsSync(source)
    ? source
    : join(projectRoot, 'dist/platform/documents/render-worker.js');
}

export const renderer = new Renderer();
