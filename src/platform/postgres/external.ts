import pg from 'pg';
import { CannotStart, codeOf } from '../cannot-start.ts';
import type { DatabaseServer } from './embedded.ts';

const oldest = 150_000;

/** The server of DATABASE_URL: asked once whether it can be used, before anything relies on it. */
export async function reachExternal(databaseUrl: string): Promise<DatabaseServer> {
  const client = new pg.Client({ connectionString: databaseUrl, connectionTimeoutMillis: 8000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: number; name: string; encoding: string }>(
      `select current_setting('server_version_num')::int as version,
        current_setting('server_version') as name, current_setting('server_encoding') as encoding`,
    );
    const [server] = rows;
    if (!server || server.version < oldest) throw tooOld(server?.name ?? '?');
    if (server.encoding !== 'UTF8') throw notUnicode(server.encoding);
  } catch (error) {
    throw error instanceof CannotStart ? error : explainConnection(error, databaseUrl);
  } finally {
    await client.end().catch(() => {});
  }
  return { connection: databaseUrl, stop: async () => {} };
}

const tooOld = (name: string): CannotStart =>
  new CannotStart(
    `Le serveur de DATABASE_URL est un PostgreSQL ${name} : il faut la version 15 ou une plus récente.`,
    `The server of DATABASE_URL is PostgreSQL ${name}: version 15 or later is needed.`,
  );

const notUnicode = (encoding: string): CannotStart =>
  new CannotStart(
    `La base de DATABASE_URL est encodée en ${encoding} : créez-la en UTF8.`,
    `The database of DATABASE_URL is encoded in ${encoding}: create it in UTF8.`,
  );

/** The address without its password, and what the server or the network answered. */
function explainConnection(error: unknown, databaseUrl: string): CannotStart {
  const { hostname, host, pathname, username } = new URL(databaseUrl);
  const base = decodeURIComponent(pathname.slice(1));
  switch (codeOf(error)) {
    case '28P01':
    case '28000':
      return new CannotStart(
        `Le serveur ${host} refuse le compte « ${username} » : vérifiez le compte et le mot de passe de DATABASE_URL.`,
        `The server ${host} refuses the account "${username}": check the account and password in DATABASE_URL.`,
      );
    case '3D000':
      return new CannotStart(
        `La base « ${base} » n’existe pas sur ${host} : créez-la, ou corrigez DATABASE_URL.`,
        `There is no database "${base}" on ${host}: create it, or correct DATABASE_URL.`,
      );
    case 'ENOTFOUND':
    case 'EAI_AGAIN':
      return new CannotStart(
        `La machine « ${hostname} » de DATABASE_URL est inconnue : vérifiez son nom.`,
        `The host "${hostname}" of DATABASE_URL is unknown: check its name.`,
      );
    default:
      return new CannotStart(
        `Aucun PostgreSQL ne répond à ${host || 'l’adresse de DATABASE_URL'} (${reasonOf(error)}) : vérifiez qu’il tourne, et DATABASE_URL.`,
        `No PostgreSQL answers at ${host || 'the address of DATABASE_URL'} (${reasonOf(error)}): check that it runs, and DATABASE_URL.`,
      );
  }
}

const reasonOf = (error: unknown): string =>
  codeOf(error) ?? (error instanceof Error ? error.message : String(error));
