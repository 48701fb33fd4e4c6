import { join } from 'node:path';
import { openFolderStore } from './folder-store.ts';
import type { ObjectStore } from './object-store.ts';
import { parseS3Address, type S3Address } from './s3-address.ts';

/** Where files arrive, rest, and who looks at them. */
export type Files = {
  store: ObjectStore;
  /** On this machine, always: what is on its way is looked at before it rests. */
  incoming: string;
  /** The address of clamd; null when no antivirus is set. */
  clamdUrl: string | null;
};

type FileSettings = { dataDir: string; filesUrl: string | null; clamdUrl: string | null };

const opened = new WeakMap<FileSettings, Files>();

/** Opens nothing yet: a store that cannot be reached says so at its first use. */
export function openFiles(settings: FileSettings): Files {
  const known = opened.get(settings);
  if (known) return known;
  const files = { store: openStoreOf(settings), ...placesOf(settings) };
  opened.set(settings, files);
  return files;
}

// Beside the objects, so that keeping one is a link and not a copy.
const placesOf = ({ dataDir, clamdUrl }: FileSettings) => ({
  incoming: join(dataDir, 'files', 'incoming'),
  clamdUrl,
});

function openStoreOf({ dataDir, filesUrl }: FileSettings): ObjectStore {
  if (filesUrl === null) return openFolderStore(join(dataDir, 'files'));
  const address = parseS3Address(filesUrl);
  if (!address) throw new Error('FILES_URL was read by the settings and is no S3 address');
  return openS3Later(address);
}

/** The client is loaded at its first use: most installations have a folder, and commands no file at all. */
function openS3Later(address: S3Address): ObjectStore {
  let opened: Promise<ObjectStore> | null = null;
  const store = (): Promise<ObjectStore> => {
    opened ??= import('./s3-store.ts').then(({ openS3Store }) => openS3Store(address));
    return opened;
  };
  return {
    keep: async (key, path) => (await store()).keep(key, path),
    open: async (key, range) => (await store()).open(key, range),
    sizeOf: async (key) => (await store()).sizeOf(key),
    erase: async (key) => (await store()).erase(key),
    list: async function* (prefix) {
      yield* (await store()).list(prefix);
    },
  };
}
