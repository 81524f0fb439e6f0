import type { ListedFinding } from '@/collections/before-publication/check'

type Help = Required<Pick<ListedFinding, 'chapter'>> & Pick<ListedFinding, 'message' | 'rgaa'>

/** In a tab of its own: who reads how to mend a text goes on with it. */
export function HelpLink({ chapter, message, rgaa }: Help) {
  const criterion = rgaa ? `, critère ${rgaa} du RGAA` : ''
  return (
    <a
      aria-label={`Guide, nouvel onglet : ${message}${criterion}`}
      href={`/admin/guide#${chapter}`}
      rel="noreferrer"
      target="_blank"
      title={`Comment faire ?${criterion}`}
    >
      ?
    </a>
  )
}
