import { jest } from '@jest/globals'
import { fireEvent, render, screen } from '@testing-library/react'

const setValue = jest.fn()
let field: { disabled?: boolean; value: string[] | null }

jest.unstable_mockModule('@payloadcms/ui', () => ({ useField: () => ({ ...field, setValue }) }))
jest.unstable_mockModule('@/components/admin/requests', () => ({
  requestJson: async () => ({ ok: true, status: 200, body: { tags: ['Santé', 'Formation', 'cœur'] } }),
}))

const { KnownTags } = await import('@/components/admin/document/known-tags')

/** As Payload draws it, in the field's own frame. */
async function show(value: string[] | null, disabled = false) {
  field = { value, disabled }
  setValue.mockClear()
  render(
    <div>
      <input aria-label="mot" />
      <KnownTags />
    </div>,
  )
  await screen.findByText('Déjà utilisés :')
}
const offered = () => screen.queryAllByRole('button').map(({ textContent }) => textContent)

test('keywords in use are offered, but those of this article, however they are spelled', async () => {
  await show(['sante'])
  expect(await screen.findByRole('button', { name: 'Formation' })).toBeTruthy()
  expect(offered()).toEqual(['Formation', 'cœur'])
})

test('those that hold what is being typed are offered, with or without accents', async () => {
  await show(null)
  await screen.findByRole('button', { name: 'Santé' })
  fireEvent.input(screen.getByLabelText('mot'), { target: { value: 'COEU' } })
  expect(offered()).toEqual(['cœur'])
  fireEvent.input(screen.getByLabelText('mot'), { target: { value: 'zzz' } })
  expect(offered()).toEqual([])
})

test('one that is chosen is added after the others', async () => {
  await show(['Autre'])
  fireEvent.click(await screen.findByRole('button', { name: 'Santé' }))
  expect(setValue).toHaveBeenCalledWith(['Autre', 'Santé'])
})

test('nothing is offered in a form that cannot be changed', async () => {
  await show([], true)
  expect(offered()).toEqual([])
})
