'use client'
// Client: a field that somebody types in.
import type { TextFieldClientComponent } from 'payload'
import { READABLE_TITLE } from '@/collections/before-publication/lengths'
import { titleLength } from '@/components/articles/title-length'
import { PaperWords } from './paper-words'
import { focusExcerptOrBody } from './places'

/** In signs: what one line of the paper holds in the largest size. */
const ONE_LINE = 45

/** The title of an article or a page, set as on the site. It is one line: Enter goes on to what follows it. */
export const TitleField: TextFieldClientComponent = ({ field, path, readOnly }) => (
  <PaperWords
    className="sk-paper-title"
    field={field}
    isOneLine
    lengthOf={(words) => titleLength(words) ?? (words.length > ONE_LINE ? 'long' : undefined)}
    onEnter={focusExcerptOrBody}
    path={path}
    placeholder="Titre"
    readOnly={readOnly}
    signs={READABLE_TITLE}
  />
)
