import { createHash } from 'node:crypto';
import {
  existsSync,
  globSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { basename } from 'node:path';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import { build, context } from 'esbuild';

process.chdir(import.meta.dirname);
const watching = process.argv.includes('--watch');
const stamp = 'dist/.built';

const entries = ['src/main.ts', 'src/cli.ts', 'src/platform/documents/render-worker.ts'].filter(
  (entry) => {
    if (!existsSync(entry)) console.warn(`build: ${entry} does not exist yet, skipped`);
    return existsSync(entry);
  },
);

const code = {
  entryPoints: entries,
  outdir: 'dist',
  bundle: true,
  format: 'esm',
  platform: 'node',
  target: 'node24',
  packages: 'external',
  // A command loaded on demand stays on demand: `laureat verify` never loads the server.
  splitting: true,
  metafile: true,
  sourcemap: true,
  jsx: 'automatic',
  jsxImportSource: 'preact',
  logLevel: 'warning',
};
/** What a browser reads: styles, and one script per island, loaded by the pages that have it. */
const styles = {
  entryPoints: {
    site: 'src/web/theme/site.css',
    upload: 'src/web/islands/upload.ts',
    passkey: 'src/web/islands/passkey.ts',
    countdown: 'src/web/islands/countdown.ts',
    'fill-form': 'src/features/calls/islands/fill-form.ts',
    'save-draft': 'src/features/applications/islands/save-draft.ts',
  },
  format: 'esm',
  target: 'es2022',
  outdir: 'dist/assets',
  publicPath: '/assets',
  bundle: true,
  minify: true,
  metafile: true,
  entryNames: '[name]-[hash]',
  assetNames: '[name]-[hash]',
  loader: { '.woff2': 'file' },
  logLevel: 'warning',
};

try {
  if (watching) await watch();
  else if (isStale()) await buildOnce();
} catch (error) {
  // esbuild has already shown the file, the line and the reason.
  if (!error.errors) throw error;
  process.exitCode = 1;
}

/** Everything the result depends on; a build that is newer than all of it is kept. */
function isStale() {
  if (!existsSync(stamp)) return true;
  const built = statSync(stamp).mtimeMs;
  const inputs = [
    'build.mjs',
    'package-lock.json',
    ...globSync('{src,demo}/**/*.{ts,tsx,css,svg,json}'),
  ];
  return inputs.some((input) => statSync(input).mtimeMs > built);
}

async function buildOnce() {
  // Taken before reading: a file saved while we build must count as newer than the build.
  const started = new Date();
  mkdirSync('dist/assets', { recursive: true });
  writeManifest((await build(styles)).metafile);
  const js = await build(code);
  prune('dist', Object.keys(js.metafile.outputs));
  writeFileSync(stamp, '');
  utimesSync(stamp, started, started);
}

function writeManifest(metafile) {
  const manifest = {};
  for (const [file, { entryPoint, inputs }] of Object.entries(metafile.outputs)) {
    const source = basename(entryPoint ?? Object.keys(inputs)[0] ?? file);
    manifest[source] = basename(file);
  }
  for (const file of ['src/web/theme/favicon.svg']) manifest[basename(file)] = copyHashed(file);
  for (const file of Object.values(manifest)) compress(`dist/assets/${file}`);
  writeFileSync('dist/assets/manifest.json', JSON.stringify(manifest, null, 2));
  prune('dist/assets', ['manifest.json', ...Object.values(manifest)]);
}

/** Folders are pruned, never emptied: a server that starts meanwhile still finds its files. */
function prune(folder, files) {
  const kept = new Set(files.map((file) => basename(file)));
  for (const file of readdirSync(folder)) {
    if (file.startsWith('.') || statSync(`${folder}/${file}`).isDirectory()) continue;
    if (!kept.has(file.replace(/\.(br|gz)$/, ''))) rmSync(`${folder}/${file}`);
  }
}

function copyHashed(file) {
  const content = readFileSync(file);
  const hash = createHash('sha256').update(content).digest('hex').slice(0, 8).toUpperCase();
  const name = basename(file).replace('.', `-${hash}.`);
  writeFileSync(`dist/assets/${name}`, content);
  return name;
}

function compress(file) {
  if (file.endsWith('.woff2')) return;
  const content = readFileSync(file);
  const params = { [constants.BROTLI_PARAM_SIZE_HINT]: content.length };
  writeFileSync(`${file}.br`, brotliCompressSync(content, { params }));
  writeFileSync(`${file}.gz`, gzipSync(content, { level: 9 }));
}

async function watch() {
  await buildOnce();
  const manifest = {
    name: 'manifest',
    setup: ({ onEnd }) =>
      onEnd(({ metafile, errors }) => {
        if (errors.length > 0) return;
        writeManifest(metafile);
        // The running server reads the manifest at its start: touching main.js restarts it.
        if (existsSync('dist/main.js')) utimesSync('dist/main.js', new Date(), new Date());
      }),
  };
  const contexts = await Promise.all([context({ ...styles, plugins: [manifest] }), context(code)]);
  await Promise.all(contexts.map((each) => each.watch()));
}
