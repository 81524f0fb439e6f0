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
