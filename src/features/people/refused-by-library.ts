type LibraryRefusal = Error & { statusCode: number; body?: { code?: string } };

/**
 * A refusal of the authentication library, not a fault of ours. Known by its name: its own test would
 * load the library in processes that never sign anybody in.
 */
export const isRefusedByLibrary = (error: unknown): error is LibraryRefusal =>
  error instanceof Error && error.name === 'APIError' && 'statusCode' in error;
