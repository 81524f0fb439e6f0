import { jest } from '@jest/globals'
import { createEditor } from '@payloadcms/richtext-lexical/lexical'
import { fireEvent, render, screen } from '@testing-library/react'
import { SlashList } from '@/components/admin/writing-tools/slash-menu/slash-list'

const NoIcon = () => null
const entries = ['h2', 'figure', 'gallery'].map((key) => ({
  key,
  name: key,
  label: key,
  Icon: NoIcon,
  onSelect: () => undefined,
}))
const chosen = () => screen.getByRole('option', { selected: true }).textContent

test('a menu that opens under a mouse that rests has its first entry chosen, until the mouse moves', () => {
  render(<SlashList editor={createEditor()} entries={entries} search="" close={jest.fn()} onChoose={jest.fn()} />)
  const last = screen.getByRole('option', { name: /gallery/ })
  // What a browser tells of what appears under the mouse.
  fireEvent.mouseOver(last)
  fireEvent.mouseEnter(last)
  expect(chosen()).toContain('h2')
  fireEvent.mouseMove(last)
  expect(chosen()).toContain('gallery')
})
