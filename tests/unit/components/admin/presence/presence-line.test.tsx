import { render, screen } from '@testing-library/react'
import { PresenceLine } from '@/components/admin/presence/presence-line'

const SINCE = '2025-11-06T09:42:00.000Z'
const maelle = { name: 'Maëlle', since: SINCE, isOwn: false }

test.each([
  [[maelle], 'Maëlle a aussi ce document ouvert, depuis le 6 novembre 2025.'],
  [
    [maelle, maelle, { ...maelle, name: 'Anne' }],
    'Maëlle et Anne ont aussi ce document ouvert, depuis le 6 novembre 2025.',
  ],
  [[{ ...maelle, isOwn: true }, maelle], 'Maëlle a aussi ce document ouvert, depuis le 6 novembre 2025.'],
  [
    [{ ...maelle, isOwn: true }],
    'Vous avez aussi ouvert ce document dans une autre fenêtre, depuis le 6 novembre 2025.',
  ],
])('who is there is said in one line, by voice too', (others, sentence) => {
  render(<PresenceLine others={others} />)
  expect(screen.getByRole('status')).toHaveTextContent(sentence)
})

test('nobody else leaves an empty line, ready to speak', () => {
  render(<PresenceLine others={[]} />)
  expect(screen.getByRole('status')).toBeEmptyDOMElement()
})
