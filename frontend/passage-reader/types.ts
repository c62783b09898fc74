/**
 * What the server sends to the reader and gets back. Every offset is in UTF-16 units into the snapshot's text, end exclusive,
 * which is what both Java and the browser count in.
 */
export interface Passage {
  readonly start: number;
  readonly end: number;
}

export const KINDS = ['CLAIM', 'FRAMING', 'NARRATIVE', 'TECHNIQUE'] as const;
export type Kind = (typeof KINDS)[number];
/** The kinds that need a code of a codebook; a claim needs none. */
export type CodedKind = Exclude<Kind, 'CLAIM'>;

export interface Mark {
  readonly id: string;
  /** The stretches of the text that the mark lies on: at least one, sorted, none touching another. See {@link tidied}. */
  readonly pieces: readonly Passage[];
  readonly kind: Kind;
  readonly codeId: string | null;
  readonly label: string;
  /** One of the eight hues, by name: see hues.css. */
  readonly colour: string;
  readonly note: string;
  readonly mine: boolean;
  /** Who made it, by name. */
  readonly by: string;
  readonly state: 'saved' | 'pending' | 'failed';
  /** The server's count of changes: what a change here was made on is told by it. */
  readonly version: number;
}

export interface Block extends Passage {
  readonly kind: 'HEADING' | 'PARAGRAPH' | 'LIST_ITEM' | 'QUOTE';
  /** Depth of a heading or of a list, from 1; of no meaning for the other kinds. */
  readonly level: number;
}

export interface Code {
  readonly id: string;
  readonly parentId: string | null;
  readonly label: string;
  /** The labels from the root down to this code, as shown to people. */
  readonly path: string;
  readonly definition: string;
  readonly includes: string;
  readonly excludes: string;
  readonly examples: readonly string[];
  readonly counterexamples: readonly string[];
  /** What a framing does, by R. Entman's four functions, in capitals. */
  readonly functions: readonly string[];
  readonly colour: string;
  readonly hotkey: string | null;
}

export interface Codebook {
  readonly id: string;
  readonly kind: CodedKind;
  readonly name: string;
  readonly codes: readonly Code[];
}

export interface ReaderModel {
  /** Names the snapshot. When present, marks that the server has not confirmed survive a reload of the page. */
  readonly id?: string;
  readonly text: string;
  readonly language: string;
  readonly direction: 'ltr' | 'rtl';
  readonly editable: boolean;
  readonly blocks: readonly Block[];
  readonly marks: readonly Mark[];
  readonly codebooks: readonly Codebook[];
  /** Further things to do with a passage, by name, such as "evidence"; each shows as `reader.action.NAME` in the bar. */
  readonly actions?: readonly string[];
  readonly texts: Readonly<Record<string, string>>;
}

/** Looks a translated text up and fills {0}, {1} … in. A missing text shows its key, so that it is noticed. */
export type Translate = (key: string, ...values: readonly (string | number)[]) => string;

const HUES = new Set(['ochre', 'blue', 'green', 'purple', 'red', 'teal', 'magenta', 'slate']);

/** The class of a hue; an unknown name becomes slate, so that no foreign text reaches a class attribute. */
export function hueClass(colour: string): string {
  const hue = colour.toLowerCase();
  return `hue-${HUES.has(hue) ? hue : 'slate'}`;
}
