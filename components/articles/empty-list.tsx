import page from '@/components/styles/page.module.css'
import { ButtonLink } from '@/components/ui/button'
import type { ListView } from '@/payload/queries/views'

import { CategoryLine } from './category-line'
import { EmptyState } from './empty-state'

/** A list without any article: a message and links to other lists. */
export function EmptyList({ list }: { list: ListView }) {
  switch (list.kind) {
    case 'all':
    case 'tag':
    case 'month':
      return <NothingPublished />
    case 'category':
      return <EmptyCategory list={list} />
    case 'dossier':
      return (
        <EmptyState title="Pas encore d’article dans ce dossier">
          <AllArticles />
        </EmptyState>
      )
    case 'author':
      return (
        <EmptyState title="Pas encore d’article signé de ce nom">
          <AllArticles />
        </EmptyState>
      )
  }
}

/** The message before the first publication on the site. */
export function NothingPublished() {
  return (
    <EmptyState title="Le premier article arrive">
      <p>Rien n’est encore publié. Un abonnement signalera la première parution.</p>
      <ButtonLink href="/suivre">S’abonner</ButtonLink>
    </EmptyState>
  )
}

function EmptyCategory({ list }: { list: ListView }) {
  const filled = list.filters.filter(({ mark, count }) => mark && count > 0)
  if (filled.length === 0) return <NothingPublished />
  return (
    <EmptyState title="Pas encore d’article dans cette rubrique">
      <p>Les autres rubriques, elles, sont fournies.</p>
      <ul className={page.row}>
        {filled.map(({ label, href, count, mark = 'neutral' }) => (
          <li key={href}>
            <CategoryLine category={{ title: label, href, mark }}>
              <span>{count === 1 ? '1 article' : `${count} articles`}</span>
            </CategoryLine>
          </li>
        ))}
      </ul>
    </EmptyState>
  )
}

function AllArticles() {
  return <ButtonLink href="/blog">Toutes les actualités</ButtonLink>
}
