import assert from 'node:assert/strict';
import { test } from 'node:test';
import { MOST, Quotes } from './quotes.ts';

const TEXT = 'He said: “it takes two”.\n\nIt takes — as he said — two\u00a0sides. So-called so\u00ADcalled İstanbul 🌾 wheat.';
const found = (quote: string): string[] => new Quotes(TEXT).find(quote).map(({ start, end }) => TEXT.slice(start, end));

for (const [what, quote, expected] of [
  ['capitals do not matter', 'IT TAKES', ['it takes', 'It takes']],
  ['straight quotation marks find curly ones', '"it takes two"', ['“it takes two”']],
  ['quotation marks around the pasted quote are dropped when the text has none', '«as he said»', ['as he said']],
  ['a hyphen finds a dash', 'takes - as', ['takes — as']],
  ['any space finds any other, and line ends too', 'two”. It', ['two”.\n\nIt']],
  ['soft hyphens are not there', 'so called', []],
  ['soft hyphens in the text are passed over', 'socalled', ['so\u00ADcalled']],
  ['letters that change length keep the offsets right', 'istanbul', []],
  ['what follows such letters is found where it is', '🌾 WHEAT', ['🌾 wheat']],
  ['blanks find nothing', '  ', []],
] as const) {
  test(what, () => assert.deepEqual(found(quote), expected));
}

test('a word on every line is counted up to a limit', () => {
  assert.equal(new Quotes('so '.repeat(2000)).find('so').length, MOST);
});
