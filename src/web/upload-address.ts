/**
 * Addresses that take files count what they receive themselves, as it comes: the frame's limit on
 * bodies, which are held in memory, is not for them. By convention they end in "/files" or name
 * an upload ("/uploads/…"), and no other address does.
 */
export const takesFiles = (path: string): boolean => /\/(files|uploads\/[^/]+)$/.test(path);
