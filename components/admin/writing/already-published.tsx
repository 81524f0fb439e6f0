'use client'
// Client: follows the title while it is typed.
import type { LexicalEditor } from '@payloadcms/richtext-lexical/lexical'
import { useDocumentInfo, useFormFields } from '@payloadcms/ui'
import { useId, useState } from 'react'
import type { FoundDocument } from '@/collections/document-search/find-documents'
import { frenchDate } from '@/payload/editorial/dates'
import { UNTITLED } from '@/payload/editorial/untitled'
import { useBodyEditor } from '../writing-tools/footer/open-bodies'
import { insertLink } from '../writing-tools/link/insert-link'
import { useNearArticles } from './use-near-articles'

/**
 * « Déjà publié »: what readers have already on the subject of an article that they do not, each a link to make; of a title
 * that is typed, not of one that was there: nothing moves under who opens a draft.
 */
export function AlreadyPublished() {
  const { hasPublishedDoc, id, savedDocumentData } = useDocumentInfo()
  const [opened] = useState(() => String(savedDocumentData?.title ?? ''))
  const title = useFormFields(([fields]) => String(fields.title?.value ?? ''))
  const editor = useBodyEditor()
  const near = useNearArticles(
    hasPublishedDoc || title === opened ? '' : title,
    id === undefined ? undefined : String(id),
  )
  const heading = useId()
  return (
    <div className="sk-already-published">
      {/* There before it says something: a screen reader tells what comes into it. */}
      <p className="sk-unseen" role="status">
        {near.length > 0 && countSentence(near.length)}
      </p>
      {near.length > 0 && (
        <section aria-labelledby={heading}>
          <h3 id={heading}>Déjà publié</h3>
          <ul>
            {near.map((article) => (
              <NearArticle key={article.id} article={article} editor={editor} />
            ))}
          </ul>
        </section>
      )}
    </div>
  )
}

function NearArticle({ article, editor }: { article: FoundDocument; editor: LexicalEditor | undefined }) {
  const title = article.title ?? UNTITLED
  return (
    <li>
      <a href={article.address ?? undefined} rel="noreferrer" target="_blank">
        {title}
        <span className="sk-unseen"> (nouvel onglet)</span>
      </a>
      <small>{detailsOf(article)}</small>
      {editor && (
        <button
          aria-label={`Insérer un lien vers « ${title} »`}
          onClick={() => insertLink(editor, article)}
          type="button"
        >
          Insérer un lien
        </button>
      )}
    </li>
  )
}

function detailsOf({ category, date }: FoundDocument): string {
  return [category, date && frenchDate(date)].filter(Boolean).join(' · ')
}

function countSentence(count: number): string {
  return count > 1 ? `${count} articles proches sont déjà publiés.` : 'Un article proche est déjà publié.'
}
