/** Why a restoration did not take place: nothing was changed. */
export type RestoreRefusal =
  | { reason: 'not-a-backup' }
  | { reason: 'cut-short' }
  | { reason: 'altered'; part: string }
  /** The database holds rows, or this folder already has another key. */
  | { reason: 'not-empty'; table: string }
  | { reason: 'key-present' }
  /** Made by a version with a migration this program lacks or has otherwise. */
  | { reason: 'other-version'; migration: string; program: string }
  | { reason: 'wrong-passphrase' };

/** Thrown through the transaction so that it is rolled back; never leaves `restoreBackup`. */
export class RestoreStopped extends Error {
  readonly refusal: RestoreRefusal;

  constructor(refusal: RestoreRefusal) {
    super(refusal.reason);
    this.refusal = refusal;
  }
}

export const stopRestoring = (refusal: RestoreRefusal): never => {
  throw new RestoreStopped(refusal);
};
