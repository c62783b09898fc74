import { idsOf, isOpen, onVersion } from './deeds.ts';
import type { Deed } from './deeds.ts';
import type { Mark } from './types.ts';

export interface Waiting {
  readonly deed: Deed;
  /** The marks as they are painted meanwhile. */
  readonly painted: readonly Mark[];
  /** The marks as they were, for the case that the server refuses. */
  readonly before: readonly Mark[];
  /** When the person chose, on the clock of performance.now(). */
  readonly since: number;
}

interface Entry extends Waiting {
  /** Marks about which the server has not answered yet. */
  readonly open: Set<string>;
  told: boolean;
}

/**
 * Deeds that the server has not confirmed. Each is told once, and only when none before it on the same mark is unanswered, so that
 * the server can compare versions; while the connection is lost none is told. The tab's own storage keeps them over a reload.
 */
export class Outbox {
  #entries: Entry[] = [];
  readonly #key: string | null;
  readonly #tell: (deed: Deed) => void;
  #lost = false;

  /**
   * @param snapshot names the text; without it nothing outlives the page
   * @param tell brings a deed to the server
   */
  constructor(snapshot: string | undefined, tell: (deed: Deed) => void) {
    this.#key = snapshot ? `touchstone.deeds.${snapshot}` : null;
    this.#tell = tell;
  }

  get waiting(): readonly Waiting[] {
    return this.#entries;
  }

  /** How many marks wait. */
  get marks(): number {
    return new Set(this.#entries.flatMap(({ open }) => [...open])).size;
  }

  add(waiting: Waiting): void {
    this.#entries.push({ ...waiting, open: new Set(idsOf(waiting.deed)), told: false });
    this.#keep();
    this.#send();
  }

  /** The last deed that waits on a mark. */
  lastOn(id: string): Waiting | undefined {
    return this.#entries.findLast(({ open }) => open.has(id));
  }

  /**
   * The server has answered about a mark, its version is this one now.
   *
   * @returns the deed answered, with `done` when nothing of it is open any more; null when nobody waited
   */
  settle(id: string, version: number | null): { readonly waiting: Waiting; readonly done: boolean } | null {
    const entry = this.#entries.find(({ told, open }) => told && open.has(id));
    if (!entry) return null;
    entry.open.delete(id);
    const done = entry.open.size === 0;
    if (done) this.#entries = this.#entries.filter((other) => other !== entry);
    if (version !== null) this.#rebase(id, version);
    this.#keep();
    this.#send();
    return { waiting: entry, done };
  }

  /** Drops the deeds on a mark that is gone. */
  forget(id: string): void {
    if (!this.#entries.some(({ open }) => open.has(id))) return;
    for (const { open } of this.#entries) open.delete(id);
    this.#entries = this.#entries.filter(({ open }) => open.size > 0);
    this.#keep();
    this.#send();
  }

  lost(): void {
    this.#lost = true;
  }

  /** The connection is back. What was told before it broke is told again where that does no harm: marks made, by their ids. */
  back(): void {
    this.#lost = false;
    for (const entry of this.#entries) if (entry.deed.name === 'marks-made') entry.told = false;
    this.#send();
  }

  /** Takes up what an earlier page left behind, except what is done or overtaken meanwhile. */
  recall(mark: (id: string) => Mark | undefined, length: number): readonly Waiting[] {
    const now = performance.now();
    for (const kept of this.#kept()) {
      const fits = kept.painted.every(({ pieces }) => pieces.every(({ start, end }) => start >= 0 && start < end && end <= length));
      if (fits && isOpen(kept.deed, mark)) this.#entries.push({ ...kept, since: now, open: new Set(idsOf(kept.deed)), told: false });
    }
    this.#keep();
    return this.#entries;
  }

  /** Tells what may be told. */
  send(): void {
    this.#send();
  }

  #send(): void {
    if (this.#lost) return;
    const busy = new Set<string>();
    for (const entry of [...this.#entries]) {
      const ids = [...entry.open];
      const free = !ids.some((id) => busy.has(id));
      for (const id of ids) busy.add(id);
      if (!free || entry.told) continue;
      entry.told = true;
      this.#tell(entry.deed);
    }
  }

  #rebase(id: string, version: number): void {
    this.#entries = this.#entries.map((entry) => (!entry.told && entry.open.has(id) ? { ...entry, deed: onVersion(entry.deed, version) } : entry));
  }

  #kept(): Waiting[] {
    if (this.#key === null) return [];
    try {
      const kept: unknown = JSON.parse(sessionStorage.getItem(this.#key) ?? '[]');
      return Array.isArray(kept) ? (kept as Waiting[]) : [];
    } catch {
      return []; // storage forbidden, or not ours: nothing to recall
    }
  }

  #keep(): void {
    if (this.#key === null) return;
    try {
      if (this.#entries.length > 0) {
        sessionStorage.setItem(this.#key, JSON.stringify(this.#entries.map(({ deed, painted, before }) => ({ deed, painted, before }))));
      } else sessionStorage.removeItem(this.#key);
    } catch {
      // Storage forbidden or full: the deeds still live as long as this page.
    }
  }
}
