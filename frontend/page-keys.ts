/**
 * Hears `?` anywhere on the page and asks for the help, unless somebody is typing or another part of the page has taken
 * the key for itself.
 */
class PageKeys extends HTMLElement {
  private readonly heard = (event: KeyboardEvent): void => {
    if (event.key !== '?' || event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || typing(event)) {
      return;
    }
    event.preventDefault();
    this.dispatchEvent(new CustomEvent('help-asked'));
  };

  connectedCallback(): void {
    this.hidden = true;
    window.addEventListener('keydown', this.heard);
  }

  disconnectedCallback(): void {
    window.removeEventListener('keydown', this.heard);
  }
}

function typing(event: KeyboardEvent): boolean {
  return event
    .composedPath()
    .some(
      (node) =>
        node instanceof HTMLElement && (node.isContentEditable || ['INPUT', 'TEXTAREA', 'SELECT'].includes(node.tagName)),
    );
}

customElements.define('page-keys', PageKeys);
