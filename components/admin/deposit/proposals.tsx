import type { KnownNames, StructuredDraft } from '@/payload/editorial/import/structure'

interface ProposalsProps {
  proposals: StructuredDraft['proposals']
  known: KnownNames
  /** Of those that are not wanted. */
  unwanted: string[]
  onChange: (unwanted: string[]) => void
}

/** « Trouvé dans le texte »: the category, the signatures and the keywords of the site, each wanted until it is unticked. */
export function Proposals({ known, onChange, proposals, unwanted }: ProposalsProps) {
  const all = proposalsOf(proposals, known)
  if (all.length === 0) return null
  const toggle = (key: string, isWanted: boolean) =>
    onChange(isWanted ? unwanted.filter((other) => other !== key) : [...unwanted, key])
  return (
    <fieldset className="sk-proposals">
      <legend>Trouvé dans le texte</legend>
      {all.map(({ key, label }) => (
        <label key={key}>
          <input
            type="checkbox"
            checked={!unwanted.includes(key)}
            onChange={({ target }) => toggle(key, target.checked)}
          />
          {label}
        </label>
      ))}
    </fieldset>
  )
}

/** Returns what of the proposals is wanted, as the site is told. */
export function confirmedOf({ category, people, tags }: StructuredDraft['proposals'], unwanted: string[]) {
  const isWanted = (kind: string) => (value: string) => !unwanted.includes(`${kind}:${value}`)
  return {
    category: category && isWanted('category')(category) ? category : null,
    people: people.filter(isWanted('people')),
    tags: tags.filter(isWanted('tags')),
  }
}

function proposalsOf({ category, people, tags }: StructuredDraft['proposals'], known: KnownNames) {
  const title = known.categories.find(({ id }) => id === category)?.title
  return [
    ...(category && title ? [{ key: `category:${category}`, label: `Rubrique : ${title}` }] : []),
    ...people.flatMap((id) => {
      const name = known.people.find((person) => person.id === id)?.name
      return name ? [{ key: `people:${id}`, label: `Signature : ${name}` }] : []
    }),
    ...tags.map((tag) => ({ key: `tags:${tag}`, label: `Mot-clé : ${tag}` })),
  ]
}
