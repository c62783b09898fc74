import { keyButton, make } from './dom.ts';
import type { Translate } from './types.ts';

export interface Tool {
  readonly name: string;
  readonly key: string;
  /** Whether it is a switch, and how it stands. */
  readonly on?: boolean;
  act(event: Event): void;
}

/** The row of buttons before the text: what can be done without any passage in hand. */
export class Tools {
  readonly element = make('div', 'reader-tools');

  fill(t: Translate, tools: readonly Tool[]): void {
    this.element.replaceChildren(
      ...tools.map(({ name, key, on, act }) => {
        const button = keyButton('reader-small-button', t(`reader.tools.${name}`), key, act);
        button.dataset['tool'] = name;
        if (on !== undefined) button.setAttribute('aria-pressed', String(on));
        return button;
      }),
    );
  }

  /** Shows how a switch stands. */
  press(name: string, on: boolean): void {
    this.element.querySelector(`[data-tool="${name}"]`)?.setAttribute('aria-pressed', String(on));
  }
}
