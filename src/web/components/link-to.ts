/** Where something can be checked: "52 lignes" and the address of exactly these rows. */
export type LinkTo = { href: string; label: string };
