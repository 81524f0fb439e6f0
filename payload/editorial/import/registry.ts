import type { Rule } from './rule'
import { callouts } from './rules/callouts'
import { contacts } from './rules/contacts'
import { dateline } from './rules/dateline'
import { dialogues } from './rules/dialogues'
import { doubledWords } from './rules/doubled-words'
import { events } from './rules/events'
import { excerpt } from './rules/excerpt'
import { fusedWords } from './rules/fused-words'
import { hardWrap } from './rules/hard-wrap'
import { headings } from './rules/headings'
import { inline } from './rules/inline'
import { keyFigures } from './rules/key-figures'
import { labels } from './rules/labels'
import { lists } from './rules/lists'
import { mail } from './rules/mail'
import { marks } from './rules/marks'
import { missingSpaces } from './rules/missing-spaces'
import { pictures } from './rules/pictures'
import { questions } from './rules/questions'
import { quotations } from './rules/quotations'
import { schedules } from './rules/schedules'
import { signature } from './rules/signature'
import { softBreaks } from './rules/soft-breaks'
import { styles } from './rules/styles'
import { tabbedLists } from './rules/tabbed-lists'
import { tables } from './rules/tables'
import { title } from './rules/title'
import { typedNotes } from './rules/typed-notes'

/** The rules in the order in which they read a draft: from what the document says of itself to what its words look like. */
export const RULES: Rule[] = [
  // Lines that a program made, or that are no article.
  softBreaks,
  hardWrap,
  mail,
  // What is styled, labelled or marked.
  styles,
  pictures,
  tables,
  labels,
  marks,
  // What the words look like.
  typedNotes,
  dialogues,
  events,
  lists,
  tabbedLists,
  schedules,
  keyFigures,
  title,
  quotations,
  dateline,
  signature,
  contacts,
  callouts,
  questions,
  headings,
  excerpt,
  // What is inside a line.
  inline,
  fusedWords,
  missingSpaces,
  doubledWords,
]
