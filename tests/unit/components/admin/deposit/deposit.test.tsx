import { jest } from '@jest/globals'
import { act, fireEvent, render, screen, waitFor, within } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import type { DraftPreview } from '@/collections/imports/report'
import { countLost } from '@/payload/editorial/import/lost-signs'
import type { SourceDocument } from '@/payload/editorial/import/model'
import { structureDraft } from '@/payload/editorial/import/structure-draft'
import { answerUploads } from '../../../../support/uploads-of-browser'

/* « Déposer un texte »: each state of the screen, and what is sent of it. */

const pushed: string[] = []
const said: string[] = []
jest.unstable_mockModule('next/navigation', () => ({
  useRouter: () => ({ push: (path: string) => pushed.push(path) }),
}))
jest.unstable_mockModule('@payloadcms/ui', () => ({
  toast: { success: (words: string) => said.push(words) },
  useAuth: () => ({ user: { id: 'moi' } }),
}))
const { Deposit } = await import('@/components/admin/deposit/deposit')
const { handOver } = await import('@/components/admin/deposit/brought')

const TEXT = `#Aidants – Une maison ouverte

La maison des aidants ouvre ses portes samedi, et tout le monde y est bienvenu.

Pourquoi venir ?
On y trouve de l’écoute et du repos, toute l’année, sans rendez-vous.

• des ateliers
• un jardin
• une salle`

const KNOWN = { categories: [{ id: 'c1', title: 'Coopérative' }], people: [], tags: [] }

function previewOf(text: string, more: Partial<DraftPreview> = {}): DraftPreview {
  const lines = text.split('\n').map((line, at) => ({ number: at + 1, runs: line ? [{ text: line }] : [] }))
  const source: SourceDocument = { name: 'maison.txt', format: 'txt', lines, pictures: [], remarks: [] }
  const structure = structureDraft(source, KNOWN)
  return {
    source,
    structure,
    known: KNOWN,
    attachments: [],
    charactersLost: countLost(source, structure),
    duplicate: null,
    ...more,
  }
}

type Answer = { status: number; body: object }
interface Sent {
  query: string
  fields: Record<string, FormDataEntryValue>
  progress(percent: number): void
}
let sent: Sent[]
let answer: (request: Sent) => Answer | Promise<Answer>

const refused = (message: string): Answer => ({ status: 400, body: { errors: [{ message }] } })
const created = (id = 'a1'): Answer => ({
  status: 201,
  body: { doc: { id }, message: 'Brouillon créé.', report: { remarks: [] } },
})

beforeEach(() => {
  sent = []
  pushed.length = 0
  said.length = 0
  answer = ({ query }) => (query ? { status: 200, body: previewOf(TEXT) } : created())
  answerUploads(async ({ address, form, progress }) => {
    const request = {
      query: new URL(address, 'http://site').search,
      fields: Object.fromEntries(form.entries()),
      progress,
    }
    sent.push(request)
    const { status, body } = await answer(request)
    return Response.json(body, { status })
  })
})

const file = (name: string) => new File(['x'], name, { type: 'text/plain' })
const choose = async (...names: string[]) =>
  await userEvent.upload(screen.getByLabelText('Fichiers à déposer'), names.map(file))
const blocks = () => within(screen.getByRole('region', { name: 'La structure proposée' }))
const kindOfBlock = (lines: string) => screen.getByRole('combobox', { name: `Genre, ${lines}` }) as HTMLSelectElement
const create = () => screen.getByRole('button', { name: /^Créer/ })

test('an empty screen says what may be brought, and reads nothing of an empty box', async () => {
  render(<Deposit />)
  expect(screen.getByRole('button', { name: 'Choisir des fichiers' })).toHaveAccessibleDescription(/Word \(\.docx\)/)
  await userEvent.click(screen.getByRole('button', { name: 'Lire ce texte' }))
  expect([sent, screen.queryByRole('region')]).toEqual([[], null])
})

test('while a file is sent and read, the screen says how far it is', async () => {
  answer = () => new Promise(() => {})
  render(<Deposit />)
  await choose('maison.txt')
  expect(await screen.findByText('Envoi : 0 %')).toBeVisible()
  act(() => sent[0]?.progress(42))
  expect(screen.getByRole('progressbar', { name: 'Envoi de maison.txt' })).toHaveAttribute('value', '42')
  expect(screen.getByText('Envoi : 42 %')).toBeVisible()
  act(() => sent[0]?.progress(100))
  expect(screen.getByText('Lecture…')).toBeVisible()
  expect(screen.getByRole('status')).toHaveTextContent('1 texte : 1 en cours.')
})

