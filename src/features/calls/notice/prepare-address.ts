/**
 * Where one begins a dossier; null as long as this installation takes none online. The one place to
 * change: the page of a call, the lists and the home page ask here.
 */
export const prepareAddress = (_slug: string): string | null => null;
