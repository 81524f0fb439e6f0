import { jest } from '@jest/globals'
import { act, cleanup, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import type { ListedFinding } from '@/collections/before-publication/check'
import type { SiteFinding } from '@/components/admin/report/report-requests'
import { Block, bodyShape, Link, linesOf, openText, paragraph, text } from '../../../../support/text-in-editor'

/* « Relecture », beside a text that is open, with a form and a site that answer from here. */

let role: string
let info: { id?: string; lastUpdateTime: number; hasSavePermission: boolean }
let fields: Record<string, { value: unknown }>
let editor: ReturnType<typeof openText>
const written: [string, unknown][] = []
const toast = { success: jest.fn(), error: jest.fn() }
const form = {
  getData: () => ({
    title: fields.title?.value,
    excerpt: 'Un chapô.',
    slug: 'un',
    category: 'c',
    cover: 'p',
    tags: ['t'],
  }),
  getFields: () => fields,
  dispatchFields: ({ path, value }: { path: string; value: unknown }) => {
    written.push([path, value])
    fields = { ...fields, [path]: { value } }
  },
  setModified: jest.fn(),
}
jest.unstable_mockModule('@payloadcms/ui', () => ({
  toast,
  useAllFormFields: () => [fields],
  useAuth: () => ({ user: { id: '1', role } }),
  useConfig: () => ({ config: { routes: { api: '/api' } } }),
  useDocumentInfo: () => ({ collectionSlug: 'articles', ...info }),
  useEditDepth: () => 1,
  useForm: () => form,
}))
jest.unstable_mockModule('@payloadcms/richtext-lexical/client', () => ({
  $isBlockNode: (node: unknown) => node instanceof Block,
  $isLinkNode: (node: unknown) => node instanceof Link,
}))
jest.unstable_mockModule('@/components/admin/writing-tools/footer/open-bodies', () => ({ useBodyEditor: () => editor }))
jest.unstable_mockModule('@/components/admin/writing/read-findings', () => ({ readFindings: async () => live }))
const { ReportWatch } = await import('@/components/admin/report/report-watch')
const { ReportPane } = await import('@/components/admin/report/report-pane')
const { BeforePublication } = await import('@/components/admin/writing/before-publication')
const { $getRoot, UNDO_COMMAND } = await import('@payloadcms/richtext-lexical/lexical')

let live: ListedFinding[]
/** What the site was asked, and what it answers. */
let site: {
  findings: SiteFinding[]
  kept: object[]
  unavailable: string[]
  blocking?: string[]
  reading?: object
} | null
let refusal: string | null
const asked: { path: string; body: unknown }[] = []
const send = globalThis.fetch

const french = (words: string, mend?: string, of: Partial<ListedFinding> = {}): ListedFinding => ({
  rule: 'misspelling',
  family: 'french',
  name: 'Orthographe',
  kind: 'advises',
  message: 'Ce mot n’est pas dans le dictionnaire',
  place: { node: 0 },
  words,
  ...(mend === undefined ? {} : { mend }),
  ...of,
})
const picture: ListedFinding = {
  rule: 'undescribed-picture',
  family: 'accessibility',
  name: 'Image sans texte de remplacement',
  why: 'Qui ne voit pas l’image ne sait pas ce qu’elle montre.',
  rgaa: '1.1',
  chapter: 'images',
  kind: 'blocks',
  message: 'Une image sans texte de remplacement',
  place: { node: 0 },
}

beforeEach(() => {
  document.body.innerHTML = ''
  localStorage.setItem('sk-panel', 'report')
  role = 'editor'
  info = { id: 'un', lastUpdateTime: 1, hasSavePermission: true }
  fields = { title: { value: 'Un titre' } }
  editor = openText(paragraph(text('Un etat de de fait')), paragraph(text('Les autresavec nous')))
  live = []
  site = { findings: [], kept: [], unavailable: [] }
  refusal = null
  asked.length = 0
  written.length = 0
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
  HTMLDialogElement.prototype.close = function close() {
    this.open = false
    this.dispatchEvent(new Event('close'))
  }
  globalThis.fetch = (async (input, init) => {
    const { pathname } = new URL(String(input), 'http://site')
    if (init?.method === 'POST') {
      asked.push({ path: pathname, body: JSON.parse(String(init.body)) })
      return refusal ? answer({ errors: [{ message: refusal }] }, 403) : answer(reported())
    }
    if (init?.method === 'PATCH') {
      asked.push({ path: pathname, body: JSON.parse(String(init.body)) })
      live = []
      return refusal ? answer({ errors: [{ message: refusal }] }, 403) : answer({})
    }
    if (pathname.endsWith('/review')) return answer({})
    return site ? answer(reported()) : answer({}, 503)
  }) as typeof fetch
})
afterEach(() => {
  cleanup()
  globalThis.fetch = send
})

const answer = (body: object, status = 200) => ({ ok: status < 400, status, json: async () => body }) as Response
const reported = () => ({ ...site, at: '2026-12-01T09:51:00.000Z' })
const page = () => (
  <form>
    <ReportWatch body={bodyShape} />
    <ReportPane />
    <BeforePublication />
  </form>
)
/** Opens the form, and waits until both the form and the site were read. */
async function open() {
  const { rerender } = render(page())
  await waitFor(() => expect(screen.getAllByText(/^(Relu à|La relecture|Rien ne manque)/)).not.toHaveLength(0))
  await act(async () => await new Promise((done) => setTimeout(done, 0)))
  return () => rerender(page())
}
const press = (name: string | RegExp) => act(async () => screen.getByRole('button', { name }).click())
const items = () =>
  [...document.querySelectorAll('[data-finding]')].map((item) => item.querySelector('.sk-finding__words')?.textContent)

test('the report says how many remarks there are, by family, with the rule, the criterion and the reason of each', async () => {
  live = [picture]
  site = { findings: [french('etat', 'État')], kept: [], unavailable: [] }
  await open()
  await screen.findByRole('heading', { name: '2 remarques, dont 1 à régler pour publier' })
  const blocking = screen.getByRole('region', { name: 'À régler pour publier' })
  expect(blocking).toHaveTextContent('Image sans texte de remplacement, RGAA 1.1')
  expect(blocking).toHaveTextContent('Qui ne voit pas l’image ne sait pas ce qu’elle montre.')
  expect(within(blocking).getByRole('link')).toHaveAttribute('href', '/admin/guide#images')
  expect(screen.getByRole('region', { name: 'Français' })).toHaveTextContent('Ce mot n’est pas dans le dictionnaire')
  expect(screen.getByText(/^Relu à 10:51/)).toBeInTheDocument()
})

test('one press mends the words of a finding, which goes at once, and « Annuler » takes the mend back', async () => {
  site = {
    findings: [french('etat', 'État'), french('autresavec', 'autres avec', { place: { node: 1 } })],
    kept: [],
    unavailable: [],
  }
  await open()
  await screen.findAllByText('État')
  await press('Corriger : etat')
  expect(linesOf(editor)).toEqual(['Un État de de fait', 'Les autresavec nous'])
  expect(items()).toEqual(['autresavec autres avec'])
  expect(screen.getByText('1 correction faite')).toBeInTheDocument()
  const undo = jest.fn(() => true)
  editor.registerCommand(UNDO_COMMAND, undo, 0)
  await press('Annuler')
  expect(undo).toHaveBeenCalledTimes(1)
  expect(screen.queryByText('1 correction faite')).toBeNull()
})

test('all certain mends of a family are one press, with their before and after, and one step', async () => {
  const findings = [
    french('etat', 'État'),
    french('de de', 'de'),
    french('autresavec', undefined, { place: { node: 1 } }),
  ]
  site = { findings, kept: [], unavailable: [] }
  await open()
  await screen.findByText('2 corrections')
  expect(screen.getByRole('group')).toHaveTextContent('etat État')
  await press('Tout corriger (2) : Français')
  expect(linesOf(editor)[0]).toBe('Un État de fait')
  expect(items()).toEqual(['autresavec'])
  expect(screen.getByText('2 corrections faites')).toBeInTheDocument()
  expect(screen.getByRole('button', { name: 'Tout annuler' })).toBeInTheDocument()
})

test('« Tout annuler » goes once something else is typed: it would take that back instead', async () => {
  site = { findings: [french('etat', 'État'), french('de de', 'de')], kept: [], unavailable: [] }
  await open()
  await screen.findByText('2 corrections')
  await press('Tout corriger (2) : Français')
  await act(async () => editor.update(() => $getRoot().getFirstChild()?.remove(), { discrete: true }))
  expect(screen.queryByRole('button', { name: 'Tout annuler' })).toBeNull()
  expect(screen.getByText('2 corrections faites')).toBeInTheDocument()
})

test('the title is mended in its field, as if it was typed, and put back', async () => {
  fields = { title: { value: 'Un etat, un etat' } }
  const inTitle = { place: { field: 'title' } }
  site = {
    findings: [french('etat', 'État', inTitle), french('etat', 'État', { ...inTitle, occurrence: 1 })],
    kept: [],
    unavailable: [],
  }
  await open()
  await screen.findByText('2 corrections')
  await press('Tout corriger (2) : Français')
  expect(written).toEqual([['title', 'Un État, un État']])
  expect(form.setModified).toHaveBeenCalledWith(true)
  await press('Tout annuler')
  expect(written.at(-1)).toEqual(['title', 'Un etat, un etat'])
})

test('a title that was typed over meanwhile is not put back', async () => {
  fields = { title: { value: 'Un etat' } }
  site = { findings: [french('etat', 'État', { place: { field: 'title' } })], kept: [], unavailable: [] }
  await open()
  await screen.findByText('État')
  await press('Corriger : etat')
  fields = { title: { value: 'Un État nouveau' } }
  await press('Annuler')
  expect(written).toEqual([['title', 'Un État']])
})

test('a finding whose words changed is mended by nothing, and that is said', async () => {
  site = { findings: [french('etat', 'État')], kept: [], unavailable: [] }
  await open()
  await screen.findByText('État')
  editor.update(() => void $getRoot().getFirstChild()?.remove(), { discrete: true })
  const before = linesOf(editor)
  await press('Corriger : etat')
  expect(linesOf(editor)).toEqual(before)
  expect(screen.getByText('Rien n’a été corrigé')).toBeInTheDocument()
})

test('who may not write in the form sees the remarks and no mend', async () => {
  info = { ...info, hasSavePermission: false }
  site = { findings: [french('etat', 'État'), french('de de', 'de')], kept: [], unavailable: [] }
  await open()
  await screen.findByText('État')
  expect(screen.queryByRole('button', { name: /corriger|Garder|lexique/i })).toBeNull()
  expect(screen.getByRole('button', { name: 'Voir : etat' })).toBeInTheDocument()
})

test('« Garder… » asks why, tells the site, and the finding goes and stands among the kept ones', async () => {
  site = { findings: [french('etat', 'État')], kept: [], unavailable: [] }
  await open()
  await screen.findByText('État')
  await press('Garder… : etat')
  const dialog = screen.getByRole('dialog', { name: 'Garder ces mots' })
  await act(async () => within(dialog).getByRole('radio', { name: 'C’est une citation' }).click())
  const about = { rule: 'misspelling', words: 'etat', place: { node: 0 } }
  site = {
    findings: [],
    kept: [{ ...french('etat', 'État'), reason: 'C’est une citation', byName: 'Anne' }],
    unavailable: [],
  }
  await press('Garder')
  expect(asked).toEqual([{ path: '/api/articles/un/report/keep', body: { ...about, reason: 'C’est une citation' } }])
  await waitFor(() => expect(items()).toEqual([]))
  expect(screen.getByRole('group')).toHaveTextContent('C’est une citation (Anne)')
  site = { findings: [french('etat', 'État')], kept: [], unavailable: [] }
  await press('Ne plus garder : etat')
  expect(asked.at(-1)).toEqual({ path: '/api/articles/un/report/unkeep', body: about })
  await waitFor(() => expect(items()).toHaveLength(1))
})

test('a refusal to keep is said in the dialogue, and the finding stays', async () => {
  site = { findings: [french('etat', 'État')], kept: [], unavailable: [] }
  refusal = 'Ces mots ont changé.'
  await open()
  await screen.findByText('État')
  await press('Garder… : etat')
  await press('Garder')
  expect(screen.getByRole('alert')).toHaveTextContent('Ces mots ont changé.')
  expect(items()).toHaveLength(1)
})

test.each([
  ['a writer', 'writer', false],
  ['an editor', 'editor', true],
])(
  '%s and what blocks: « Garder… » is there for editors alone, who is asked is said to others',
  async (_who, who, mayKeep) => {
    role = who
    // The settings have it block, and the saved draft has no such fault yet.
    live = [{ ...picture, kind: 'advises' }]
    site = { findings: [], kept: [], unavailable: [], blocking: [picture.rule] }
    await open()
    const section = await screen.findByRole('region', { name: 'À régler pour publier' })
    expect(Boolean(within(section).queryByRole('button', { name: /^Garder/ }))).toBe(mayKeep)
    expect(section.textContent?.includes('demandez à une personne de la rédaction en chef')).toBe(!mayKeep)
  },
)

test('a picture without a description is described in its remark, which goes then', async () => {
  live = [{ ...picture, picture: 'p1' }]
  await open()
  await screen.findByRole('button', { name: /^Décrire : / })
  await press(/^Décrire : /)
  const question = screen.getByRole('textbox', { name: 'Que montre cette image ?' })
  expect(question).toHaveFocus()
  await act(async () => fireEvent.change(question, { target: { value: 'Une salle claire' } }))
  await press('Enregistrer la description')
  expect(asked).toContainEqual({ path: '/api/media/p1', body: { alt: 'Une salle claire' } })
  await waitFor(() => expect(items()).toHaveLength(0))
})

test('who may not write is not asked to describe a picture', async () => {
  live = [{ ...picture, picture: 'p1' }]
  info.hasSavePermission = false
  await open()
  await screen.findByRole('button', { name: /^Voir : / })
  expect(screen.queryByRole('button', { name: /^Décrire/ })).toBeNull()
})

test('what the site needs is not kept, whoever asks', async () => {
  live = [picture]
  await open()
  const section = await screen.findByRole('region', { name: 'À régler pour publier' })
  expect(within(section).queryByRole('button', { name: /^Garder/ })).toBeNull()
})

test('what may be meant is written in one press, where it is not certain', async () => {
  site = {
    findings: [{ ...french('etat'), suggestions: ['état', 'était', 'étant', 'étau'] }],
    kept: [],
    unavailable: [],
  }
  await open()
  expect(await screen.findAllByRole('button', { name: /à la place de etat$/ })).toHaveLength(3)
  await press('« était » : à la place de etat')
  expect(linesOf(editor)[0]).toBe('Un était de de fait')
})

test('how the text reads is one line, with its hardest sentences', async () => {
  const reading = {
    level: 'courant : comme un journal',
    hardest: [{ words: 'Un etat de de fait', place: { node: 0 }, count: 31 }],
  }
  site = { findings: [], kept: [], unavailable: [], reading }
  await open()
  expect(await screen.findByRole('group')).toHaveTextContent('Lecture courant : comme un journal')
  expect(screen.getByRole('group')).toHaveTextContent('Un etat de de fait 31 mots')
})

test('a word goes into the lexicon of the site in one press, of an editor', async () => {
  site = { findings: [french('etat', 'État')], kept: [], unavailable: [] }
  await open()
  await screen.findByText('État')
  await press('Ajouter au lexique : etat')
  expect(asked).toEqual([{ path: '/api/lexicon', body: { word: 'etat' } }])
  expect(toast.success).toHaveBeenCalledWith('« etat » est dans le lexique.')
})

test('a text without a remark says so, with what a machine does not see', async () => {
  await open()
  expect(await screen.findByRole('heading', { name: 'Rien à redire' })).toBeInTheDocument()
  expect(screen.getByText(/une personne relit encore/)).toBeInTheDocument()
})

test('a site that does not answer is said, what the form finds is shown, and « Relire à nouveau » asks again', async () => {
  site = null
  live = [picture]
  await open()
  await screen.findByText(/^La relecture n’a pas répondu/)
  expect(await screen.findByRole('region', { name: 'À régler pour publier' })).toBeInTheDocument()
  site = { findings: [], kept: [], unavailable: ['grammar'] }
  await press('Relire à nouveau')
  expect(await screen.findByText(/^La grammaire n’est pas relue/)).toBeInTheDocument()
})

test('a text that was never saved says when it is read whole', async () => {
  const { id: _, ...unsaved } = info
  info = unsaved
  render(page())
  expect(await screen.findByText('La relecture complète commence au premier enregistrement.')).toBeInTheDocument()
})

test('two hundred remarks are counted, and drawn when they are asked for', async () => {
  const word = 'anticonstitutionnellement'.repeat(3).slice(0, 60)
  editor = openText(...Array.from({ length: 200 }, () => paragraph(text(word))))
  site = {
    findings: Array.from({ length: 200 }, (_, node) => french(word, undefined, { place: { node } })),
    kept: [],
    unavailable: [],
  }
  await open()
  await screen.findByRole('heading', { name: '200 remarques' })
  expect(items()).toHaveLength(40)
  await press('Afficher les 160 autres')
  expect(items()).toHaveLength(200)
})

test('the first side of the panel has what blocks and what is to be set, and leads to the rest', async () => {
  live = [
    picture,
    { ...picture, rule: 'no-cover', kind: 'advises', message: 'Sans couverture', place: { field: 'cover' } },
    { ...picture, rule: 'vague-link', kind: 'advises', message: 'Lien vague' },
  ]
  await open()
  localStorage.setItem('sk-panel', 'before')
  const list = await screen.findByRole('list', { name: 'À faire avant de publier' })
  expect(
    within(list)
      .getAllByRole('button')
      .map(({ textContent }) => textContent),
  ).toEqual([
    '!Empêche de publier : Une image sans texte de remplacement',
    'iConseil : Sans couverture',
    'i1 conseil sur le texte : relecture',
  ])
  await press(/1 conseil sur le texte/)
  expect(localStorage.getItem('sk-panel')).toBe('report')
})

test('the site is asked again after a save, once however many saves there were meanwhile', async () => {
  const reads = jest.fn()
  const answers = globalThis.fetch
  const waiting: (() => void)[] = []
  globalThis.fetch = (async (input: string, init?: RequestInit) => {
    if (!String(input).endsWith('/report')) return await answers(input, init)
    reads()
    await new Promise<void>((go) => waiting.push(go))
    return await answers(input, init)
  }) as typeof fetch
  const { rerender } = render(page())
  for (const lastUpdateTime of [2, 3, 4]) {
    info = { ...info, lastUpdateTime }
    rerender(page())
  }
  expect(reads).toHaveBeenCalledTimes(1)
  await act(async () => waiting.shift()?.())
  await waitFor(() => expect(reads).toHaveBeenCalledTimes(2))
  await act(async () => waiting.shift()?.())
  await screen.findByText(/^Relu à/)
  expect(reads).toHaveBeenCalledTimes(2)
})
