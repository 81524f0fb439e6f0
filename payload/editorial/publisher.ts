import { heading, type LexicalState, lineBreak, link, paragraph } from './lexical'
import type { PageRole } from './page-roles'

/** The settings about the publisher; a line may be empty. */
export interface Publisher {
  name?: string | null
  legalForm?: string | null
  registration?: string | null
  director?: string | null
  address?: string | null
  phone?: string | null
  email?: string | null
  host?: string | null
}

type Line = keyof Publisher
type Nodes = LexicalState['root']['children']

interface Part {
  title: string
  lines: readonly Line[]
}

/** The parts of each page: a title, and the lines below it. */
const PARTS: Record<PageRole, readonly Part[]> = {
  legal: [
    { title: 'Éditeur', lines: ['name', 'legalForm', 'registration', 'address', 'phone', 'email'] },
    { title: 'Direction de la publication', lines: ['director'] },
    { title: 'Hébergeur', lines: ['host'] },
  ],
  contact: [{ title: 'Nous joindre', lines: ['name', 'address', 'phone', 'email'] }],
  privacy: [{ title: 'Responsable du traitement', lines: ['name', 'address', 'email'] }],
  accessibility: [{ title: 'Nous écrire', lines: ['email', 'phone', 'address'] }],
}

/** The pages that lead to the form for a message, by its address. */
const WITH_FORM: readonly PageRole[] = ['contact', 'accessibility']
const MESSAGE_FORM = '/ecrire'

/** What each line is called where it is missing. */
const NAMES: Record<Line, string> = {
  name: 'la raison sociale',
  legalForm: 'la forme juridique',
  registration: 'l’immatriculation',
  director: 'la direction de la publication',
  address: 'l’adresse postale',
  phone: 'le téléphone',
  email: 'l’adresse électronique',
  host: 'l’hébergeur',
}

/** Returns what the settings add to a page of this role, as nodes of a rich text: nothing of an empty line. */
export function publisherNodes(role: PageRole, publisher: Publisher): Nodes {
  const facts = PARTS[role].flatMap(({ title, lines }) => {
    const filled = lines.flatMap((line) => linesOf(line, publisher))
    if (filled.length === 0) return []
    return [
      heading('h2', title),
      paragraph(...filled.flatMap((words, at) => (at === 0 ? words : [lineBreak(), words]))),
    ]
  })
  return WITH_FORM.includes(role) ? [...facts, paragraph(link('Écrire à la rédaction', MESSAGE_FORM))] : facts
}

/** Returns the names of the lines that are empty, in their order: « l’hébergeur ». */
export function missingOfPublisher(publisher: Publisher): string[] {
  return (Object.keys(NAMES) as Line[]).filter((line) => !publisher[line]?.trim()).map((line) => NAMES[line])
}

function linesOf(line: Line, publisher: Publisher): Parameters<typeof paragraph> {
  const value = publisher[line]?.trim()
  if (!value) return []
  if (line === 'email') return [link(value, `mailto:${value}`)]
  if (line === 'phone') return [telephone(value)]
  return value.split(/\s*\n\s*/)
}

/** A number with other words than digits beside it (« standard ») is no link. */
function telephone(value: string) {
  const digits = value.replace(/[\s.()-]/g, '')
  return /^\+?\d{4,15}$/.test(digits) ? link(value, `tel:${digits}`) : value
}
