/** Switches that a person sets once for this browser. */
export function remembered(name: string): boolean {
  try {
    return localStorage.getItem(keyOf(name)) === 'on';
  } catch {
    return false; // storage forbidden
  }
}

export function remember(name: string, on: boolean): void {
  try {
    if (on) localStorage.setItem(keyOf(name), 'on');
    else localStorage.removeItem(keyOf(name));
  } catch {
    // Storage forbidden or full: it holds for this page.
  }
}

function keyOf(name: string): string {
  return `touchstone.reader.${name}`;
}
