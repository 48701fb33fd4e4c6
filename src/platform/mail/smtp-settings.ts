/** A mail server, as SMTP_URL names it. */
export type SmtpServer = {
  host: string;
  port: number;
  /** TLS from the first byte (smtps://). */
  secure: boolean;
  /** What a plain connection must become before anything is said. */
  starttls: 'required' | 'optional' | 'never';
  user: string | null;
  password: string | null;
  /** A certificate file of the authority that signed the server's own. */
  ca: string | null;
};

/** Who writes: what MAIL_FROM says. */
export type Sender = { name: string | null; address: string };

type Wrong = { name: string; fr: string; en: string };

const local = /^(localhost|127\.\d+\.\d+\.\d+|\[?::1\]?)$/;

/** STARTTLS is required unless the server is on this machine, or the address says otherwise. */
export function parseSmtpUrl(text: string): SmtpServer | Wrong {
  const url = URL.parse(text);
  const starttls = url?.searchParams.get('starttls');
  if (!url || !/^smtps?:$/.test(url.protocol) || !url.hostname || !isStarttls(starttls)) {
    return wrongSmtp;
  }
  const secure = url.protocol === 'smtps:';
  return {
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: url.port ? Number(url.port) : secure ? 465 : 587,
    secure,
    starttls: starttls ?? (local.test(url.hostname) ? 'optional' : 'required'),
    user: url.username ? decodeURIComponent(url.username) : null,
    password: url.password ? decodeURIComponent(url.password) : null,
    ca: url.searchParams.get('ca'),
  };
}

const isStarttls = (text: string | null | undefined) =>
  text == null || text === 'required' || text === 'optional' || text === 'never';

const wrongSmtp: Wrong = {
  name: 'SMTP_URL',
  fr: 'SMTP_URL n’est pas l’adresse d’un serveur d’envoi, de la forme smtp://compte:mot-de-passe@machine:587 ou smtps://…:465 ; starttls y vaut required, optional ou never.',
  en: 'SMTP_URL is not the address of a mail server, such as smtp://user:password@host:587 or smtps://…:465; its starttls is required, optional or never.',
};

const named = /^(?:"?([^"<>\r\n]*?)"?\s*<)?([^\s@<>]+@[^\s@<>]+)>?$/;

/** "Préfecture de région <appels@exemple.fr>", or the address alone. */
export function parseSender(text: string): Sender | Wrong {
  const [, name, address] = named.exec(text) ?? [];
  if (address) return { name: name?.trim() || null, address };
  return {
    name: 'MAIL_FROM',
    fr: `MAIL_FROM vaut « ${text} » : donnez une adresse, par exemple Appels à projets <appels@exemple.fr>.`,
    en: `MAIL_FROM is "${text}": give an address, such as Calls for projects <calls@example.org>.`,
  };
}

export function parseBounceAddress(text: string): string | Wrong {
  if (/^[^\s@<>]+@[^\s@<>]+$/.test(text)) return text;
  return {
    name: 'MAIL_BOUNCES',
    fr: `MAIL_BOUNCES vaut « ${text} » : donnez l’adresse seule qui reçoit les rejets.`,
    en: `MAIL_BOUNCES is "${text}": give the bare address that receives bounces.`,
  };
}

export function parseWorkers(text: string): number | Wrong {
  if (/^\d{1,2}$/.test(text)) return Number(text);
  return {
    name: 'WORKERS',
    fr: `WORKERS vaut « ${text} » : donnez un nombre de 0 à 99, celui des tâches menées à la fois.`,
    en: `WORKERS is "${text}": give a number from 0 to 99, of jobs run at once.`,
  };
}

/** A server that is named without saying who writes. */
export const missingSender: Wrong = {
  name: 'MAIL_FROM',
  fr: 'SMTP_URL est donné sans MAIL_FROM : donnez l’adresse qui écrit, par exemple Appels à projets <appels@exemple.fr>.',
  en: 'SMTP_URL is given without MAIL_FROM: give the address that writes, such as Calls for projects <calls@example.org>.',
};

/** Stable: the same mail sent twice bears one name, and a reader's program shows it once. */
export const messageIdOf = (mailId: string, { address }: Sender): string =>
  `<${mailId}@${address.slice(address.lastIndexOf('@') + 1)}>`;
