/**
 * The reader's own figures, as User Timing measures that a benchmark can read:
 * `touchstone:open` from the call of open() to the first picture, `touchstone:mark` from the key or click that chose
 * to the painted mark, `touchstone:confirm` from the same start to the server's word. Milliseconds.
 */
export function measure(name: 'open' | 'mark' | 'confirm', start: number, detail: Readonly<Record<string, unknown>> = {}): void {
  performance.measure(`touchstone:${name}`, { start, end: performance.now(), detail });
}

/** Runs a task when what was just changed is on the screen: after the frame, not merely before it. */
export function afterPaint(task: () => void): void {
  requestAnimationFrame(() => {
    const channel = new MessageChannel();
    channel.port1.onmessage = () => {
      channel.port1.close();
      task();
    };
    channel.port2.postMessage(null);
  });
}
