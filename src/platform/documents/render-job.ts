/** The templates of this folder's `templates/`. */
export type Template = 'letter' | 'results' | 'dossier';

/** What the thread is asked: facts as JSON, and an image beside them. */
export type RenderJob = {
  template: Template;
  factsJson: string;
  logo: Uint8Array | null;
};

export type RenderAsked = RenderJob & { id: number };
export type RenderAnswer = { id: number; pdf: Uint8Array } | { id: number; fault: string };
