/** The same server, another database. */
export const inDatabase = (address: string, database: string): string =>
  address.replace(/^(postgres(?:ql)?:\/\/[^/]*\/)[^?]*/, `$1${database}`);
