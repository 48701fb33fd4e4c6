/** The same server, another database. The address of a socket has no host, so it is no URL to `URL`. */
export const inDatabase = (address: string, database: string): string =>
  address.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${database}`);
