import type { Mark } from './types.ts';

interface Waiting {
  readonly mark: Mark;
  /** When the person chose, on the clock of performance.now(). */
  readonly since: number;
}

/**
 * Marks that are painted but that the server has not confirmed. They are sent again, under the same id, when the connection is back,
 * and after a reload of the page: the tab's own storage keeps them until then.
 */
export class Outbox {
  readonly #waiting = new Map<string, Waiting>();
  readonly #key: string | null;

  /** @param snapshot names the text; without it nothing outlives the page */
  constructor(snapshot: string | undefined) {
    this.#key = snapshot ? `touchstone.waiting.${snapshot}` : null;
  }

  get marks(): Mark[] {
    return [...this.#waiting.values()].map(({ mark }) => mark);
  }

  add(mark: Mark, since: number): void {
    this.#waiting.set(mark.id, { mark, since });
    this.#keep();
  }

  /** The server has answered. Returns when the person chose, or null when nobody waited for this mark. */
  settle(id: string): number | null {
    const waiting = this.#waiting.get(id);
    if (!waiting) return null;
    this.#waiting.delete(id);
    this.#keep();
    return waiting.since;
  }

  /** Takes up what an earlier page left behind, except what the server has in the meantime. Returns these marks. */
  recall(known: (id: string) => boolean, length: number): Mark[] {
    const now = performance.now();
    for (const mark of this.#kept()) {
      if (!known(mark.id) && mark.start >= 0 && mark.start < mark.end && mark.end <= length) this.#waiting.set(mark.id, { mark, since: now });
    }
    this.#keep();
    return this.marks;
  }

  #kept(): Mark[] {
    if (this.#key === null) return [];
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(this.#key) ?? '[]');
      return Array.isArray(kept) ? (kept as Mark[]) : [];
    } catch {
      return []; // storage forbidden, or not ours: nothing to recall
    }
  }

  #keep(): void {
    if (this.#key === null) return;
    try {
      if (this.#waiting.size > 0) sessionStorage.setItem(this.#key, JSON.stringify(this.marks));
      else sessionStorage.removeItem(this.#key);
    } catch {
      // Storage forbidden or full: the marks still live as long as this page.
    }
  }
}
