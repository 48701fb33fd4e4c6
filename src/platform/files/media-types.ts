/** What a call site may accept, each a family of media types. */
export const kinds = {
  pdf: ['application/pdf'],
  photo: ['image/jpeg', 'image/png', 'image/webp', 'image/heic', 'image/heif'],
  document: [
    'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
    'application/vnd.oasis.opendocument.text',
    'application/msword',
    'application/rtf',
  ],
  spreadsheet: [
    'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
    'application/vnd.oasis.opendocument.spreadsheet',
    'application/vnd.ms-excel',
    'text/csv',
  ],
} as const;

export type FileKind = keyof typeof kinds;
export const allKinds = Object.keys(kinds) as FileKind[];

export const kindOf = (mediaType: string): FileKind | null =>
  allKinds.find((kind) => (kinds[kind] as readonly string[]).includes(mediaType)) ?? null;

/** The first extension is the usual one. */
const extensions: Record<string, readonly string[]> = {
  'application/pdf': ['pdf'],
  'image/jpeg': ['jpg', 'jpeg', 'jfif'],
  'image/png': ['png'],
  'image/webp': ['webp'],
  'image/heic': ['heic', 'heif'],
  'image/heif': ['heif', 'heic'],
  'image/gif': ['gif'],
  'image/svg+xml': ['svg'],
  'text/html': ['html', 'htm'],
  'text/plain': ['txt'],
  'text/csv': ['csv'],
  'application/rtf': ['rtf'],
  'application/msword': ['doc'],
  'application/vnd.ms-excel': ['xls'],
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': ['docx'],
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet': ['xlsx'],
  'application/vnd.openxmlformats-officedocument.presentationml.presentation': ['pptx'],
  'application/vnd.oasis.opendocument.text': ['odt'],
  'application/vnd.oasis.opendocument.spreadsheet': ['ods'],
  'application/zip': ['zip'],
  'application/x-msdownload': ['exe'],
};

export const usualExtension = (mediaType: string): string | null =>
  extensions[mediaType]?.[0] ?? null;

/** For the `accept` of a file field: a hint to the browser, checked again from the content. */
export const acceptAttribute = (accepted: readonly FileKind[]): string =>
  accepted
    .flatMap((kind) => kinds[kind].flatMap((type) => (extensions[type] ?? []).map((e) => `.${e}`)))
    .filter((extension, index, all) => all.indexOf(extension) === index)
    .join(',');

/** What the name says and the content contradicts; null when they agree or the name says nothing. */
export function contradiction(name: string, mediaType: string): string | null {
  const said = /\.([a-z0-9]{1,5})$/i.exec(name)?.[1]?.toLowerCase();
  if (!said || extensions[mediaType]?.includes(said)) return null;
  const isKnown = Object.values(extensions).some((known) => known.includes(said));
  return isKnown ? said : null;
}
