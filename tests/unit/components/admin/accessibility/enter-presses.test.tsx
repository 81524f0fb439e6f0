import { PillSelector } from '@payloadcms/ui'
import { render, screen, waitFor } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { useState } from 'react'
import { letEnterPress } from '@/components/admin/accessibility/enter-presses'

/** Payload's own choice of the columns of a list. */
function Columns() {
  const [isShown, setIsShown] = useState(true)
  return (
    <PillSelector
      draggable={{ onDragEnd: () => undefined }}
      onClick={() => setIsShown(!isShown)}
      pills={[{ name: 'title', Label: isShown ? 'Montrée' : 'Cachée', selected: isShown }]}
    />
  )
}

test('Enter presses a column of a list, and Space moves it', async () => {
  const user = userEvent.setup()
  const end = letEnterPress()
  render(<Columns />)
  const column = screen.getByRole('button')
  column.focus()
  await user.keyboard('{Enter}')
  expect(column).toHaveTextContent('Cachée')
  expect(column).not.toHaveAttribute('aria-pressed', 'true')
  await user.keyboard('[Space]')
  await waitFor(() => expect(column).toHaveAttribute('aria-pressed', 'true'))
  expect(column).toHaveTextContent('Cachée')
  end()
})
