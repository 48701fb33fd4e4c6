import { readOds } from 'hucre/ods';
import { readXlsx } from 'hucre/xlsx';

/** All the cells of a file that was downloaded, as one text: to look for what must not be there. */
export async function sheetText(path: string, bytes: Uint8Array): Promise<string> {
  if (path.includes('.xlsx')) return JSON.stringify((await readXlsx(bytes)).sheets);
  if (path.includes('.ods')) return JSON.stringify((await readOds(bytes)).sheets);
  return new TextDecoder().decode(bytes);
}
