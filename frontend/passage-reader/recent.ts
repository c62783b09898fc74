import type { CodedKind } from './types.ts';

const KEPT = 8;

/** The codes a person used last, per kind and newest first. They are a convenience of this browser, so they stay in it. */
export class RecentCodes {
  of(kind: CodedKind): string[] {
    try {
      const kept: unknown = JSON.parse(localStorage.getItem(keyOf(kind)) ?? '[]');
      return Array.isArray(kept) ? kept.filter((id) => typeof id === 'string') : [];
    } catch {
      return []; // storage forbidden, or not ours
    }
  }

  use(kind: CodedKind, codeId: string): void {
    const codes = [codeId, ...this.of(kind).filter((id) => id !== codeId)].slice(0, KEPT);
    try {
      localStorage.setItem(keyOf(kind), JSON.stringify(codes));
    } catch {
      // Storage forbidden or full: nothing is lost but the convenience.
    }
  }
}

function keyOf(kind: CodedKind): string {
  return `touchstone.recent.${kind.toLowerCase()}`;
}
