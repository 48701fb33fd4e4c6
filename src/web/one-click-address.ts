/**
 * A mail program posts there by itself, from no page of ours (RFC 8058): the address holds a secret
 * of its own, so that no other site can send it.
 */
export const isOneClick = (path: string): boolean => path.endsWith('/one-click');
