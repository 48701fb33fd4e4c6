import type { FileRefusal } from './file-refusal.ts';
import { oleHasMacros } from './ole-names.ts';
import { pdfNeedsPassword } from './pdf-password.ts';
import { zipNames } from './zip-names.ts';

/** What a file of a known type hides that a reader should not open. Null: nothing. */
export async function inspectContent(path: string, mediaType: string): Promise<FileRefusal | null> {
  if (mediaType === 'application/pdf') {
    return (await pdfNeedsPassword(path)) ? { reason: 'password-needed', mediaType } : null;
  }
  if (mediaType === 'application/x-ole-encrypted') return { reason: 'password-needed', mediaType };
  if (/macroenabled/i.test(mediaType)) return { reason: 'macros', mediaType };
  if (/^application\/(msword|vnd\.ms-|x-cfb)/.test(mediaType)) {
    return (await oleHasMacros(path)) ? { reason: 'macros', mediaType } : null;
  }
  if (/openxmlformats|opendocument/.test(mediaType)) return inspectZip(path, mediaType);
  return null;
}

/** Office keeps its macros in vbaProject.bin, LibreOffice under Basic/ and Scripts/. */
const macroName = /(^|\/)vbaProject\.bin$|^Basic\/|^Scripts\//i;

async function inspectZip(path: string, mediaType: string): Promise<FileRefusal | null> {
  const names = await zipNames(path);
  if (names === null) return { reason: 'unreadable', mediaType };
  return names.some((name) => macroName.test(name)) ? { reason: 'macros', mediaType } : null;
}