describe('a text that is read', () => {
  test('stands beside its structure, and a number leads from one to the other and back', async () => {
    render(<Deposit />)
    await choose('maison.txt')
    const line = await screen.findByRole('link', { name: 'Ligne 8, voir dans la structure' })
    await userEvent.click(line)
    const block = screen.getByRole('link', { name: 'Lignes 8 à 10, voir dans le texte reçu' })
    expect(block).toHaveFocus()
    await userEvent.keyboard('{Enter}')
    expect(line).toHaveFocus()
    expect(screen.getByText('0 caractère perdu')).toBeVisible()
  })

  test('is led to with the focus, and its first doubt by a button', async () => {
    render(<Deposit />)
    await choose('maison.txt')
    await waitFor(() => expect(screen.getByRole('heading', { name: 'maison.txt' })).toHaveFocus())
    await userEvent.click(screen.getByRole('button', { name: 'Voir le premier doute' }))
    expect(screen.getByRole('radio', { name: 'En faire un mot-clé' })).toHaveFocus()
  })

  test('changes at once with an answer, which is taken back by a button, and has one doubt less', async () => {
    render(<Deposit />)
    await choose('maison.txt')
    const before = Number.parseInt((await screen.findByText(/^\d+ doutes?$/)).textContent ?? '', 10)
    const title = () => blocks().getAllByRole('listitem')[0]
    expect(title()).not.toHaveTextContent('Aidants – Une maison')
    await userEvent.click(screen.getByRole('radio', { name: 'Le garder dans le titre' }))
    expect(title()).toHaveTextContent('Aidants – Une maison ouverte')
    const left = before - 1
    expect(screen.getByText(left === 0 ? 'aucun doute' : new RegExp(`^${left} doutes?$`))).toBeVisible()
    await userEvent.click(screen.getByRole('button', { name: 'Annuler le dernier choix' }))
    expect(title()).not.toHaveTextContent('Aidants – Une maison')
    expect(screen.queryByRole('button', { name: 'Annuler le dernier choix' })).toBeNull()
    expect(sent).toHaveLength(1)
  })

  test('has a kind for each block that a person chooses, and sends what was chosen', async () => {
    render(<Deposit />)
    await choose('maison.txt')
    await screen.findByRole('region', { name: 'La structure proposée' })
    await userEvent.selectOptions(kindOfBlock('l. 6'), 'Citation')
    expect(kindOfBlock('l. 6')).toHaveDisplayValue('Citation')
    await userEvent.click(create())
    const [, made] = sent
    expect(made?.query).toBe('')
    expect(JSON.parse(String(made?.fields.choices))).toEqual({ '6:kind': 'quote' })
    await waitFor(() => expect([said, pushed]).toEqual([['Brouillon créé.'], ['/admin/collections/articles/a1']]))
  })

  test('offers no kind that would change nothing', async () => {
    answer = () => ({
      status: 200,
      body: previewOf(`Un titre\n\n${'Un mot de plus. '.repeat(40)}\n\nUne fin qui compte pour un.`),
    })
    render(<Deposit />)
    await choose('maison.txt')
    await screen.findByRole('region', { name: 'La structure proposée' })
    for (const select of blocks().getAllByRole<HTMLSelectElement>('combobox')) {
      for (const value of [...select.options].map((option) => option.value)) {
        const name = select.getAttribute('aria-label') ?? ''
        await userEvent.selectOptions(screen.getByRole('combobox', { name }), value)
        const now = screen.getByRole<HTMLSelectElement>('combobox', { name })
        expect([name, now.value]).toEqual([name, value])
        if (screen.queryByRole('button', { name: 'Annuler le dernier choix' })) {
          await userEvent.click(screen.getByRole('button', { name: 'Annuler le dernier choix' }))
        }
      }
    }
  })

  test.each([
    ['the first line', 8, ['l. 8', 'l. 9 à 10']],
    ['a line inside', 9, ['l. 8', 'l. 9', 'l. 10']],
    ['the last line', 10, ['l. 8 à 9', 'l. 10']],
  ])('%s of a list becomes a paragraph by itself', async (_which, number, places) => {
    render(<Deposit />)
    await choose('maison.txt')
    await screen.findByRole('region', { name: 'La structure proposée' })
    await userEvent.click(screen.getByText('Changer une seule ligne'))
    await userEvent.selectOptions(
      await screen.findByRole('combobox', { name: `Genre de la ligne ${number}` }),
      'Paragraphe',
    )
    for (const place of places) {
      expect(kindOfBlock(place)).toHaveDisplayValue(place === `l. ${number}` ? 'Paragraphe' : 'Liste')
    }
  })

  test('sets what was found of the site, but for what is unticked', async () => {
    const text = `Une maison à la Coopérative\n\nLa coopérative ouvre ses portes samedi à tout le monde.\n\n${TEXT}`
    answer = ({ query }) => (query ? { status: 200, body: previewOf(text) } : created())
    render(<Deposit />)
    await choose('maison.txt')
    await userEvent.click(await screen.findByRole('checkbox', { name: 'Rubrique : Coopérative' }))
    await userEvent.click(create())
    expect(JSON.parse(String(sent[1]?.fields.confirmed))).toMatchObject({ category: null })
  })

  test('is refused by the site in place, with all answers kept', async () => {
    answer = ({ query }) => (query ? { status: 200, body: previewOf(TEXT) } : refused('Le disque est plein.'))
    render(<Deposit />)
    await choose('maison.txt')
    await screen.findByRole('region', { name: 'La structure proposée' })
    await userEvent.selectOptions(kindOfBlock('l. 6'), 'Citation')
    await userEvent.click(create())
    expect(await screen.findByRole('alert')).toHaveTextContent('Le disque est plein.')
    expect([kindOfBlock('l. 6').value, pushed]).toEqual(['quote', []])
  })

  test('came before: the screen says when, leads to its article and tells what changed there', async () => {
    const changes = [
      { kind: 'same' as const, lines: ['Une maison ouverte'] },
      { kind: 'gone' as const, lines: ['un jardin'] },
      { kind: 'added' as const, lines: ['un potager'] },
    ]
    const duplicate = { id: 'a0', title: 'Une maison', at: '2026-11-03T09:00:00.000Z', isInTrash: false, changes }
    answer = () => ({ status: 200, body: previewOf(TEXT, { duplicate }) })
    render(<Deposit />)
    await choose('maison.txt')
    expect(await screen.findByText(/^Déjà déposé le 3 novembre 2026/)).toBeVisible()
    expect(screen.getByRole('link', { name: 'Une maison' })).toHaveAttribute('href', '/admin/collections/articles/a0')
    await userEvent.click(screen.getByText('Ce qui a changé dans l’article depuis'))
    expect([screen.getByRole('deletion').textContent, screen.getByRole('insertion').textContent]).toEqual([
      'un jardin',
      'un potager',
    ])
    expect(create()).toHaveTextContent('Créer un second brouillon')
  })

  test('shows a table as rows of cells', async () => {
    const text = `Une maison\n\nElle ouvre ses portes samedi à tout le monde.\n\nLieu\tJour\tHeure\nRennes\tlundi\t10 h\nBrest\tmardi\t11 h`
    answer = () => ({ status: 200, body: previewOf(text) })
    render(<Deposit />)
    await choose('maison.txt')
    await screen.findByRole('region', { name: 'La structure proposée' })
    await waitFor(() =>
      expect(
        blocks()
          .getAllByRole('cell')
          .map((cell) => cell.textContent),
      ).toContain('Brest'),
    )
    expect(blocks().getAllByRole('row')).toHaveLength(3)
  })

  test('is a mail: each file that came with it can be read too', async () => {
    answer = () => ({ status: 200, body: previewOf(TEXT, { attachments: ['texte.docx', 'affiche.pdf'] }) })
    render(<Deposit />)
    await choose('message.eml')
    await userEvent.click(await screen.findByRole('button', { name: 'Déposer aussi la pièce jointe affiche.pdf' }))
    await waitFor(() => expect(sent).toHaveLength(2))
    expect(sent[1]?.fields.attachment).toBe('1')
  })
})

