import { entriesIn, partOf, putBack } from './field-inputs.ts';
import { SavedState, showConflict, type Words } from './saved-state.ts';
import { type Answered, sendFields } from './send-fields.ts';
import { type Unsaved, UnsavedFields } from './unsaved.ts';

const pause = 800;
const longestWait = 30_000;

/** Saves each field as it changes, and says so; without it "Enregistrer" does the same. */
class DraftSaving {
  readonly #root: HTMLFormElement;
  readonly #unsaved: UnsavedFields;
  readonly #state: SavedState;
  readonly #words: Words;
  /** Waiting for a choice: not sent again until it is made. */
  readonly #contested = new Set<string>();
  #timer: ReturnType<typeof setTimeout> | undefined;
  #isSending = false;
  #isStopped = false;
  #failures = 0;

  constructor(root: HTMLFormElement) {
    this.#root = root;
    this.#unsaved = new UnsavedFields(root.dataset['owner'] ?? '', root.dataset['draft'] ?? '');
    this.#state = new SavedState(root);
    this.#words = JSON.parse(root.dataset['words'] ?? '{}') as Words;
  }

  start(): void {
    const root = this.#root;
    root.addEventListener('input', (event) => this.#changed(event.target, pause));
    root.addEventListener('change', (event) => this.#changed(event.target, 0));
    root.addEventListener('take-theirs', (event) => this.#take((event as CustomEvent).detail));
    // A row that came or went is a change that no input tells.
    new MutationObserver((changes) => {
      for (const { target } of changes) if (isRowed(target)) this.#changed(target, 0);
    }).observe(root, { childList: true, subtree: true });
    addEventListener('online', () => this.#plan(0));
    addEventListener('visibilitychange', () => this.#plan(0));
    addEventListener('beforeunload', (event) => {
      if (!this.#unsaved.isEmpty && !this.#isStopped) event.preventDefault();
    });
    // The form itself carries all that is on the page.
    root.addEventListener('submit', () => this.#submitted());
    for (const choice of this.#choices()) this.#contested.add(choice.field);
    this.#putBack();
    for (const field of (root.dataset['unsaved'] ?? '').split(' ')) {
      this.#changed(partOf(root, field), 0);
    }
  }

  /** Those the page itself asks, for what its form brought. */
  #choices(): { field: string; isTheirs: boolean }[] {
    const inputs = this.#root.querySelectorAll<HTMLInputElement>('input[name^="choose:"]:checked');
    return [...inputs].map(({ name, value }) => ({
      field: name.slice('choose:'.length),
      isTheirs: value === 'theirs',
    }));
  }

  #submitted(): void {
    for (const { field, isTheirs } of this.#choices()) if (isTheirs) this.#unsaved.drop(field);
    this.#leave();
  }

  #seenOf(field: string): HTMLInputElement | null {
    return this.#root.querySelector(`input[name="seen:${field}"]`);
  }

  #changed(target: EventTarget | null, after: number): void {
    const part = target instanceof Element ? target.closest<HTMLElement>('[data-field]') : null;
    const field = part?.dataset['field'];
    const seen = field && this.#seenOf(field)?.value;
    if (!part || !field || !seen) return;
    this.#unsaved.keep(field, { entries: entriesIn(part), seen });
    if (!this.#contested.has(field)) this.#state.say(this.#words.waiting);
    this.#plan(after);
  }

  #plan(after: number): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => void this.#send(), after);
  }

  async #send(): Promise<void> {
    const fields = this.#unsaved.list().filter(([field]) => !this.#contested.has(field));
    if (this.#isSending || this.#isStopped || fields.length === 0) return;
    this.#isSending = true;
    this.#state.say(this.#words.saving);
    const answer = await sendFields(this.#root.dataset['save'] ?? '', fields);
    this.#isSending = false;
    this.#settle(answer, fields);
  }

  #settle(answer: Answered, sent: readonly [string, Unsaved][]): void {
    switch (answer.kind) {
      case 'saved':
        this.#failures = 0;
        this.#saved(answer, sent);
        break;
      case 'signed-out':
        this.#state.offerSignIn(this.#words);
        break;
      case 'refused':
        this.#isStopped = true;
        this.#state.say(this.#words.refused, true);
        break;
      case 'lost':
        this.#failures += 1;
        this.#state.say(this.#words.offline, true);
        this.#plan(Math.min(longestWait, 500 * 2 ** this.#failures));
    }
  }

  #saved(answer: Extract<Answered, { kind: 'saved' }>, sent: readonly [string, Unsaved][]): void {
    const refused = new Set([...answer.conflicts.map(({ field }) => field), ...answer.unknown]);
    for (const [field, unsaved] of sent) {
      const seen = this.#seenOf(field);
      if (seen) seen.value = answer.seen[field] ?? seen.value;
      if (!refused.has(field)) this.#unsaved.forget(field, unsaved);
      this.#sayIssues(field, answer.issues);
    }
    this.#sayRest(answer, sent);
    this.#renew();
  }

  /** What was typed while the answer travelled has now seen the version just saved. */
  #renew(): void {
    const left = this.#unsaved.list().filter(([field]) => !this.#contested.has(field));
    for (const [field, unsaved] of left) {
      const seen = this.#seenOf(field)?.value ?? unsaved.seen;
      this.#unsaved.keep(field, { ...unsaved, seen });
    }
    if (left.length > 0) this.#plan(pause);
  }

  #sayRest(answer: Extract<Answered, { kind: 'saved' }>, sent: readonly [string, Unsaved][]): void {
    for (const field of answer.unknown) this.#contested.add(field);
    for (const conflict of answer.conflicts) {
      const part = partOf(this.#root, conflict.field);
      const mine = sent.find(([field]) => field === conflict.field)?.[1];
      if (!part || !mine) continue;
      this.#contested.add(conflict.field);
      const keepMine = () => {
        this.#contested.delete(conflict.field);
        this.#changed(part, 0);
      };
      showConflict(part, { conflict, words: this.#words, keepMine });
    }
    const isWhole = this.#contested.size === 0;
    const saved = this.#words.saved.replace('{hour}', answer.at);
    this.#state.say(isWhole ? saved : this.#words.conflict, !isWhole);
  }

  #sayIssues(field: string, issues: readonly [string, string][]): void {
    const part = partOf(this.#root, field);
    for (const place of part?.querySelectorAll<HTMLElement>('[data-error-for]') ?? []) {
      const name = place.dataset['errorFor'] ?? '';
      const said = issues.find(([at]) => at === name)?.[1] ?? '';
      if (place.textContent !== said) place.textContent = said;
      const input = document.getElementById(name);
      if (said === '') input?.removeAttribute('aria-invalid');
      else input?.setAttribute('aria-invalid', 'true');
    }
  }

  #take(field: string): void {
    this.#unsaved.drop(field);
    this.#leave();
    location.reload();
  }

  /** An earlier visit left these; those of other sections are sent as they were kept. */
  #putBack(): void {
    for (const [field, { entries }] of this.#unsaved.list()) {
      const part = partOf(this.#root, field);
      if (part) putBack(part, entries);
    }
    if (this.#unsaved.isEmpty) return;
    this.#state.say(this.#words.restored);
    this.#root.dispatchEvent(new Event('input'));
    this.#plan(0);
  }

  /** The page goes with all it holds: nothing to warn of, and the server answers for the rest. */
  #leave(): void {
    this.#isStopped = true;
    clearTimeout(this.#timer);
  }
}

const isRowed = (target: Node): boolean =>
  target instanceof Element && target.querySelector('[data-rows]') !== null;

for (const root of document.querySelectorAll<HTMLFormElement>('form[data-draft]')) {
  new DraftSaving(root).start();
}
