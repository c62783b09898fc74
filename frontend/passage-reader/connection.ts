/** The part of Vaadin's connection state that is used here; absent outside of Vaadin. */
interface ConnectionState {
  addStateChangeListener(listener: (previous: string, current: string) => void): void;
  removeStateChangeListener(listener: (previous: string, current: string) => void): void;
}

const LOST = new Set(['reconnecting', 'connection-lost']);

/**
 * Tells when the server is out of reach and when it is back. Both the browser and Vaadin are asked: the browser knows of
 * cables and radio, Vaadin of a server that does not answer.
 *
 * @returns stops the watch
 */
export function watchConnection(lost: () => void, back: () => void): () => void {
  const state = (window as { Vaadin?: { connectionState?: ConnectionState } }).Vaadin?.connectionState;
  const changed = (previous: string, current: string): void => {
    if (LOST.has(current)) lost();
    else if (LOST.has(previous)) back();
  };
  window.addEventListener('offline', lost);
  window.addEventListener('online', back);
  state?.addStateChangeListener(changed);
  return () => {
    window.removeEventListener('offline', lost);
    window.removeEventListener('online', back);
    state?.removeStateChangeListener(changed);
  };
}