describe('a file that is not sent to its end', () => {
  const lost = () => Promise.reject<Answer>(new Error('no connection'))

  test('is cancelled by its button, which then sends it again', async () => {
    let isHeld = true
    answer = () => (isHeld ? new Promise(() => {}) : { status: 200, body: previewOf(TEXT) })
    render(<Deposit />)
    await choose('a.txt', 'b.txt')
    await screen.findByText('Envoi : 0 %')
    await userEvent.click(screen.getByRole('button', { name: 'Annuler l’envoi de a.txt' }))
    expect(await screen.findByText('Pas envoyé. Vous avez annulé l’envoi.')).toBeVisible()
    const again = screen.getByRole('button', { name: 'Réessayer d’envoyer a.txt' })
    expect(again).toHaveFocus()
    // The next one goes meanwhile.
    expect(await screen.findByRole('button', { name: 'Annuler l’envoi de b.txt' })).toBeVisible()
    isHeld = false
    await userEvent.click(screen.getByRole('button', { name: 'Annuler l’envoi de b.txt' }))
    await userEvent.click(again)
    expect(await screen.findByRole('heading', { name: 'a.txt' })).toBeVisible()
    expect(sent.map(({ fields }) => (fields.file as File).name)).toEqual(['a.txt', 'b.txt', 'a.txt'])
  })

  test('is sent again after another one, and the focus stays on its line meanwhile', async () => {
    answer = () => new Promise(() => {})
    render(<Deposit />)
    await choose('a.txt', 'b.txt')
    await screen.findByText('Envoi : 0 %')
    await userEvent.click(screen.getByRole('button', { name: 'Annuler l’envoi de a.txt' }))
    await screen.findByRole('button', { name: 'Annuler l’envoi de b.txt' })
    await userEvent.click(screen.getByRole('button', { name: 'Réessayer d’envoyer a.txt' }))
    expect(screen.getByText('En attente').closest('li')).toHaveFocus()
  })

  test('stays with the reason when the connection is lost, and is sent again once it is back', async () => {
    answer = lost
    render(<Deposit />)
    await choose('a.txt')
    expect(await screen.findByText(/^Pas envoyé\. Le site ne répond pas/)).toBeVisible()
    answer = () => ({ status: 200, body: previewOf(TEXT) })
    fireEvent(window, new Event('online'))
    expect(await screen.findByRole('heading', { name: 'a.txt' })).toBeVisible()
  })

  test('is said to be too heavy before anything goes out', async () => {
    render(<Deposit />)
    const heavy = file('photos.docx')
    Object.defineProperty(heavy, 'size', { value: 50_000_000 })
    await userEvent.upload(screen.getByLabelText('Fichiers à déposer'), heavy, { applyAccept: false })
    expect(await screen.findByText(/^Refusé\. Le fichier pèse 50/)).toBeVisible()
    expect(sent).toEqual([])
  })

  test('and cannot be read any more, as a folder cannot, says so', async () => {
    render(<Deposit />)
    const gone = file('dossier')
    gone.slice = () => ({ arrayBuffer: () => Promise.reject(new Error('NotReadableError')) }) as never
    await userEvent.upload(screen.getByLabelText('Fichiers à déposer'), gone, { applyAccept: false })
    expect(await screen.findByText(/^Refusé\. Ce navigateur ne peut pas lire ce fichier/)).toBeVisible()
    expect(sent).toEqual([])
  })
})

