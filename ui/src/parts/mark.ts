/** The five states of a mark, and `pick` for what has been chosen. */
export type MarkKind = 'late' | 'soon' | 'later' | 'wait' | 'done' | 'pick';
