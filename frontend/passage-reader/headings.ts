import { firstWhere } from './marks.ts';
import { startOf } from './pieces.ts';
import type { Block, Mark, Passage } from './types.ts';

/** A heading with what stands below it, up to the next heading of any rank. */
export interface Heading extends Passage {
  readonly title: string;
  /** How many headings it stands below. */
  readonly depth: number;
  readonly marks: number;
}

/** @param marks in reading order */
export function headingsOf(text: string, blocks: readonly Block[], marks: readonly Mark[]): Heading[] {
  const headings = blocks.filter(({ kind }) => kind === 'HEADING');
  const above: number[] = [];
  return headings.map(({ start, end, level }, i) => {
    const until = headings[i + 1]?.start ?? text.length;
    while ((above.at(-1) ?? 0) >= level) above.pop();
    const depth = above.push(level) - 1;
    const within = startingBefore(marks, until) - startingBefore(marks, start);
    return { start, end: until, title: text.slice(start, end).replace(/\s+/gu, ' ').trim(), depth, marks: within };
  });
}

function startingBefore(marks: readonly Mark[], offset: number): number {
  return firstWhere(marks.length, (i) => startOf(marks[i] as Mark) >= offset);
}