describe('when the answer to « Créer le brouillon » is lost', () => {
  const first = (answers: (() => Answer | Promise<Answer>)[]) => {
    answer = () => (answers.shift() ?? created)()
  }
  const open = async () => {
    render(<Deposit />)
    await choose('maison.txt')
    await screen.findByRole('region', { name: 'La structure proposée' })
    await userEvent.selectOptions(kindOfBlock('l. 6'), 'Citation')
    await userEvent.click(create())
    expect(await screen.findByRole('alert')).toHaveTextContent('Le site ne répond pas')
    await userEvent.click(create())
  }
  const read = (more = {}) => ({ status: 200, body: previewOf(TEXT, more) })
  const lost = () => Promise.reject<Answer>(new Error('no connection'))

  test('the draft that was made is led to, and no second one is made', async () => {
    const duplicate = {
      id: 'a1',
      title: 'Une maison ouverte',
      at: '2026-12-01T09:00:00.000Z',
      isInTrash: false,
      changes: [],
    }
    first([read, lost, () => read({ duplicate })])
    await open()
    expect(await screen.findByRole('link', { name: 'Une maison ouverte' })).toBeVisible()
    expect(screen.getByRole('alert')).toHaveTextContent('Malgré la coupure, le brouillon a bien été créé')
    expect([sent.map(({ query }) => query), kindOfBlock('l. 6').value]).toEqual([
      ['?preview=true', '', '?preview=true'],
      'quote',
    ])
  })

  test('it is made when there is none, with the same choices', async () => {
    first([read, lost, read])
    await open()
    await waitFor(() => expect(pushed).toEqual(['/admin/collections/articles/a1']))
    expect(JSON.parse(String(sent[3]?.fields.choices))).toEqual({ '6:kind': 'quote' })
  })
})

