import { unzipSync } from 'fflate';
import { detectDelimiter, streamCsvRows } from 'hucre/csv';
import { streamOdsRows } from 'hucre/ods';
import { streamXlsxRows } from 'hucre/xlsx';
import { decodeText } from '../decode-document.ts';
import { cellText } from './table-cell.ts';

/** A row that holds something, with the number people see beside it. */
export type TableRow = { position: number; texts: readonly string[] };

/** What a spreadsheet may weigh once opened: a bomb says its size before it goes off. */
const mostUnzipped = 500_000_000;

/** The first sheet of a workbook, or a text cut by the separator it uses; null when it is neither. */
export function openRows(bytes: Uint8Array): AsyncIterable<TableRow> | null {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) return textRows(bytes);
  const parts = listParts(bytes);
  if (!parts) return null;
  if (parts.includes('content.xml')) {
    return numbered(streamOdsRows(bytes, { sheets: [0] }));
  }
  return parts.includes('xl/workbook.xml') ? numbered(streamXlsxRows(bytes)) : null;
}

function listParts(bytes: Uint8Array): string[] | null {
  const names: string[] = [];
  let size = 0;
  try {
    unzipSync(bytes, {
      filter: ({ name, originalSize }) => {
        names.push(name);
        size += originalSize;
        return false;
      },
    });
  } catch {
    return null;
  }
  return size > mostUnzipped ? null : names;
}

type Streamed = AsyncIterable<{ index: number; values: Parameters<typeof cellText>[0][] }>;

async function* numbered(rows: Streamed): AsyncGenerator<TableRow> {
  for await (const { index, values } of rows) {
    yield { position: index + 1, texts: values.map(cellText) };
  }
}

function textRows(bytes: Uint8Array): AsyncIterable<TableRow> | null {
  const { text } = decodeText(bytes);
  const plain = text.replace(/^\ufeff/, '');
  if (plain.includes('\0')) return null;
  return cutRows(plain, detectDelimiter(plain.slice(0, 20_000)));
}

async function* cutRows(text: string, delimiter: string): AsyncGenerator<TableRow> {
  let position = 0;
  for (const values of streamCsvRows(text, { delimiter, typeInference: false })) {
    position += 1;
    yield { position, texts: values.map(cellText) };
  }
}
