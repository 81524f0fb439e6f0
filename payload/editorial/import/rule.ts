import type { SourceDocument } from './model'
import { keyOf, type Piece } from './piece'
import type { Choices, Doubt, KnownNames } from './structure'

/** What a rule may ask beside the pieces. */
export interface Context {
  source: SourceDocument
  known: KnownNames
  choices: Choices
}

/** One thing that is understood of a draft. */
export interface Rule {
  /** Named in the decisions, and in the tests. */
  name: string
  /**
   * Returns the pieces with those claimed or joined that the rule understands, in the same order. It may change the
   * pieces that it is given. Its work grows no faster than the draft.
   */
  apply: (pieces: Piece[], context: Context) => Piece[]
}

interface Question {
  line: number
  name: string
  question: string
  options: Doubt['options']
  /** What is applied while nobody answers; the first option when absent. */
  proposed?: string
  words?: string
}

/** Adds a doubt to a piece, and returns the answer: the person's, else what is proposed. */
export function ask(piece: Piece, { choices }: Context, { line, name, proposed, ...rest }: Question): string {
  const key = `${keyOf(piece, line)}:${name}`
  const answer = choices[key]
  const isAnswer = rest.options.some(({ value }) => value === answer)
  const chosen = (isAnswer ? answer : (proposed ?? rest.options[0]?.value)) ?? ''
  piece.doubts.push({ key, ...rest, chosen })
  if (piece.decision && !isAnswer) piece.decision.certainty = 'doubtful'
  return chosen
}

/** What the person said that a piece is: « 12:kind ». */
export function kindChosen({ choices }: Context, piece: Piece): string | undefined {
  return choices[`${keyOf(piece, piece.first)}:kind`]
}