describe('several files', () => {
  test('are read one after the other, and one that is refused keeps no other from being a draft', async () => {
    let underWay = 0
    let most = 0
    answer = async ({ fields, query }) => {
      underWay += 1
      most = Math.max(most, underWay)
      await Promise.resolve()
      underWay -= 1
      if (!query) return created((fields.file as File).name)
      return (fields.file as File).name === 'b.txt'
        ? refused('Ce fichier est vide.')
        : { status: 200, body: previewOf(TEXT) }
    }
    render(<Deposit />)
    await choose('a.txt', 'b.txt', 'c.txt')
    expect(await screen.findByText('Refusé. Ce fichier est vide.')).toBeVisible()
    await waitFor(() => expect(screen.getAllByRole('status')[0]).toHaveTextContent('3 textes : 2 lus, 1 refusé.'))
    expect(most).toBe(1)
    // Each has its own answers.
    await userEvent.selectOptions(kindOfBlock('l. 6'), 'Citation')
    await userEvent.click(screen.getByRole('button', { name: 'Relire c.txt' }))
    expect(kindOfBlock('l. 6').value).toBe('paragraph')
    await userEvent.click(create())
    await waitFor(() => expect(screen.getByRole('heading', { name: 'a.txt' })).toHaveFocus())
    expect(kindOfBlock('l. 6').value).toBe('quote')
    await userEvent.click(create())
    await waitFor(() => expect(screen.getByRole('heading', { name: 'Déposer un texte' })).toHaveFocus())
    expect(screen.getAllByRole('link', { name: 'l’ouvrir' }).map((link) => link.getAttribute('href'))).toEqual([
      '/admin/collections/articles/a.txt',
      '/admin/collections/articles/c.txt',
    ])
    await userEvent.click(screen.getByRole('button', { name: 'Retirer b.txt de cette liste' }))
    expect(screen.queryByText(/^Refusé/)).toBeNull()
    expect(pushed).toEqual([])
  })

  test('that another page handed over are read when this one opens, once', async () => {
    handOver([file('a.txt')])
    const { unmount } = render(<Deposit />)
    await screen.findByRole('heading', { name: 'a.txt' })
    unmount()
    render(<Deposit />)
    expect([sent.length, screen.queryByRole('heading', { name: 'a.txt' })]).toEqual([1, null])
  })

  test('are dropped anywhere on the page', async () => {
    render(<Deposit />)
    const dataTransfer = { files: [file('a.txt')], items: [], types: ['Files'] }
    fireEvent.dragOver(document.body, { dataTransfer })
    expect(screen.getByText(/^Déposez ici/)).toBeInTheDocument()
    fireEvent.drop(document.body, { dataTransfer })
    expect(screen.queryByText(/^Déposez ici/)).toBeNull()
    expect(await screen.findByRole('heading', { name: 'a.txt' })).toBeVisible()
  })
})

test('pasted words keep their headings and lists while they are all that the box holds', async () => {
  render(<Deposit />)
  const box = () => screen.getByRole('textbox', { name: 'Ou collez un texte' })
  const paste = async (text: string, html: string) => {
    await userEvent.click(box())
    await act(() =>
      userEvent.paste({
        getData: (type: string) => (type === 'text/html' ? html : text),
        types: [],
        files: [],
        items: [],
      } as never),
    )
  }
  await paste('Un titre', '<h1>Un titre</h1>')
  await userEvent.click(screen.getByRole('button', { name: 'Lire ce texte' }))
  await waitFor(() => expect(sent).toHaveLength(1))
  expect(sent[0]?.fields).toEqual({ text: 'Un titre', html: '<h1>Un titre</h1>' })
  await userEvent.click(await screen.findByText('Déposer un autre texte'))
  await paste('Un titre', '<h1>Un titre</h1>')
  await userEvent.type(box(), ' de plus')
  await userEvent.click(screen.getByRole('button', { name: 'Lire ce texte' }))
  await waitFor(() => expect(sent).toHaveLength(2))
  expect(sent[1]?.fields).toEqual({ text: 'Un titre de plus' })
})
