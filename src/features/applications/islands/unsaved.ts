/** What one field holds that the server has not got yet, as its inputs would send it. */
export type Unsaved = { entries: [name: string, value: string][]; seen: string };

/** Kept on this device until the server has it: a closed lid or a dead network loses nothing. */
export class UnsavedFields {
  readonly #prefix: string;
  readonly #fields = new Map<string, Unsaved>();

  /** What belongs to one person is never sent by another who signs in here. */
  constructor(owner: string, application: string) {
    this.#prefix = `laureat-draft ${owner} ${application} `;
    for (const [key, text] of Object.entries(localStorage)) {
      if (key.startsWith(this.#prefix)) {
        this.#fields.set(key.slice(this.#prefix.length), JSON.parse(String(text)) as Unsaved);
      }
    }
  }

  get isEmpty(): boolean {
    return this.#fields.size === 0;
  }

  list(): [field: string, unsaved: Unsaved][] {
    return [...this.#fields];
  }

  keep(field: string, unsaved: Unsaved): void {
    this.#fields.set(field, unsaved);
    try {
      localStorage.setItem(this.#prefix + field, JSON.stringify(unsaved));
    } catch {
      // A device that is full or forbids it: the page still holds it, and still sends it.
    }
  }

  /** Only what was sent: what was typed while it travelled stays. */
  forget(field: string, sent: Unsaved): void {
    if (this.#fields.get(field) !== sent) return;
    this.drop(field);
  }

  drop(field: string): void {
    this.#fields.delete(field);
    localStorage.removeItem(this.#prefix + field);
  }
}
