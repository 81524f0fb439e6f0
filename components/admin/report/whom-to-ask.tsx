import { useAuth } from '@payloadcms/ui'
import { isEditor, type Person } from '@/collections/access'
import { useReview } from '../publishing/use-review'

const names = new Intl.ListFormat('fr', { type: 'disjunction' })

/** For who may not keep what blocks a publication: who may. */
export function WhomToAsk() {
  const { user } = useAuth()
  const { review } = useReview()
  if (isEditor(user as Person)) return null
  const reviewers = (review?.reviewers ?? []).map(({ name }) => name)
  const whom = reviewers.length > 0 ? names.format(reviewers) : 'une personne de la rédaction en chef'
  return (
    <p className="sk-report__state">
      Une remarque à régler ne se garde qu’avec l’accord de la rédaction en chef : demandez à {whom}.
    </p>
  )
}
