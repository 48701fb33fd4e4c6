import type { Bounce } from './record-bounce.ts';

const longestReport = 1024 * 1024;

/**
 * Reads a delivery status notification (RFC 3464) as a mailbox keeps it: who, for good or not, in the
 * server's words, and the name of the mail that came back. Null when the text is not such a report.
 */
export function readDeliveryReport(source: string): Bounce | null {
  const parts = splitParts(source.slice(0, longestReport).replaceAll('\r\n', '\n'));
  const status = parts.find(({ type }) => type === 'message/delivery-status');
  if (!status) return null;
  const fields = readFields(status.body);
  const address = addressIn(fields['final-recipient'] ?? fields['original-recipient']);
  if (address === null) return null;
  const code = fields['status'] ?? '';
  const said = (fields['diagnostic-code'] ?? '').replace(/^smtp;\s*/i, '');
  return {
    address,
    messageId: originalName(parts),
    // 5.2.x is a full or closed box, 5.7.x a policy: the address exists.
    isForGood: fields['action']?.toLowerCase() === 'failed' && /^5\.1\.|^5\.0\.0/.test(code),
    reason: (said || code || 'returned').slice(0, 300),
  };
}

type Part = { type: string; body: string };

/** The parts of a multipart mail, those inside parts included. */
function splitParts(source: string): Part[] {
  const end = source.indexOf('\n\n');
  const head = readFields(end < 0 ? source : source.slice(0, end));
  const body = end < 0 ? '' : source.slice(end + 2);
  const type = (head['content-type'] ?? 'text/plain').split(';', 1)[0]?.trim().toLowerCase() ?? '';
  const [, quoted, bare] =
    /boundary=(?:"([^"]+)"|([^\s;]+))/i.exec(head['content-type'] ?? '') ?? [];
  const boundary = quoted ?? bare;
  if (type.startsWith('multipart/') && boundary) {
    return body
      .split(`--${boundary}`)
      .slice(1, -1)
      .flatMap((part) => splitParts(part.replace(/^\n/, '')));
  }
  return [{ type, body: decode(body, head['content-transfer-encoding']) }];
}

function decode(body: string, encoding = ''): string {
  if (/base64/i.test(encoding)) return Buffer.from(body, 'base64').toString('utf8');
  if (!/quoted-printable/i.test(encoding)) return body;
  return body
    .replace(/=\n/g, '')
    .replace(/=([0-9A-F]{2})/gi, (_all, hex: string) =>
      String.fromCharCode(Number.parseInt(hex, 16)),
    );
}

/** "Name: value", continued on lines that begin with a space; the last of one name holds. */
function readFields(text: string): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const line of text.replace(/\n[ \t]+/g, ' ').split('\n')) {
    const [, name, value] = /^([A-Za-z-]+):\s*(.*)$/.exec(line) ?? [];
    if (name) fields[name.toLowerCase()] = value?.trim() ?? '';
  }
  return fields;
}

const addressIn = (field = ''): string | null =>
  /^(?:rfc822|utf-8)\s*;\s*<?([^\s<>]+@[^\s<>]+?)>?$/i.exec(field)?.[1] ?? null;

/** The mail that came back is inside, whole or its head alone. */
function originalName(parts: readonly Part[]): string | null {
  const original = parts.find(({ type }) => /^(message\/rfc822|text\/rfc822-headers)/.test(type));
  const head = original?.body.trimStart().split('\n\n', 1)[0];
  return readFields(head ?? '')['message-id'] ?? null;
}
