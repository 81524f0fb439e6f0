'use client'
// Client: a field that somebody types in.
import type { TextareaFieldClientComponent } from 'payload'
import { LONGEST_EXCERPT } from '@/collections/before-publication/lengths'
import { PaperWords } from './paper-words'
import { focusBody } from './places'

/** The chapô of an article, set as on the site. Enter goes on to the text. */
export const ExcerptField: TextareaFieldClientComponent = ({ field, path, readOnly }) => (
  <PaperWords
    className="sk-paper-excerpt"
    field={field}
    onEnter={focusBody}
    path={path}
    placeholder="Chapô : deux ou trois phrases qui ouvrent l’article"
    readOnly={readOnly}
    signs={LONGEST_EXCERPT}
  />
)
