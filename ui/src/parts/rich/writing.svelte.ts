/** One text being written: the document and its view, with what the buttons above it and the offers below it show. */
import { history } from 'prosemirror-history';
import { EditorState, NodeSelection, Selection, TextSelection, type Command, type Transaction } from 'prosemirror-state';
import { tableEditing } from 'prosemirror-tables';
import { EditorView } from 'prosemirror-view';
import { rem } from './clearance';
import { askingIn, completing } from './completion';
import { fromDoc, toDoc } from './convert';
import { keys, signs } from './keys';
import { offersFor, type Asking } from './offers';
import { pasting } from './paste';
import { isValue, nodes } from './schema';
import { selectionOf } from './seek';
import { orderly } from './tables';
import { isSame, type Placeholder, type TextBlock } from './text';
import { follow, following, isSameValues, valuesIn, valuesOf, type Value } from './values';

/** Where the caret goes when a text is entered: to its end, to the words in question, or to where one clicked. */
export type Aim = { to: 'end' } | { to: 'words'; words: string } | { to: 'point'; left: number; top: number };

/** What the text needs to know and whom it tells; asked each time, so that it may change meanwhile. */
export interface Around {
  content: () => readonly TextBlock[];
  placeholders: () => readonly Placeholder[];
  /** What the element that is written in tells of itself. */
  attributes: (state: EditorState) => Record<string, string>;
  /** Somebody is at it: the focus is in the text, or on what belongs to it. */
  isHeld: () => boolean;
  changed: (content: TextBlock[]) => void;
  refused: (signs: number) => void;
  leave: () => void;
  toTools: () => void;
  correct: (field: string) => void;
}

/** Room that is kept free around the caret when it scrolls into view; above it the buttons float, in a table in two lines. */
const margin = () => ({ top: rem(5.25), right: 0, bottom: rem(1.5), left: 0 });

/** Has no notion of letters: what it writes is a text, and what it does not know it asks who mounted it. */
export class Writing {
  /** The state that is shown now. */
  state: EditorState = $state.raw() as EditorState;
  readonly asking: Asking | null = $derived.by(() => askingIn(this.state));
  readonly offers: Placeholder[] = $derived.by(() => offersFor(this.asking, this.#around.placeholders()));
  /** The value that is selected, when it can be corrected or filled in somewhere. */
  readonly value: Value | null = $derived.by(() => selectedValue(this.state));

  /** Nothing is written, not even the beginning of a list. */
  readonly isBlank: boolean = $derived.by(() => this.state.doc.childCount === 1 && this.state.doc.firstChild?.type === nodes.paragraph && this.state.doc.firstChild.content.size === 0);

  readonly view: EditorView;
  readonly #around: Around;

  /** The values that can be put in. */
  get placeholders(): readonly Placeholder[] {
    return this.#around.placeholders();
  }

  constructor(place: HTMLElement, around: Around) {
    this.#around = around;
    this.state = this.#begin(around.content());
    this.view = new EditorView(
      { mount: place },
      {
        state: this.state,
        attributes: around.attributes,
        dispatchTransaction: (transaction) => this.#dispatch(transaction),
        handleDoubleClickOn: (_, __, node) => isValue(node) && this.#correct(node.attrs['field'] as string | null),
        scrollMargin: margin(),
        scrollThreshold: margin(),
      },
    );
  }

  /** Does something to the text; the caret stays in it. */
  run(command: Command): void {
    command(this.view.state, (transaction) => this.view.dispatch(transaction), this.view);
  }

  /** The command would do something here. */
  can(command: Command): boolean {
    return command(this.state);
  }

  /** Goes to the own place of the value that is selected. */
  correct(): void {
    this.#correct(this.value?.field ?? null);
  }

  /**
   * Takes over what the dossier says now. Values change under the caret; the words do only while nobody writes in them,
   * as what one is typing is newer than any answer.
   */
  take(content: readonly TextBlock[], placeholders: readonly Placeholder[]): void {
    const values = valuesOf(content, placeholders);
    if (!isSameValues(values, valuesIn(this.view.state))) this.view.dispatch(follow(this.view.state, values));
    if (this.#around.isHeld() || isSame(content, fromDoc(this.view.state.doc))) return;
    this.#show(this.#begin(content));
  }

  /** Takes the focus, with the caret at its aim. */
  focus(aim: Aim): void {
    const { doc, tr } = this.view.state;
    this.view.dispatch(tr.setSelection(selectionAt(aim, this.view) ?? Selection.atEnd(doc)));
    // The focus comes after the selection: an engine that focuses first puts the caret at the beginning.
    this.view.focus();
    this.view.dispatch(this.view.state.tr.scrollIntoView());
  }

  /** The text as shown changed in its language, label or offers: the element tells it. */
  retell(): void {
    this.view.setProps({ attributes: this.#around.attributes });
  }

  stop(): void {
    this.view.destroy();
  }

  #begin(content: readonly TextBlock[]): EditorState {
    const { placeholders, refused, leave, toTools } = this.#around;
    return EditorState.create({
      doc: toDoc(content),
      plugins: [completing(placeholders), signs(), ...keys({ leave, toTools }), history(), tableEditing(), following(valuesOf(content, placeholders())), orderly(), pasting(refused)],
    });
  }

  #dispatch(transaction: Transaction): void {
    const before = this.view.state.doc;
    this.#show(this.view.state.apply(transaction));
    // Values that followed the dossier are no writing of one's own, and an empty line says nothing yet.
    if (!transaction.docChanged) return;
    const text = fromDoc(this.view.state.doc);
    if (!isSame(text, fromDoc(before))) this.#around.changed(text);
  }

  #show(state: EditorState): void {
    this.view.updateState(state);
    this.state = state;
  }

  #correct(field: string | null): boolean {
    if (field !== null) this.#around.correct(field);
    return field !== null;
  }
}

function selectedValue({ selection }: EditorState): Value | null {
  if (!(selection instanceof NodeSelection) || !isValue(selection.node)) return null;
  const value = selection.node.attrs as Value;
  return value.field === null ? null : value;
}

function selectionAt(aim: Aim, view: EditorView): Selection | null {
  const { doc } = view.state;
  if (aim.to === 'words') return selectionOf(aim.words, view.state);
  const at = aim.to === 'point' ? view.posAtCoords(aim) : null;
  return at === null ? null : TextSelection.near(doc.resolve(at.pos));
}
