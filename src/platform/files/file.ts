import type { AntivirusState } from './file-rows.ts';

/** What a file is held by: an application, the drop box of an authority. */
export type Holder = { kind: string; id: string };
export type Place = { authorityId: string; holder: Holder };

export type ReceivedFile = {
  id: string;
  name: string;
  size: number;
  sha256: string;
  mediaType: string;
  /** The ending of a name that its content contradicts: told, not refused. */
  contradiction: string | null;
};

/** A file that was not removed. */
export type KeptFile = Place & {
  id: string;
  name: string;
  sha256: string;
  size: number;
  mediaType: string;
  antivirus: AntivirusState;
  isDamaged: boolean;
  receivedAt: Date;
};
