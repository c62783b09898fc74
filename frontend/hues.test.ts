import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';

type Three = readonly [number, number, number];
type Matrix = readonly [Three, Three, Three];

const RESOURCES = `${import.meta.dirname}/../src/main/resources/META-INF/resources`;
const hues = readFileSync(`${RESOURCES}/hues.css`, 'utf8');
const inks = [...hues.matchAll(/--hue-([a-z]+)-ink: light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/gu)];
const washes = [...hues.matchAll(/--hue-[a-z]+-wash: light-dark\(rgb\(([^)]+)\), rgb\(([^)]+)\)\)/gu)];
const grounds = [...readFileSync(`${RESOURCES}/styles.css`, 'utf8').matchAll(/--color-(?:ground|paper|raised): light-dark\((#[0-9a-f]{6}), (#[0-9a-f]{6})\)/gu)];
const SCHEMES = ['light', 'dark'].map((scheme, i) => ({
  scheme,
  grounds: grounds.map((line) => line[i + 1] ?? ''),
  hues: inks.map((line, n) => ({ name: line[1] ?? '', ink: line[i + 2] ?? '', wash: washes[n]?.[i + 1] ?? '' })),
}));

/** Eyes that lack one kind of cone: G. M. Machado, M. M. Oliveira, L. A. F. Fernandes, "A Physiologically-based Model", 2009, severity 1. */
const EYES: Readonly<Record<string, Matrix>> = {
  'all cones': [[1, 0, 0], [0, 1, 0], [0, 0, 1]],
  protanopia: [[0.152286, 1.052583, -0.204868], [0.114503, 0.786281, 0.099216], [-0.003882, -0.048116, 1.051998]],
  deuteranopia: [[0.367322, 0.860646, -0.227968], [0.280085, 0.672501, 0.047413], [-0.01182, 0.04294, 0.968881]],
  tritanopia: [[1.255528, -0.076749, -0.178779], [-0.078411, 0.930809, 0.147602], [0.004733, 0.691367, 0.3039]],
};

/** B. Ottosson, Oklab, 2020: equal distances look about equally far apart. About 0.02 is the least that is noticed side by side. */
const TO_CONES: Matrix = [[0.4122214708, 0.5363325363, 0.0514459929], [0.2119034982, 0.6806995451, 0.1073969566], [0.0883024619, 0.2817188376, 0.6299787005]];
const TO_LAB: Matrix = [[0.2104542553, 0.793617785, -0.0040720468], [1.9779984951, -2.428592205, 0.4505937099], [0.0259040371, 0.7827717662, -0.808675766]];
const APART = 0.06;

function times([a, b, c]: Matrix, [x, y, z]: Three): Three {
  const row = ([p, q, r]: Three): number => p * x + q * y + r * z;
  return [row(a), row(b), row(c)];
}

/** Red, green and blue as amounts of light, from 0 to 1 (IEC 61966-2-1). */
function light(hex: string): Three {
  const one = (at: number): number => {
    const value = parseInt(hex.slice(at, at + 2), 16) / 255;
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  };
  return [one(1), one(3), one(5)];
}

function each([a, b, c]: Three, change: (value: number) => number): Three {
  return [change(a), change(b), change(c)];
}

function seen(hex: string, eyes: Matrix): Three {
  const there = each(times(eyes, light(hex)), (value) => Math.min(1, Math.max(0, value)));
  return times(TO_LAB, each(times(TO_CONES, there), Math.cbrt));
}

/** Relative luminance and contrast as WCAG 2.2 has them. */
function contrast(a: string, b: string): number {
  const [high, low] = [a, b].map((hex) => 0.05 + times([[0.2126, 0.7152, 0.0722], [0, 0, 0], [0, 0, 0]], light(hex))[0]).sort((x, y) => y - x);
  return (high ?? 0) / (low ?? 1);
}

/** A wash, as "red green blue / alpha", laid over a ground. */
function over(wash: string, ground: string): string {
  const [colour = '', alpha = ''] = wash.split('/');
  const mixed = colour.trim().split(' ').map((value, i) => {
    const below = parseInt(ground.slice(1 + 2 * i, 3 + 2 * i), 16);
    return Math.round(below + (Number(value) - below) * Number(alpha)).toString(16).padStart(2, '0');
  });
  return `#${mixed.join('')}`;
}

for (const { scheme, grounds, hues } of SCHEMES) {
  test(`${scheme}: every hue can be read on each ground, and on its own wash over it`, () => {
    assert.equal(hues.length, 8);
    assert.equal(grounds.length, 3);
    for (const { name, ink, wash } of hues) {
      for (const ground of grounds) {
        for (const below of [ground, over(wash, ground)]) assert.ok(contrast(ink, below) >= 4.5, `${name} on ${below}: ${contrast(ink, below)}`);
      }
    }
  });

  for (const [name, eyes] of Object.entries(EYES)) {
    test(`${scheme}: no two hues look alike to eyes with ${name}`, () => {
      for (const [i, one] of hues.entries()) {
        for (const other of hues.slice(i + 1)) {
          const p = seen(one.ink, eyes);
          const q = seen(other.ink, eyes);
          const distance = Math.hypot(p[0] - q[0], p[1] - q[1], p[2] - q[2]);
          assert.ok(distance >= APART, `${one.name} and ${other.name}: ${distance.toFixed(3)}`);
        }
      }
    });
  }
}
