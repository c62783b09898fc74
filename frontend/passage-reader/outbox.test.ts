import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Deed } from './deeds.ts';
import { Outbox } from './outbox.ts';

const made = (...ids: string[]): Deed => ({ name: 'marks-made', detail: { marks: ids.map((id) => ({ id, pieces: [], kind: 'CLAIM', codeId: null })) } });
const placed = (id: string, version: number): Deed => ({ name: 'mark-placed', detail: { id, version, pieces: [] } });
const box = (): { outbox: Outbox; told: Deed[]; add: (deed: Deed) => void } => {
  const told: Deed[] = [];
  const outbox = new Outbox(undefined, (deed) => told.push(deed));
  return { outbox, told, add: (deed) => outbox.add({ deed, painted: [], before: [], since: 0 }) };
};

test('what is done while the connection is lost is told once when it is back', () => {
  const { outbox, told, add } = box();
  outbox.lost();
  add(made('a'));
  add(placed('b', 3));
  assert.equal(told.length, 0);
  assert.equal(outbox.marks, 2);
  outbox.back();
  assert.deepEqual(told, [made('a'), placed('b', 3)]);
});

test('marks made are told again when the connection broke before the answer, other deeds are not', () => {
  const { outbox, told, add } = box();
  add(made('a'));
  add(placed('b', 3));
  outbox.lost();
  outbox.back();
  assert.deepEqual(told.map(({ name }) => name), ['marks-made', 'mark-placed', 'marks-made']);
});

test('a second change to a mark waits for the answer to the first, and is told on the new version', () => {
  const { outbox, told, add } = box();
  add(placed('a', 3));
  add(placed('a', 3));
  assert.equal(told.length, 1);
  outbox.settle('a', 4);
  assert.deepEqual(told, [placed('a', 3), placed('a', 4)]);
});

test('a bulk deed is done when every mark is answered', () => {
  const { outbox, add } = box();
  add(made('a', 'b'));
  assert.equal(outbox.settle('a', 0)?.done, false);
  assert.equal(outbox.settle('b', 0)?.done, true);
  assert.equal(outbox.settle('b', 0), null);
});

test('deeds on a mark that is gone are dropped', () => {
  const { outbox, add } = box();
  outbox.lost();
  add(placed('a', 3));
  outbox.forget('a');
  assert.equal(outbox.waiting.length, 0);
});
