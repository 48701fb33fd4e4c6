/** Where one begins a dossier: the page of a call, the lists and the home page ask here. */
export const prepareAddress = (slug: string): string => `/applications/new?call=${slug}`;
