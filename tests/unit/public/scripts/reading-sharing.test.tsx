import { render, screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'

import { ShareLinks } from '@/components/articles/article-page/share-links'
import { enhanceSharing } from '@/public/scripts/reading.js'

const url = 'https://actualites.exemple/blog/comprendre-l-ess'

test('a reader copies the address and gets a message', async () => {
  const user = userEvent.setup()
  renderEnhanced()
  await user.click(screen.getByRole('button', { name: 'Copier l’adresse' }))
  expect(await screen.findByText('L’adresse est copiée.')).toHaveAttribute('role', 'status')
  expect(await navigator.clipboard.readText()).toBe(url)
})

test('a reader whose browser refuses to copy still gets the address', async () => {
  const user = userEvent.setup()
  renderEnhanced()
  navigator.clipboard.writeText = () => Promise.reject(new DOMException('refused', 'NotAllowedError'))
  await user.click(screen.getByRole('button', { name: 'Copier l’adresse' }))
  expect(await screen.findByText(/La copie n’a pas marché/)).toHaveTextContent(url)
})

test('a device’s own sharing is offered only where there is one', async () => {
  const shared: ShareData[] = []
  renderEnhanced()
  expect(screen.queryByRole('button', { name: 'Avec mon appareil' })).toBeNull()

  navigator.share = async (data) => {
    shared.push(data ?? {})
  }
  enhanceSharing(document)
  await userEvent.click(screen.getByRole('button', { name: 'Avec mon appareil' }))
  expect(shared).toEqual([{ title: 'Comprendre l’ESS', url }])
  Reflect.deleteProperty(navigator, 'share')
})

function renderEnhanced() {
  render(<ShareLinks title="Comprendre l’ESS" url={url} />)
  enhanceSharing(document)
}
