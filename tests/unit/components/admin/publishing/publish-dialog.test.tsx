import { render, screen, within } from '@testing-library/react'
import type { Finding } from '@/collections/before-publication/check'
import { PublishDialog } from '@/components/admin/publishing/publish-dialog'

const nothing = () => {}
const SUMMARY = { title: 'La fête', address: '/blog/la-fete', category: 'Métiers', findings: [], changes: null }

beforeEach(() => {
  HTMLDialogElement.prototype.showModal = function showModal() {
    this.open = true
  }
})

function draw(findings: Finding[]) {
  render(
    <PublishDialog
      summary={{ ...SUMMARY, findings }}
      onPublish={async () => null}
      onSchedule={nothing}
      onClose={nothing}
    />,
  )
}

test('what blocks the publication stands apart from what is advised', () => {
  draw([
    { kind: 'blocks', message: 'À remplir : chapô', place: { field: 'excerpt' } },
    { kind: 'advises', message: 'Aucun mot-clé', place: { field: 'tags' } },
  ])
  const under = (title: string) =>
    within(screen.getByText(title).parentElement as HTMLElement)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent)
  expect(under('Empêche de publier')).toEqual(['À remplir : chapô'])
  expect(under('À vérifier')).toEqual(['Aucun mot-clé'])
})

test('without anything to say, no list is shown', () => {
  draw([])
  expect(screen.queryByText('Empêche de publier')).toBeNull()
  expect(screen.queryByText('À vérifier')).toBeNull()
})

test('many remarks are counted, the first are listed with their words, and the others are said to be in the panel', () => {
  const unknown = (node: number): Finding => ({
    kind: 'advises',
    message: 'Mot inconnu',
    place: { node },
    words: `mot${node}`,
  })
  draw([
    { kind: 'blocks', message: 'À remplir : chapô', place: { field: 'excerpt' } },
    ...Array.from({ length: 200 }, (_, node) => unknown(node)),
  ])
  expect(screen.getByText('Relecture : 201 remarques, dont 1 à régler pour publier.')).toBeInTheDocument()
  const lines = within(screen.getByText('À vérifier').parentElement as HTMLElement).getAllByRole('listitem')
  expect(lines).toHaveLength(9)
  expect(lines[0]).toHaveTextContent('Mot inconnu : « mot0 »')
  expect(lines[8]).toHaveTextContent('et 192 autres, dans « Relecture »')
})
