import { jest } from '@jest/globals'
import { fireEvent, render, screen, waitFor } from '@testing-library/react'
import { PictureQuestion } from '@/components/admin/editor/picture-question'

function answer(status: number, body: object) {
  const sent = jest.fn<typeof fetch>(async () => Response.json(body, { status }))
  window.fetch = sent
  return sent
}

test('what a picture shows is written into the library by Entrée', async () => {
  const sent = answer(200, {})
  const onKept = jest.fn()
  render(<PictureQuestion author="moi" image="m1" label="Que montre l’image 2 ?" onKept={onKept} />)
  const field = screen.getByLabelText('Que montre l’image 2 ?')
  fireEvent.keyDown(field, { key: 'Enter' })
  expect(sent).not.toHaveBeenCalled()
  fireEvent.change(field, { target: { value: 'Un carré' } })
  fireEvent.keyDown(field, { key: 'Enter' })
  await waitFor(() => expect(onKept).toHaveBeenCalled())
  expect(sent.mock.calls[0]?.[1]?.body).toBe('{"alt":"Un carré"}')
})

test('a description that the library refuses is not lost, and the reason is given', async () => {
  answer(403, { errors: [{ message: 'Vous ne pouvez pas modifier ce fichier.' }] })
  const onKept = jest.fn()
  render(<PictureQuestion author="moi" image="m1" onKept={onKept} />)
  fireEvent.change(screen.getByLabelText('Que montre cette image ?'), { target: { value: 'Un carré' } })
  fireEvent.click(screen.getByRole('button', { name: 'Enregistrer la description' }))
  await screen.findByRole('alert')
  expect(onKept).not.toHaveBeenCalled()
  expect(screen.getByLabelText<HTMLInputElement>('Que montre cette image ?').value).toBe('Un carré')
})
