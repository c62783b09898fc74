/** What `j` and `k` walk through: the links of the lists that wait on my desk, and the fields of a dispute. */
const ITEMS = '.desk-items a, .field-ruling';

/**
 * Hears keys anywhere on the page, unless somebody is typing or another part of the page has taken the key for itself:
 * `?` asks for the help, `j` and `k` go to the next and the previous item that waits.
 */
class PageKeys extends HTMLElement {
  private readonly heard = (event: KeyboardEvent): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event)) {
      return;
    }
    if (event.key === '?') {
      event.preventDefault();
      this.dispatchEvent(new CustomEvent('help-asked'));
    } else if ((event.key === 'j' || event.key === 'k') && step(event.key === 'j' ? 1 : -1)) {
      event.preventDefault();
    }
  };

  connectedCallback(): void {
    this.hidden = true;
    window.addEventListener('keydown', this.heard);
  }

  disconnectedCallback(): void {
    window.removeEventListener('keydown', this.heard);
  }
}

/** Moves the focus by one item, from the first when none has it; stays at the ends. Says whether there are any. */
function step(by: number): boolean {
  const items = [...document.querySelectorAll<HTMLElement>(ITEMS)];
  const at = items.findIndex((item) => item.contains(document.activeElement));
  const next = at < 0 ? 0 : Math.min(Math.max(at + by, 0), items.length - 1);
  const item = items[next];
  const field = item?.querySelector<HTMLElement>('input:checked') ?? item?.querySelector<HTMLElement>('input');
  (field ?? item)?.focus();
  return items.length > 0;
}

/** Fields that take no letters: a key pressed there is not meant for them. */
const SWITCHES = ['radio', 'checkbox'];

function typing(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some(
      (node) =>
        node instanceof HTMLElement &&
        !(node instanceof HTMLInputElement && SWITCHES.includes(node.type)) &&
        (node.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(node.tagName)),
    );
}

customElements.define('page-keys', PageKeys);
