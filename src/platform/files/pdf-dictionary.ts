/** The entries of a PDF's encryption dictionary that say whether an empty password opens it. */
export type Encryption = {
  revision: number;
  keyBytes: number;
  owner: Buffer;
  user: Buffer;
  permissions: number;
  /** The metadata stays in the clear: it changes the key (revision 4). */
  isMetadataClear: boolean;
};

const names = { revision: 'R', length: 'Length', permissions: 'P' } as const;

/** Reads "<< /Filter /Standard /V 2 /R 3 … >>". Null: another handler, or not understood. */
export function readEncryption(dictionary: string): Encryption | null {
  const number = (name: string): number | null => {
    const found = new RegExp(`/${name}\\s+(-?\\d+)(?!\\s+\\d+\\s+R)`).exec(dictionary)?.[1];
    return found === undefined ? null : Number(found);
  };
  const revision = number(names.revision);
  const permissions = number(names.permissions);
  const owner = readString(dictionary, 'O');
  const user = readString(dictionary, 'U');
  if (!/\/Filter\s*\/Standard\b/.test(dictionary)) return null;
  if (revision === null || permissions === null || !owner || !user) return null;
  return {
    revision,
    // Revision 2 has 40 bits; from revision 4 the filters of the dictionary have 128, whatever it says.
    keyBytes: revision === 2 ? 5 : revision === 4 ? 16 : (number(names.length) ?? 40) / 8,
    owner,
    user,
    permissions,
    isMetadataClear: /\/EncryptMetadata\s+false\b/.test(dictionary),
  };
}

/** The value of a name that is a string, in hexadecimal or in parentheses (ISO 32000-2, 7.3.4). */
export function readString(dictionary: string, name: string): Buffer | null {
  const start = new RegExp(`/${name}\\s*(?:\\[\\s*)?(?=[<(])`).exec(dictionary);
  if (!start) return null;
  const at = start.index + start[0].length;
  if (dictionary[at] === '(') return readLiteral(dictionary, at + 1);
  const hex = /^<([0-9a-fA-F\s]*)>/.exec(dictionary.slice(at))?.[1]?.replace(/\s/g, '');
  return hex === undefined ? null : Buffer.from(hex.length % 2 ? `${hex}0` : hex, 'hex');
}

/** Balanced parentheses stand for themselves; others are escaped. */
function readLiteral(text: string, from: number): Buffer | null {
  let depth = 1;
  for (let at = from; at < text.length; at += text[at] === '\\' ? 2 : 1) {
    depth += steps[text[at] ?? ''] ?? 0;
    if (depth === 0) return Buffer.from(withoutEscapes(text.slice(from, at)), 'latin1');
  }
  return null;
}

const steps: Record<string, number> = { '(': 1, ')': -1 };
const escapes: Record<string, string> = { n: '\n', r: '\r', t: '\t', b: '\b', f: '\f' };

const withoutEscapes = (text: string): string =>
  text.replace(/\\(?:([0-7]{1,3})|(\r\n|[\s\S]))/g, (_, octal?: string, sign = '') => {
    if (octal !== undefined) return String.fromCharCode(Number.parseInt(octal, 8) & 0xff);
    // A line broken by a backslash goes on.
    return /^[\r\n]/.test(sign) ? '' : (escapes[sign] ?? sign);
  });
